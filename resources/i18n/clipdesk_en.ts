<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdjudicationWindow</name>
    <message numerus="yes">
        <source>%Ln left to rule on</source>
        <translation>
            <numerusform>%Ln left to rule on</numerusform>
            <numerusform>%Ln left to rule on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and {1} agree on all %Ln passage(s).</source>
        <translation>
            <numerusform>{0} and {1} agree on their %Ln passage.</numerusform>
            <numerusform>{0} and {1} agree on all %Ln passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllButton</name>
    <message numerus="yes">
        <source>“{0}”: %Ln open</source>
        <translation>
            <numerusform>“{0}”: %Ln open</numerusform>
            <numerusform>“{0}”: %Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesController</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>%Ln article removed.</numerusform>
            <numerusform>%Ln articles removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln article(s) listed</source>
        <translation>
            <numerusform>{0} of %Ln article listed</numerusform>
            <numerusform>{0} of %Ln articles listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found</source>
        <translation>
            <numerusform>%Ln problem was found</numerusform>
            <numerusform>%Ln problems were found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of these, %Ln article(s) removed.</source>
        <translation>
            <numerusform>Of these, %Ln article was removed.</numerusform>
            <numerusform>Of these, %Ln articles were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message numerus="yes">
        <source>The label {0} was removed with %Ln annotation(s).</source>
        <translation>
            <numerusform>The label {0} was removed with %Ln annotation.</numerusform>
            <numerusform>The label {0} was removed with %Ln annotations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message numerus="yes">
        <source>Remove label with %Ln annotation(s)</source>
        <translation>
            <numerusform>Remove label with %Ln annotation</numerusform>
            <numerusform>Remove label with %Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesController</name>
    <message numerus="yes">
        <source>%Ln article(s) put into one story.</source>
        <translation>
            <numerusform>%Ln article put into one story.</numerusform>
            <numerusform>%Ln articles put into one story.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out of the story.</source>
        <translation>
            <numerusform>%Ln article taken out of the story.</numerusform>
            <numerusform>%Ln articles taken out of the story.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) in the copies wait(s) for you.</source>
        <translation>
            <numerusform>%Ln suggestion in the copies waits for you.</numerusform>
            <numerusform>%Ln suggestions in the copies wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a plain place.</source>
        <translation>
            <numerusform>%Ln without a plain place.</numerusform>
            <numerusform>%Ln without a plain place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesWindow</name>
    <message numerus="yes">
        <source>%Ln article(s) too short to judge</source>
        <translation>
            <numerusform>%Ln article too short to judge</numerusform>
            <numerusform>%Ln articles too short to judge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(ies)</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(ies)</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidingController</name>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln passage tagged.</numerusform>
            <numerusform>%Ln passages tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) refused.</source>
        <translation>
            <numerusform>%Ln suggestion refused.</numerusform>
            <numerusform>%Ln suggestions refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) without a date left out</source>
        <translation>
            <numerusform>%Ln article without a date left out</numerusform>
            <numerusform>%Ln articles without a date left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) not ruled on, left out</source>
        <translation>
            <numerusform>%Ln difference not ruled on, left out</numerusform>
            <numerusform>%Ln differences not ruled on, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The codebook: %Ln label(s)</source>
        <translation>
            <numerusform>The codebook: %Ln label</numerusform>
            <numerusform>The codebook: %Ln labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindTagDialog</name>
    <message numerus="yes">
        <source>%Ln passage(s) have this label already.</source>
        <translation>
            <numerusform>%Ln has this label already.</numerusform>
            <numerusform>%Ln have this label already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) will be tagged.</source>
        <translation>
            <numerusform>%Ln passage will be tagged.</numerusform>
            <numerusform>%Ln passages will be tagged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln file cannot be read.</numerusform>
            <numerusform>%Ln files cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s), being read.</source>
        <translation>
            <numerusform>%Ln more file is being read.</numerusform>
            <numerusform>%Ln more files are being read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s), read when imported.</source>
        <translation>
            <numerusform>%Ln more file is read when it is imported.</numerusform>
            <numerusform>%Ln more files are read when they are imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFilePane</name>
    <message numerus="yes">
        <source>%Ln more left out.</source>
        <translation>
            <numerusform>%Ln more left out.</numerusform>
            <numerusform>%Ln more left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Divide into the %Ln article(s) it looks like</source>
        <translation>
            <numerusform>Divide into the %Ln article it looks like</numerusform>
            <numerusform>Divide into the %Ln articles it looks like</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportTableModel</name>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln already here</numerusform>
            <numerusform>%Ln already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not in this project</source>
        <translation>
            <numerusform>%Ln not in this project</numerusform>
            <numerusform>%Ln not in this project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln to check</numerusform>
            <numerusform>%Ln to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotations on %Ln article(s), without the texts</source>
        <translation>
            <numerusform>Annotations on %Ln article, without the text</numerusform>
            <numerusform>Annotations on %Ln articles, without the texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message numerus="yes">
        <source>%Ln value(s) of “{0}” will not fit any more. They stay as they are, marked.</source>
        <translation>
            <numerusform>%Ln value of “{0}” will not fit any more. It stays as it is, marked.</numerusform>
            <numerusform>%Ln values of “{0}” will not fit any more. They stay as they are, marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnedDialog</name>
    <message numerus="yes">
        <source>Learned from %Ln article(s), {0}.</source>
        <translation>
            <numerusform>Learned from %Ln article, {0}.</numerusform>
            <numerusform>Learned from %Ln articles, {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningController</name>
    <message numerus="yes">
        <source>Learned from %Ln article(s).</source>
        <translation>
            <numerusform>Learned from %Ln article.</numerusform>
            <numerusform>Learned from %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln article(s): nothing to propose yet</source>
        <translation>
            <numerusform>Learned from %Ln article: nothing to propose yet</numerusform>
            <numerusform>Learned from %Ln articles: nothing to propose yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln article(s): {0}</source>
        <translation>
            <numerusform>Learned from %Ln article: {0}</numerusform>
            <numerusform>Learned from %Ln articles: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedWindow</name>
    <message numerus="yes">
        <source>%Ln brought back</source>
        <translation>
            <numerusform>%Ln brought back</numerusform>
            <numerusform>%Ln brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln set aside</numerusform>
            <numerusform>%Ln set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tagged</source>
        <translation>
            <numerusform>%Ln tagged</numerusform>
            <numerusform>%Ln tagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagesController</name>
    <message numerus="yes">
        <source>%Ln passage(s) moved to {0}.</source>
        <translation>
            <numerusform>%Ln passage moved to {0}.</numerusform>
            <numerusform>%Ln passages moved to {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln passage tagged.</numerusform>
            <numerusform>%Ln passages tagged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagesDialog</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln passage tagged.</numerusform>
            <numerusform>%Ln passages tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) refused.</source>
        <translation>
            <numerusform>%Ln suggestion refused.</numerusform>
            <numerusform>%Ln suggestions refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message numerus="yes">
        <source>%Ln person(s) or bodies</source>
        <translation>
            <numerusform>%Ln person or body</numerusform>
            <numerusform>%Ln people or bodies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%Ln damaged backup(s) cannot be opened and are not listed; “Recover what can be read…” takes their files.</source>
        <translation>
            <numerusform>%Ln damaged backup cannot be opened and is not listed; “Recover what can be read…” takes its file.</numerusform>
            <numerusform>%Ln damaged backups cannot be opened and are not listed; “Recover what can be read…” takes their files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewController</name>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln passage tagged.</numerusform>
            <numerusform>%Ln passages tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) brought back.</source>
        <translation>
            <numerusform>%Ln place brought back.</numerusform>
            <numerusform>%Ln places brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) set aside.</source>
        <translation>
            <numerusform>%Ln place set aside.</numerusform>
            <numerusform>%Ln places set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalvageController</name>
    <message numerus="yes">
        <source>%Ln annotation(s) recovered.</source>
        <translation>
            <numerusform>%Ln annotation recovered.</numerusform>
            <numerusform>%Ln annotations recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) recovered.</source>
        <translation>
            <numerusform>%Ln article recovered.</numerusform>
            <numerusform>%Ln articles recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loss(es) are listed in the report.</source>
        <translation>
            <numerusform>%Ln loss is listed in the report.</numerusform>
            <numerusform>%Ln losses are listed in the report.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message numerus="yes">
        <source>%Ln line(s) cut, hide</source>
        <translation>
            <numerusform>%Ln line cut, hide</numerusform>
            <numerusform>%Ln lines cut, hide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cut, show</source>
        <translation>
            <numerusform>%Ln line cut, show</numerusform>
            <numerusform>%Ln lines cut, show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message numerus="yes">
        <source>%Ln articles are too short to be judged as copies.</source>
        <translation>
            <numerusform>%Ln article is too short to be judged as a copy.</numerusform>
            <numerusform>%Ln articles are too short to be judged as copies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles have no date and no part.</source>
        <translation>
            <numerusform>%Ln article has no date and no part.</numerusform>
            <numerusform>%Ln articles have no date and no part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles in all.</source>
        <translation>
            <numerusform>%Ln article in all.</numerusform>
            <numerusform>%Ln articles in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories have copies in two or more parts</source>
        <translation>
            <numerusform>%Ln story has copies in two or more parts</numerusform>
            <numerusform>%Ln stories have copies in two or more parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {0}</source>
        <translation>
            <numerusform>%Ln of {0}</numerusform>
            <numerusform>%Ln of {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>All %Ln</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse all %Ln</source>
        <translation>
            <numerusform>Refuse all %Ln</numerusform>
            <numerusform>Refuse all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsWindow</name>
    <message numerus="yes">
        <source>%Ln accepted as they are</source>
        <translation>
            <numerusform>%Ln accepted as it is</numerusform>
            <numerusform>%Ln accepted as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected</source>
        <translation>
            <numerusform>%Ln corrected</numerusform>
            <numerusform>%Ln corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected: {0}</source>
        <translation>
            <numerusform>%Ln selected: {0}</numerusform>
            <numerusform>%Ln selected: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferController</name>
    <message numerus="yes">
        <source>%Ln already there.</source>
        <translation>
            <numerusform>%Ln is already there.</numerusform>
            <numerusform>%Ln are already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) of another project added.</source>
        <translation>
            <numerusform>%Ln annotation of another project added.</numerusform>
            <numerusform>%Ln annotations of another project added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) of another project are here already.</source>
        <translation>
            <numerusform>%Ln annotation of another project is here already.</numerusform>
            <numerusform>%Ln annotations of another project are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported.</source>
        <translation>
            <numerusform>%Ln article imported.</numerusform>
            <numerusform>%Ln articles imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) written to {0}.</source>
        <translation>
            <numerusform>%Ln article written to {0}.</numerusform>
            <numerusform>%Ln articles written to {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) not ruled on were left out.</source>
        <translation>
            <numerusform>%Ln difference not ruled on was left out.</numerusform>
            <numerusform>%Ln differences not ruled on were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) to look at.</source>
        <translation>
            <numerusform>%Ln difference to look at.</numerusform>
            <numerusform>%Ln differences to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln file left out.</numerusform>
            <numerusform>%Ln files left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its annotations are here already.</source>
        <translation>
            <numerusform>%Ln of its annotations is here already.</numerusform>
            <numerusform>%Ln of its annotations are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) left out.</source>
        <translation>
            <numerusform>%Ln thing left out.</numerusform>
            <numerusform>%Ln things left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotations were added to %Ln article(s).</source>
        <translation>
            <numerusform>Annotations were added to %Ln article.</numerusform>
            <numerusform>Annotations were added to %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped before %Ln file(s).</source>
        <translation>
            <numerusform>Stopped before %Ln file.</numerusform>
            <numerusform>Stopped before %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchController</name>
    <message numerus="yes">
        <source>%Ln article(s) from the watched folder.</source>
        <translation>
            <numerusform>%Ln article from the watched folder.</numerusform>
            <numerusform>%Ln articles from the watched folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import from the watched folder stopped halfway: %Ln article(s) taken.</source>
        <translation>
            <numerusform>The import from the watched folder stopped halfway: %Ln article taken.</numerusform>
            <numerusform>The import from the watched folder stopped halfway: %Ln articles taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
