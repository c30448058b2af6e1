"""Names of months and weekdays, and the words that stand around dates, in the languages of the press: data only."""

from __future__ import annotations

_MONTHS = """
jan january januar januari janvier janv enero ene gennaio gen janeiro jänner jän янв январь января يناير
feb february februar februari février fevrier févr fév febrero febbraio fevereiro fev фев февраль февраля فبراير
mar march märz mär mrz mars marzo março maart mrt maerz мар март марта مارس
apr april avril avr abril abr aprile апр апрель апреля أبريل إبريل نيسان
may mai mayo maggio mag maio mei май мая مايو أيار
jun june juni juin junio giugno giu junho июн июнь июня يونيو حزيران
jul july juli juillet juil julio luglio lug julho июл июль июля يوليو تموز
aug august augustus août aout agosto ago авг август августа أغسطس آب
sep sept september septembre septiembre setiembre settembre set setembro сен сент сентябрь сентября سبتمبر أيلول
oct october okt oktober octobre octubre ottobre ott outubro out окт октябрь октября أكتوبر
nov november novembre noviembre novembro ноя ноябрь ноября نوفمبر
dec december dez dezember déc décembre decembre diciembre dic dicembre dezembro дек декабрь декабря ديسمبر
"""
_MORE_MONTHS = """
stycznia styczeń ledna leden tammikuuta ianuarie január gener ocak ιανουαρίου січня januára januarja януари jaanuar
lutego luty února únor helmikuuta februarie február febrer şubat φεβρουαρίου лютого februára februarja февруари veebruar
marca marzec marts března březen maaliskuuta martie március març mart μαρτίου березня märts maret
kwietnia kwiecień dubna duben huhtikuuta aprilie április nisan απριλίου квітня apríla aprila април aprill
maja maj května květen toukokuuta május maig mayıs μαΐου травня mája
czerwca czerwiec června červen kesäkuuta iunie június juny haziran ιουνίου червня júna junija юни juuni
lipca lipiec července červenec heinäkuuta iulie július juliol temmuz ιουλίου липня júla julija юли juuli
sierpnia sierpień srpna srpen elokuuta augusti augusztus agost ağustos αυγούστου серпня augusta avgusta agustus
września wrzesień září syyskuuta septembrie szeptember eylül σεπτεμβρίου вересня septembra септември
października październik října říjen lokakuuta octombrie október octubre ekim οκτωβρίου жовтня októbra oktobra октомври oktoober
listopada listopad marraskuuta noiembrie kasım νοεμβρίου novembra ноември листопада
grudnia grudzień prosince prosinec joulukuuta decembrie desember desembre aralık δεκεμβρίου грудня decembra декември detsember
"""

_HEBREW = """
ינואר בינואר
פברואר בפברואר
מרץ מרס במרץ במרס
אפריל באפריל
מאי במאי
יוני ביוני
יולי ביולי
אוגוסט באוגוסט
ספטמבר בספטמבר
אוקטובר באוקטובר
נובמבר בנובמבר
דצמבר בדצמבר
"""
_MORE_ARABIC = """
جانفي كانون-الثاني
شباط فيفري
آذار اذار
ابريل افريل
ايار ماي
جوان
تموز جويلية
اغسطس آب اب أوت
ايلول
اكتوبر تشرين-الأول تشرين-الاول
تشرين-الثاني
كانون-الأول كانون-الاول
"""
_PERSIAN_AND_HINDI = """
ژانویه जनवरी
فوریه फरवरी फ़रवरी
مارس मार्च
آوریل अप्रैल
مه می मई
ژوئن जून
ژوئیه جولای जुलाई
اوت आगस्त अगस्त
سپتامبر सितंबर सितम्बर
اکتبر अक्टूबर अक्तूबर
نوامبر नवंबर नवम्बर
دسامبر दिसंबर दिसम्बर
"""

MONTHS: dict[str, int] = {
    name.casefold(): number
    for table in (_MONTHS, _MORE_MONTHS, _MORE_ARABIC, _HEBREW, _PERSIAN_AND_HINDI)
    for number, row in enumerate(table.strip().split("\n"), 1)
    for name in row.split()
}
"""Number of the month by its name, lower case, without a full stop."""

_WEEKDAYS = """
monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
lunes martes miércoles miercoles jueves viernes sábado sabado domingo lun mié mie jue vie sáb sab dom
lundi mardi mercredi jeudi vendredi samedi dimanche mer jeu ven sam dim
lunedì martedì mercoledì giovedì venerdì sabato domenica gio
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta seg ter qua qui sex
понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
понеділок вівторок середа четвер п’ятниця субота неділя
понеделник вторник сряда четвъртък петък събота неделя среду пятницу субботу середу п’ятницю суботу неділю
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه
सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
"""
_WORDS = """
published posted publish updated update last modified first on at the date dated time original originally publication
created
edited revised released issued filed of from by: pm am p.m a.m local hrs hours noon midnight and in uploaded online
print
el a las la los publicado publicada publicación actualizado actualizada actualización creado creada h hs horas hora
del de fecha última modificado modificada y
le à publié publiée mis mise jour maj modifié modifiée date dernière il les heures parution
vom am um uhr stand veröffentlicht aktualisiert zuletzt erstellt datum den der erscheinungsdatum aktualisierung geändert
pubblicato pubblicata aggiornato aggiornata alle ore data ultimo aggiornamento modifica
atualizado atualizada em às há publicado postado modificação atualização
опубликовано обновлено изменено дата в г года время мск
نشر نُشر في تاريخ النشر آخر تحديث تم التحديث الساعة م يوم
تاریخ انتشار تاریخ: انتشار: ساعت به‌روزرسانی به‌روز شده प्रकाशित प्रकाशित: अपडेट अपडेटेड अपडेटेड: बजे को तारीख
offentliggjort publiceret opdateret publisert oppdatert publicerad publicerat uppdaterad julkaistu päivitetty klo kl kl.
opublikowano aktualizacja godz godz. vydáno publikováno aktualizováno megjelent frissítve yayınlanma güncelleme saat
δημοσιεύτηκε δημοσίευση ενημερώθηκε ενημέρωση ώρα פורסם עודכן בשעה 입력 수정 승인 등록 기사입력
op om gepubliceerd bijgewerkt laatst laatste geüpdatet uur het gewijzigd geplaatst
"""
DATE_WORDS: frozenset[str] = frozenset((_WEEKDAYS + _WORDS).split())
"""Words, lower case, that a line holds beside a date without saying anything else."""

WEEKDAYS_AND_MONTHS: frozenset[str] = frozenset(
    word
    for word in (*_WEEKDAYS.split(), *MONTHS)
    if len(word) > 4 or word in {"june", "july", "mai", "juin", "juni", "juli"}
)
"""Names, lower case and unabridged, of which a news story nearly always holds one."""

_LISTED_UPDATED_STEMS = """
updat | modif | aktualis | geändert | actualiz | à jour | maj | aggiorn | atualiz | bijgewerkt | geüpdatet | aangepast | gewijzigd
| oppdater | uppdater | opdater | päivit | güncell | frissít | ενημερ | עודכן | 수정
| revised | edited | stand: | stand vom | обновл | измен | تحديث | به‌روز | अपडेट
"""
UPDATED_STEMS = tuple(stem.strip() for stem in _LISTED_UPDATED_STEMS.split("|"))
"""Beginnings of words that say that a date is the one of the last change."""

_LISTED_PUBLISHED_STEMS = """
publi | post | veröffentlicht | erstellt | creat | first | original | gepubliceerd | released | pubbli
| offentliggj | julkais | opublik | vydán | megjelen | yayınla | δημοσι | פורסם | 입력
| issued | опублик | نشر | cread | geplaatst | dated | انتشار | प्रकाशित
"""
PUBLISHED_STEMS = tuple(stem.strip() for stem in _LISTED_PUBLISHED_STEMS.split("|"))

_LISTED_COPIED_STEMS = """
download | accessed | retrieved | printed on | clipped | abgerufen | ausgedruckt | consulté le | imprimé | téléchargé
| consultado el | descargado | impreso | scaricato | stampato | baixado | impresso
"""
COPIED_STEMS = tuple(stem.strip() for stem in _LISTED_COPIED_STEMS.split("|"))
"""Beginnings of words that say that a date is the one on which somebody took a copy."""

ZONES: dict[str, int] = {
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120,
    "eet": 120, "sast": 120, "eest": 180, "msk": 180, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360,
    "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600, "adt": -180, "brt": -180,
    "art": -180, "sgt": 480, "hkt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
    "nzdt": 780,
}  # fmt: skip
"""Minutes east of Greenwich by the name of a time zone, lower case."""

NORTH_AMERICAN: dict[str, int] = {"et": -300, "ct": -360, "mt": -420, "pt": -480}
"""Minutes east of Greenwich in winter, of zones named without saying winter or summer."""
