<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Clipdesk</source>
        <translation>Acerca de Clipdesk</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Read, tag and export news clippings. Everything stays on this computer.</source>
        <translation>Para leer, etiquetar y entregar recortes de prensa, solo en este equipo.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artículo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>A&amp;rchivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Sugerencias</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>E&amp;tiquetar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>About Clipdesk</source>
        <translation>Acerca de Clipdesk</translation>
    </message>
    <message>
        <source>Accept all here, or all of the selected label</source>
        <translation>Aceptar todas las de aquí, o las de la etiqueta elegida</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Aceptar sugerencia</translation>
    </message>
    <message>
        <source>Add selection as a piece</source>
        <translation>Añadir la selección como fragmento</translation>
    </message>
    <message>
        <source>Agreement between annotators…</source>
        <translation>Acuerdo entre anotadores…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>All passages of a label…</source>
        <translation>Todos los pasajes de una etiqueta…</translation>
    </message>
    <message>
        <source>Annotator…</source>
        <translation>Anotador…</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>Lista de artículos</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Copias de seguridad…</translation>
    </message>
    <message>
        <source>Check project</source>
        <translation>Comprobar el proyecto</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Menú contextual</translation>
    </message>
    <message>
        <source>Copies of one story…</source>
        <translation>Copias de una misma noticia…</translation>
    </message>
    <message>
        <source>Counts…</source>
        <translation>Recuentos…</translation>
    </message>
    <message>
        <source>Cut passage from article</source>
        <translation>Recortar el pasaje del artículo</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Editar la nota</translation>
    </message>
    <message>
        <source>Edit source…</source>
        <translation>Editar la fuente…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>Buscar en todos los artículos</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Buscar en el artículo</translation>
    </message>
    <message>
        <source>Find label…</source>
        <translation>Buscar etiqueta…</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Señalar</translation>
    </message>
    <message>
        <source>Forget what was learned</source>
        <translation>Olvidar lo aprendido</translation>
    </message>
    <message>
        <source>Go to annotations</source>
        <translation>Ir a las anotaciones</translation>
    </message>
    <message>
        <source>Go to articles</source>
        <translation>Ir a los artículos</translation>
    </message>
    <message>
        <source>Go to codebook</source>
        <translation>Ir al libro de códigos</translation>
    </message>
    <message>
        <source>Go to history</source>
        <translation>Ir al historial</translation>
    </message>
    <message>
        <source>Go to suggestions</source>
        <translation>Ir a las sugerencias</translation>
    </message>
    <message>
        <source>Go to text</source>
        <translation>Ir al texto</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importar archivos…</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>Importar carpeta…</translation>
    </message>
    <message>
        <source>Kinds of link…</source>
        <translation>Tipos de vínculo…</translation>
    </message>
    <message>
        <source>Label names in the margin</source>
        <translation>Nombres de las etiquetas en el margen</translation>
    </message>
    <message>
        <source>Label the whole article…</source>
        <translation>Etiquetar el artículo entero…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Learn from what is tagged</source>
        <translation>Aprender de lo etiquetado</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Link to who said it…</source>
        <translation>Vincular con quien lo dijo…</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Mark as to do</source>
        <translation>Marcar como pendiente</translation>
    </message>
    <message>
        <source>Move end left</source>
        <translation>Mover el final a la izquierda</translation>
    </message>
    <message>
        <source>Move end right</source>
        <translation>Mover el final a la derecha</translation>
    </message>
    <message>
        <source>Move start left</source>
        <translation>Mover el inicio a la izquierda</translation>
    </message>
    <message>
        <source>Move start right</source>
        <translation>Mover el inicio a la derecha</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nueva etiqueta…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nuevo proyecto…</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Anotación siguiente</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Artículo siguiente</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Diferencia siguiente</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Siguiente resultado</translation>
    </message>
    <message>
        <source>Next overlapping annotation</source>
        <translation>Siguiente anotación superpuesta</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Sugerencia siguiente</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamaño normal del texto</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Abrir la carpeta de registros</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Open sample project</source>
        <translation>Abrir el proyecto de muestra</translation>
    </message>
    <message>
        <source>Paste clipping</source>
        <translation>Pegar recorte</translation>
    </message>
    <message>
        <source>People and bodies…</source>
        <translation>Personas y organismos…</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Anotación anterior</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Artículo anterior</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Diferencia anterior</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Sugerencia anterior</translation>
    </message>
    <message>
        <source>Put into one story</source>
        <translation>Poner en una misma noticia</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Recover what can be read…</source>
        <translation>Recuperar lo que se pueda leer…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Refuse all here, or all of the selected label</source>
        <translation>Rechazar todas las de aquí, o las de la etiqueta elegida</translation>
    </message>
    <message>
        <source>Refuse suggestion</source>
        <translation>Rechazar sugerencia</translation>
    </message>
    <message>
        <source>Relabel…</source>
        <translation>Cambiar de etiqueta…</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Quitar anotación</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Quitar artículo</translation>
    </message>
    <message>
        <source>Remove piece</source>
        <translation>Quitar fragmento</translation>
    </message>
    <message>
        <source>Reset panes</source>
        <translation>Restablecer paneles</translation>
    </message>
    <message>
        <source>Rule on differences…</source>
        <translation>Dirimir diferencias…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Serif text</source>
        <translation>Texto con serifas</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Show what was cut</source>
        <translation>Mostrar lo recortado</translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation>Panel lateral</translation>
    </message>
    <message>
        <source>Skip article</source>
        <translation>Saltar artículo</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Snap to words</source>
        <translation>Ajustar a palabras</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Suggestions in all articles…</source>
        <translation>Sugerencias en todos los artículos…</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>Tag all occurrences…</source>
        <translation>Etiquetar todas las apariciones…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Vigilar una carpeta…</translation>
    </message>
    <message>
        <source>What may have been missed…</source>
        <translation>Lo que pudo pasarse por alto…</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>Lo aprendido…</translation>
    </message>
</context>
<context>
    <name>AdjudicationController</name>
    <message>
        <source>Exported. The main window says what was written.</source>
        <translation>Exportado. La ventana principal dice qué se escribió.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Looking for differences</source>
        <translation>Buscando diferencias</translation>
    </message>
    <message>
        <source>Not exported. The main window says why.</source>
        <translation>No se exportó. La ventana principal dice por qué.</translation>
    </message>
    <message>
        <source>Ruling needs two annotators</source>
        <translation>Para dirimir hacen falta dos anotadores</translation>
    </message>
</context>
<context>
    <name>AdjudicationWindow</name>
    <message numerus="yes">
        <source>%Ln left to rule on</source>
        <translation>
            <numerusform>Queda %Ln por dirimir</numerusform>
            <numerusform>Quedan %Ln por dirimir</numerusform>
        </translation>
    </message>
    <message>
        <source>Every difference is ruled on.</source>
        <translation>Todas las diferencias están dirimidas.</translation>
    </message>
    <message>
        <source>Export gold…</source>
        <translation>Exportar oro…</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>Ir al pasaje</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar nombres</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importar archivos…</translation>
    </message>
    <message>
        <source>No difference is listed. Choose other kinds or labels.</source>
        <translation>No hay ninguna diferencia en la lista. Elija otros tipos u otras etiquetas.</translation>
    </message>
    <message>
        <source>Nothing to rule on</source>
        <translation>Nada que dirimir</translation>
    </message>
    <message>
        <source>Rule on differences</source>
        <translation>Dirimir diferencias</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>{0} and {1} agree on all %Ln passage(s).</source>
        <translation>
            <numerusform>{0} y {1} coinciden en su %Ln pasaje.</numerusform>
            <numerusform>{0} y {1} coinciden en los %Ln pasajes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>An interval needs at least two articles.</source>
        <translation>Un intervalo necesita al menos dos artículos.</translation>
    </message>
    <message>
        <source>Both say the same of everything: there is no variation to correct for chance.</source>
        <translation>Ambos dicen lo mismo de todo: no hay variación que corregir por azar.</translation>
    </message>
    <message>
        <source>Nobody used this label.</source>
        <translation>Nadie usó esta etiqueta.</translation>
    </message>
    <message>
        <source>There is no interval: the label is in too few articles.</source>
        <translation>No hay intervalo: la etiqueta está en muy pocos artículos.</translation>
    </message>
</context>
<context>
    <name>AgreementController</name>
    <message>
        <source>Agreement needs two annotators</source>
        <translation>El acuerdo necesita dos anotadores</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tablas CSV (*.csv)</translation>
    </message>
    <message>
        <source>Comparing annotators</source>
        <translation>Comparando anotadores</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>Guardar las cifras</translation>
    </message>
    <message>
        <source>The figures were saved as {0}.</source>
        <translation>Las cifras se guardaron como {0}.</translation>
    </message>
    <message>
        <source>{0} agreement</source>
        <translation>{0} acuerdo</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln diferencia</numerusform>
            <numerusform>%Ln diferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Agreement on passages</source>
        <translation>Acuerdo en los pasajes</translation>
    </message>
    <message>
        <source>Agreement on whole articles</source>
        <translation>Acuerdo en los artículos enteros</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>Ir al pasaje</translation>
    </message>
    <message>
        <source>How to cite: {0}</source>
        <translation>Cómo citarlo: {0}</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importar archivos…</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Rule on differences…</source>
        <translation>Dirimir diferencias…</translation>
    </message>
    <message>
        <source>Save figures…</source>
        <translation>Guardar las cifras…</translation>
    </message>
    <message>
        <source>The table was copied.</source>
        <translation>Se copió la tabla.</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>Whole articles</source>
        <translation>Artículos enteros</translation>
    </message>
    <message>
        <source>the first {0} are listed</source>
        <translation>se muestran las primeras {0}</translation>
    </message>
    <message>
        <source>{0}, {1} characters</source>
        <translation>{0}, {1} caracteres</translation>
    </message>
</context>
<context>
    <name>AllButton</name>
    <message>
        <source>All like this</source>
        <translation>Todas como esta</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Mantener ambos</translation>
    </message>
    <message>
        <source>Keep neither</source>
        <translation>No mantener ninguno</translation>
    </message>
    <message>
        <source>Keep what {0} has</source>
        <translation>Mantener lo de {0}</translation>
    </message>
    <message>
        <source>Rule on all like this</source>
        <translation>Dirimir todas como esta</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”: %Ln open</source>
        <translation>
            <numerusform>«{0}»: %Ln abierta</numerusform>
            <numerusform>«{0}»: %Ln abiertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationListPanel</name>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Filter annotations by label</source>
        <translation>Filtrar anotaciones por etiqueta</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>En este artículo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>No annotation here has this label.</source>
        <translation>Aquí no hay nada con esta etiqueta.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>No hay ningún artículo abierto.</translation>
    </message>
    <message>
        <source>No passage of this article is tagged.</source>
        <translation>Ningún pasaje de este artículo está etiquetado.</translation>
    </message>
    <message>
        <source>Nothing is tagged yet: add a label to the codebook first.</source>
        <translation>Aún no hay nada etiquetado: añada primero una etiqueta al libro de códigos.</translation>
    </message>
    <message>
        <source>Nothing is tagged yet: select words and press a key of the codebook.</source>
        <translation>Aún no hay nada etiquetado: seleccione palabras y pulse una tecla del libro de códigos.</translation>
    </message>
</context>
<context>
    <name>AnnotationTableModel</name>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Pasaje</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>con una nota</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <source>Annotate</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source>Everything tagged from now on is credited to this person. Earlier annotations keep their annotator.</source>
        <translation>Todo lo que se etiquete a partir de ahora se atribuye a esta persona. Lo que etiquetaron otros sigue siendo suyo.</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>En este proyecto</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Initials may contain letters, digits and . - _ @, but no spaces.</source>
        <translation>Las iniciales son letras, cifras y los signos . - _ @, sin espacios.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Renombrar a {0}</translation>
    </message>
    <message>
        <source>Short name for exports, such as mk</source>
        <translation>Nombre corto para las exportaciones, como mk</translation>
    </message>
    <message>
        <source>Use this name and these initials for everything the chosen person tagged in this project</source>
        <translation>Da a la persona elegida este nombre y estas iniciales en todo lo que etiquetó en este proyecto</translation>
    </message>
    <message>
        <source>Who annotates?</source>
        <translation>¿Quién anota?</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>“{0}” are the initials of somebody else: choose others.</source>
        <translation>«{0}» son las iniciales de otra persona: elija otras.</translation>
    </message>
    <message>
        <source>“{0}” are the initials of {1}: choose others.</source>
        <translation>«{0}» son las iniciales de {1}: elija otras.</translation>
    </message>
    <message>
        <source>“{0}” is in this project already, with the initials “{1}”.</source>
        <translation>«{0}» ya está en este proyecto, con las iniciales «{1}».</translation>
    </message>
    <message>
        <source>“{0}” is renamed “{1}”, in everything tagged before, too.</source>
        <translation>«{0}» pasa a llamarse «{1}», también en todo lo ya etiquetado.</translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Señalar</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Mark as to do</source>
        <translation>Marcar como pendiente</translation>
    </message>
    <message>
        <source>No articles match</source>
        <translation>Ningún artículo coincide</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Aún no hay artículos</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Put into one story</source>
        <translation>Poner en una misma noticia</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Quitar artículo</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Quitar la señal</translation>
    </message>
    <message>
        <source>Remove {number} articles</source>
        <translation>Quitar {number} artículos</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Buscar artículos</translation>
    </message>
    <message>
        <source>Search for a word, or find the symbol in the open article with “Find in article”.</source>
        <translation>Busque una palabra, o encuentre el signo en el artículo abierto con «Buscar en el artículo».</translation>
    </message>
    <message>
        <source>Search for fewer words, or show all.</source>
        <translation>Busque algo más breve o muéstrelos todos.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Mostrar todos los artículos</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>The list cannot be searched for a symbol alone</source>
        <translation>Un signo solo no se busca en la lista</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Article note</source>
        <translation>Nota del artículo</translation>
    </message>
    <message>
        <source>Article status</source>
        <translation>Estado del artículo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Señalado</translation>
    </message>
    <message>
        <source>Label the whole article</source>
        <translation>Etiquetar el artículo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Nota sobre el artículo</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status of the article</source>
        <translation>Estado del artículo</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendiente</translation>
    </message>
</context>
<context>
    <name>ArticlePreview</name>
    <message>
        <source>Not found:</source>
        <translation>No encontrado:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
</context>
<context>
    <name>ArticleTableModel</name>
    <message>
        <source>flagged</source>
        <translation>señalado</translation>
    </message>
</context>
<context>
    <name>ArticleText</name>
    <message>
        <source>Article text</source>
        <translation>Texto del artículo</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Draw a link from here to who said it, or click to choose</source>
        <translation>Trace un vínculo desde aquí hasta quien lo dijo, o haga clic para elegir</translation>
    </message>
</context>
<context>
    <name>ArticlesController</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln anotación</numerusform>
            <numerusform>%Ln anotaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>%Ln artículo quitado.</numerusform>
            <numerusform>%Ln artículos quitados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln hecho</numerusform>
            <numerusform>%Ln hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles of which outlet?</source>
        <translation>¿Artículos de qué medio?</translation>
    </message>
    <message>
        <source>This is the first article of the list.</source>
        <translation>Este es el primer artículo de la lista.</translation>
    </message>
    <message>
        <source>This is the last article of the list.</source>
        <translation>Este es el último artículo de la lista.</translation>
    </message>
    <message>
        <source>article {0} of {1}</source>
        <translation>artículo {0} de {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln article(s) listed</source>
        <translation>
            <numerusform>{0} de %Ln artículo en la lista</numerusform>
            <numerusform>{0} de %Ln artículos en la lista</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Assembly</name>
    <message>
        <source>Choose one on the left, or drop files or a folder here.</source>
        <translation>Elija uno a la izquierda o suelte aquí archivos o una carpeta.</translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation>Elija uno a la izquierda.</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or paste a clipping.</source>
        <translation>Suelte aquí archivos o una carpeta, o pegue un recorte.</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>No hay ningún artículo abierto</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Aún no hay nada que leer</translation>
    </message>
    <message>
        <source>Open one, or begin a new one.</source>
        <translation>Abra uno o empiece uno nuevo.</translation>
    </message>
    <message>
        <source>This project has no articles, and is open for reading only.</source>
        <translation>Este proyecto no tiene artículos y está abierto en solo lectura.</translation>
    </message>
</context>
<context>
    <name>AssistantsController</name>
    <message>
        <source>Reading for suggestions</source>
        <translation>Leyendo para sugerir</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>The label does not have this attribute; clear the field to remove it.</source>
        <translation>La etiqueta no tiene este atributo; vacíelo para quitarlo.</translation>
    </message>
    <message>
        <source>Who is meant, by name: where the words say only “she” or “an official”, or nobody is tagged to link to. Left empty, it is who is linked.</source>
        <translation>De quién se trata, por su nombre: donde el texto solo dice «ella» o «un funcionario», o no hay nadie etiquetado con quien vincular. Si se deja vacío, es la persona vinculada.</translation>
    </message>
    <message>
        <source>name, if not linked</source>
        <translation>nombre, si no hay vínculo</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Kind of attribute {0}</source>
        <translation>Tipo del atributo {0}</translation>
    </message>
    <message>
        <source>Move attribute {0} down</source>
        <translation>Bajar el atributo {0}</translation>
    </message>
    <message>
        <source>Move attribute {0} up</source>
        <translation>Subir el atributo {0}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of attribute {0}</source>
        <translation>Nombre del atributo {0}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Remove attribute</source>
        <translation>Quitar atributo</translation>
    </message>
    <message>
        <source>Remove attribute {0}</source>
        <translation>Eliminar el atributo {0}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Values of attribute {0} to choose from</source>
        <translation>Valores del atributo {0} para elegir</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>direct, indirect, mixed</source>
        <translation>directa, indirecta, mixta</translation>
    </message>
</context>
<context>
    <name>AttributesEditor</name>
    <message>
        <source>Add attribute</source>
        <translation>Añadir atributo</translation>
    </message>
    <message>
        <source>An attribute needs a name.</source>
        <translation>Un atributo necesita un nombre.</translation>
    </message>
    <message>
        <source>There are two attributes named “{0}”.</source>
        <translation>Hay dos atributos llamados «{0}».</translation>
    </message>
    <message>
        <source>Type the values that “{0}” may have, with commas between them.</source>
        <translation>Escriba los valores que puede tener «{0}», separados por comas.</translation>
    </message>
</context>
<context>
    <name>BackupTableModel</name>
    <message>
        <source>Annotations</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Text backup</source>
        <translation>Copia en texto</translation>
    </message>
</context>
<context>
    <name>BackupsController</name>
    <message>
        <source>Backups…</source>
        <translation>Copias de seguridad…</translation>
    </message>
    <message>
        <source>Make the restored project</source>
        <translation>Crear el proyecto restaurado</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>La copia de seguridad se ha restaurado.</translation>
    </message>
    <message>
        <source>The backup was restored. What was there before is kept as {0}.</source>
        <translation>La copia de seguridad se ha restaurado. Lo que había antes se conserva como {0}.</translation>
    </message>
    <message>
        <source>The project is what it was before the backup was restored.</source>
        <translation>El proyecto está como antes de restaurar la copia de seguridad.</translation>
    </message>
    <message>
        <source>This is the backup of {0}, for reading only.</source>
        <translation>Esta es la copia de seguridad de {0}, en solo lectura.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{0} restored</source>
        <translation>{0} restaurado</translation>
    </message>
    <message>
        <source>{0}, backup of {1}</source>
        <translation>{0}, copia de seguridad del {1}</translation>
    </message>
</context>
<context>
    <name>BaseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BulkController</name>
    <message>
        <source>Redo: {0}</source>
        <translation>Rehacer: {0}</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Se detuvo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Deshacer: {0}</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>Dirimidas</translation>
    </message>
    <message>
        <source>Ruled on</source>
        <translation>Dirimido</translation>
    </message>
    <message>
        <source>Which differences to list</source>
        <translation>Qué diferencias mostrar</translation>
    </message>
    <message>
        <source>{0} of {1} ruled</source>
        <translation>{0} de {1} dirimidas</translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message>
        <source>changed since it was ruled on</source>
        <translation>cambió después de dirimirse</translation>
    </message>
    <message>
        <source>ruled</source>
        <translation>dirimida</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason ({0})</source>
        <translation>Motivo ({0})</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Changed since the ruling of {0} on {1}: {2}</source>
        <translation>Cambió desde la decisión de {0} del {1}: {2}</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Only one has it</source>
        <translation>Solo uno lo tiene</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Solo {0}</translation>
    </message>
    <message>
        <source>Other edges</source>
        <translation>Otros límites</translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>Otra etiqueta</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Otros valores</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Motivo: {0}</translation>
    </message>
    <message>
        <source>Ruled by {0} on {1}: {2}</source>
        <translation>Decisión de {0} del {1}: {2}</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>both stand.</source>
        <translation>valen ambos.</translation>
    </message>
    <message>
        <source>nothing stands here.</source>
        <translation>aquí no queda nada.</translation>
    </message>
    <message>
        <source>the whole article</source>
        <translation>el artículo entero</translation>
    </message>
    <message>
        <source>{0} on “{1}”, set instead.</source>
        <translation>{0} en «{1}», puesto en su lugar.</translation>
    </message>
    <message>
        <source>{0} stands.</source>
        <translation>vale lo de {0}.</translation>
    </message>
    <message>
        <source>{0}, set instead.</source>
        <translation>{0}, puesto en su lugar.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originales</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Índice de búsqueda</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln anotación</numerusform>
            <numerusform>%Ln anotaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found</source>
        <translation>
            <numerusform>%Ln problema encontrado</numerusform>
            <numerusform>%Ln problemas encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Check project</source>
        <translation>Comprobar el proyecto</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Todo está en orden</translation>
    </message>
    <message>
        <source>In the File menu you can restore a backup, or recover what can be read.</source>
        <translation>Desde el menú Archivo se puede restaurar una copia de seguridad o recuperar lo que se pueda leer.</translation>
    </message>
    <message numerus="yes">
        <source>Of these, %Ln article(s) removed.</source>
        <translation>
            <numerusform>De ellos, %Ln artículo se quitó.</numerusform>
            <numerusform>De ellos, %Ln artículos se quitaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>{0} and {1} were checked.</source>
        <translation>Se han revisado {0} y {1}.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>“{0}” is not among the values to choose from. It is kept as it is until you change it.</source>
        <translation>«{0}» no está entre los valores que se pueden elegir. Se conserva como está hasta que lo cambie.</translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message>
        <source>Counting values</source>
        <translation>Contando valores</translation>
    </message>
    <message>
        <source>Drag over words to tag them as {0}; Esc ends it</source>
        <translation>Arrastre sobre las palabras para etiquetarlas como {0}; Esc para terminar</translation>
    </message>
    <message>
        <source>Merged into {0}. Undo separates them again.</source>
        <translation>Fusionada con {0}. Deshacer las separa de nuevo.</translation>
    </message>
    <message>
        <source>The key {0} belongs to “{1}”. Choose another key.</source>
        <translation>La tecla {0} pertenece a «{1}». Elija otra tecla.</translation>
    </message>
    <message>
        <source>The kind of link {0} was removed with its links.</source>
        <translation>Se quitó el tipo de vínculo {0} con sus vínculos.</translation>
    </message>
    <message numerus="yes">
        <source>The label {0} was removed with %Ln annotation(s).</source>
        <translation>
            <numerusform>La etiqueta {0} se quitó con %Ln anotación.</numerusform>
            <numerusform>La etiqueta {0} se quitó con %Ln anotaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The label {0} was removed.</source>
        <translation>La etiqueta {0} se quitó.</translation>
    </message>
    <message>
        <source>This project is open for reading only: its labels cannot be changed.</source>
        <translation>Este proyecto está abierto en solo lectura: sus etiquetas no se pueden cambiar.</translation>
    </message>
</context>
<context>
    <name>CodebookFilter</name>
    <message>
        <source>Find a label</source>
        <translation>Buscar una etiqueta</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Add label</source>
        <translation>Añadir etiqueta</translation>
    </message>
    <message>
        <source>Add label below…</source>
        <translation>Añadir etiqueta debajo…</translation>
    </message>
    <message>
        <source>Add label…</source>
        <translation>Añadir etiqueta…</translation>
    </message>
    <message>
        <source>All passages</source>
        <translation>Todos los pasajes</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Libro de códigos</translation>
    </message>
    <message>
        <source>Edit “{name}”…</source>
        <translation>Editar «{name}»…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionar con</translation>
    </message>
    <message>
        <source>More about the label</source>
        <translation>Más sobre la etiqueta</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Quitar etiqueta</translation>
    </message>
    <message numerus="yes">
        <source>Remove label with %Ln annotation(s)</source>
        <translation>
            <numerusform>Quitar la etiqueta con %Ln anotación</numerusform>
            <numerusform>Quitar la etiqueta con %Ln anotaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Show guideline</source>
        <translation>Mostrar la guía</translation>
    </message>
    <message>
        <source>Split label…</source>
        <translation>Dividir etiqueta…</translation>
    </message>
</context>
<context>
    <name>CodebookTreeModel</name>
    <message>
        <source>Exclude: {rule}</source>
        <translation>Excluir: {rule}</translation>
    </message>
    <message>
        <source>Include: {rule}</source>
        <translation>Incluir: {rule}</translation>
    </message>
    <message>
        <source>armed</source>
        <translation>preparada</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>tecla {key}</translation>
    </message>
    <message>
        <source>{number} in the project</source>
        <translation>{number} en el proyecto</translation>
    </message>
    <message>
        <source>{number} in this article</source>
        <translation>{number} en este artículo</translation>
    </message>
</context>
<context>
    <name>ColorButton</name>
    <message>
        <source>Color: {name}</source>
        <translation>Color: {name}</translation>
    </message>
</context>
<context>
    <name>ColorGrid</name>
    <message>
        <source>Color</source>
        <translation>Color</translation>
    </message>
</context>
<context>
    <name>CopiesController</name>
    <message numerus="yes">
        <source>%Ln article(s) put into one story.</source>
        <translation>
            <numerusform>%Ln artículo puesto en una misma noticia.</numerusform>
            <numerusform>%Ln artículos puestos en una misma noticia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out of the story.</source>
        <translation>
            <numerusform>%Ln artículo sacado de la noticia.</numerusform>
            <numerusform>%Ln artículos sacados de la noticia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) in the copies wait(s) for you.</source>
        <translation>
            <numerusform>%Ln sugerencia en las copias le espera.</numerusform>
            <numerusform>%Ln sugerencias en las copias le esperan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a plain place.</source>
        <translation>
            <numerusform>%Ln sin lugar claro.</numerusform>
            <numerusform>%Ln sin lugar claro.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you stop it, nothing is suggested in the copies.</source>
        <translation>Si lo detiene, no se sugiere nada en las copias.</translation>
    </message>
    <message>
        <source>If you stop it, the articles are not put into one story.</source>
        <translation>Si lo detiene, los artículos no se ponen en una misma noticia.</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Buscando copias</translation>
    </message>
    <message>
        <source>Looking for passages in copies</source>
        <translation>Buscando pasajes en las copias</translation>
    </message>
    <message>
        <source>Nothing is tagged in these articles yet.</source>
        <translation>Aún no hay nada etiquetado en estos artículos.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Select two or more articles in the list, with Shift or Ctrl.</source>
        <translation>Seleccione dos o más artículos en la lista, con Mayús o Ctrl.</translation>
    </message>
    <message>
        <source>The article was put into the story “{0}”.</source>
        <translation>El artículo se puso en la noticia «{0}».</translation>
    </message>
</context>
<context>
    <name>CopiesWindow</name>
    <message numerus="yes">
        <source>%Ln article(s) too short to judge</source>
        <translation>
            <numerusform>%Ln artículo demasiado corto para juzgarlo</numerusform>
            <numerusform>%Ln artículos demasiado cortos para juzgarlos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(ies)</source>
        <translation>
            <numerusform>%Ln noticia</numerusform>
            <numerusform>%Ln noticias</numerusform>
        </translation>
    </message>
    <message>
        <source>An article is compared with the fullest, the first of the list; select two to compare them.</source>
        <translation>Un artículo se compara con el más completo, el primero de la lista; seleccione dos para compararlos.</translation>
    </message>
    <message>
        <source>Articles of the story</source>
        <translation>Artículos de la noticia</translation>
    </message>
    <message>
        <source>Articles that tell the same text under other headlines, cut or edited, would be listed here. Import more articles and look again.</source>
        <translation>Aquí aparecerían los artículos que cuentan el mismo texto con otro titular, recortado o retocado. Importe más artículos y vuelva a mirar.</translation>
    </message>
    <message>
        <source>Copies of one story</source>
        <translation>Copias de una misma noticia</translation>
    </message>
    <message>
        <source>Fewer than {0} words that are not in many articles:</source>
        <translation>Menos de {0} palabras que no estén en muchos artículos:</translation>
    </message>
    <message>
        <source>First article</source>
        <translation>Primer artículo</translation>
    </message>
    <message>
        <source>No copies found</source>
        <translation>No se encontraron copias</translation>
    </message>
    <message>
        <source>Nothing that is only in {0}</source>
        <translation>Nada que esté solo en {0}</translation>
    </message>
    <message>
        <source>Only in {0}</source>
        <translation>Solo en {0}</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Abrir artículo</translation>
    </message>
    <message>
        <source>Search headlines and outlets</source>
        <translation>Buscar titulares y medios</translation>
    </message>
    <message>
        <source>Second article</source>
        <translation>Segundo artículo</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Noticias</translation>
    </message>
    <message>
        <source>Suggest in each article of the story what is tagged in the others, where its place is plain</source>
        <translation>Sugerir en cada artículo de la noticia lo que está etiquetado en los demás, donde su lugar es claro</translation>
    </message>
    <message>
        <source>Suggest in the copies</source>
        <translation>Sugerir en las copias</translation>
    </message>
    <message>
        <source>Too long to be compared here: {0}</source>
        <translation>Demasiado largo para compararlo aquí: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} articles</source>
        <translation>{0} de {1} artículos</translation>
    </message>
</context>
<context>
    <name>CopyRows</name>
    <message>
        <source> · by hand</source>
        <translation> · a mano</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>En común</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>This is the fullest article. {0} of it stands in the others.</source>
        <translation>Es el artículo más completo. El {0} de él está en los demás.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>{0} of this article stands in the fullest, the first of the list.</source>
        <translation>El {0} de este artículo está en el más completo, el primero de la lista.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>1 character is shown as “�” because no font has it: {0}.</source>
        <translation>1 carácter se muestra como «�», pues ningún tipo de letra lo tiene: {0}.</translation>
    </message>
    <message>
        <source>1 character that cannot be stored was replaced by {0}.</source>
        <translation>1 carácter que no se puede guardar se sustituyó por {0}.</translation>
    </message>
    <message>
        <source>1 place could not be read as {0}.</source>
        <translation>1 lugar no se pudo leer como {0}.</translation>
    </message>
    <message>
        <source>1 place in the file was already unreadable and stands as {0}.</source>
        <translation>1 lugar del archivo ya era ilegible y figura como {0}.</translation>
    </message>
    <message>
        <source>1 place is not UTF-8 and was read as {0}.</source>
        <translation>1 lugar no es UTF-8 y se leyó como {0}.</translation>
    </message>
    <message>
        <source>A cell is longer than the {0} characters that Excel keeps.</source>
        <translation>Una celda supera los {0} caracteres que Excel conserva.</translation>
    </message>
    <message>
        <source>A date that can be read in two ways was left out.</source>
        <translation>Se omitió una fecha que puede leerse de dos maneras.</translation>
    </message>
    <message>
        <source>A headline and a date are repeated in it.</source>
        <translation>En él se repiten una y otra vez un titular y un día.</translation>
    </message>
    <message>
        <source>A kind of link needs a name.</source>
        <translation>Un tipo de vínculo necesita un nombre.</translation>
    </message>
    <message>
        <source>A kind of relation has a place in this format only as the name of links.</source>
        <translation>Un tipo de relación solo tiene lugar en este formato como nombre de vínculos.</translation>
    </message>
    <message>
        <source>A label cannot be merged into itself.</source>
        <translation>Una etiqueta no se puede fusionar consigo misma.</translation>
    </message>
    <message>
        <source>A label cannot stand below itself.</source>
        <translation>Una etiqueta no puede estar por debajo de sí misma.</translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation>Una etiqueta necesita un nombre.</translation>
    </message>
    <message>
        <source>A label on the whole article has no edges; tag the passage instead.</source>
        <translation>Una etiqueta del artículo entero no tiene bordes; etiquete el pasaje.</translation>
    </message>
    <message>
        <source>A label on the whole article has no pieces; remove the annotation instead.</source>
        <translation>Una etiqueta del artículo entero no tiene fragmentos; quite la anotación.</translation>
    </message>
    <message>
        <source>A label on the whole article has no pieces; tag the passage instead.</source>
        <translation>Una etiqueta de todo el artículo no tiene fragmentos; etiquete el pasaje en su lugar.</translation>
    </message>
    <message>
        <source>A link ({0}) leads to an annotation that is not there and was left out.</source>
        <translation>Un vínculo ({0}) lleva a una anotación que no existe y se omitió.</translation>
    </message>
    <message>
        <source>A link does not join two annotations of one article.</source>
        <translation>Un vínculo no une dos anotaciones de un mismo artículo.</translation>
    </message>
    <message>
        <source>A link needs two annotations of the same article.</source>
        <translation>Un vínculo necesita dos anotaciones del mismo artículo.</translation>
    </message>
    <message>
        <source>A name with a semicolon in a byline becomes two names.</source>
        <translation>Un nombre con punto y coma en la firma se convierte en dos nombres.</translation>
    </message>
    <message>
        <source>A page of “{0}” is damaged.</source>
        <translation>Una página de «{0}» está dañada.</translation>
    </message>
    <message>
        <source>A passage is replaced by a passage, a label of the whole article by another label.</source>
        <translation>Un pasaje se sustituye por un pasaje; una etiqueta del artículo entero, por otra etiqueta.</translation>
    </message>
    <message>
        <source>A passage must hold at least one character; nothing was changed.</source>
        <translation>Un pasaje debe tener al menos un carácter; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>A person or body needs a name.</source>
        <translation>Una persona o un organismo necesita un nombre.</translation>
    </message>
    <message>
        <source>A relation belongs to the annotator of its passages.</source>
        <translation>Una relación pertenece al anotador de sus pasajes.</translation>
    </message>
    <message>
        <source>A row has no label.</source>
        <translation>Una fila no tiene etiqueta.</translation>
    </message>
    <message>
        <source>A ruling is on what two annotators have at one place.</source>
        <translation>Se dirime lo que dos anotadores tienen en un mismo lugar.</translation>
    </message>
    <message>
        <source>A second label “{0}” is called “{1}”.</source>
        <translation>Una segunda etiqueta «{0}» se llama «{1}».</translation>
    </message>
    <message>
        <source>A story needs two articles or more.</source>
        <translation>Una noticia necesita dos artículos o más.</translation>
    </message>
    <message>
        <source>A suggestion ({0}) lies outside the text and was left out.</source>
        <translation>Una sugerencia ({0}) queda fuera del texto y se omitió.</translation>
    </message>
    <message>
        <source>Add another kind of link.</source>
        <translation>Añada otro tipo de vínculo.</translation>
    </message>
    <message>
        <source>Address, section, dateline, language, copyright and agency have no column in this table.</source>
        <translation>Dirección, sección, lugar de origen, idioma, derechos y agencia no tienen columna en esta tabla.</translation>
    </message>
    <message>
        <source>After article {0}, reading “{1}” took longer than {2} seconds. The rest was left out.</source>
        <translation>Detrás del artículo {0}, la lectura de «{1}» ha tardado más de {2} segundos. El resto se ha dejado fuera.</translation>
    </message>
    <message>
        <source>After article {0}, the file {1}.</source>
        <translation>Detrás del artículo {0}, el archivo {1}.</translation>
    </message>
    <message>
        <source>After article {0}, the reader of “{1}” ran out of memory or stopped. The rest was left out.</source>
        <translation>Detrás del artículo {0}, el lector de «{1}» se quedó sin memoria o se detuvo. El resto se ha dejado fuera.</translation>
    </message>
    <message>
        <source>After article {0}, the rest of “{1}” could not be read because of an error in Clipdesk, of which a report is kept.</source>
        <translation>Detrás del artículo {0}, el resto de «{1}» no se ha podido leer por un error de Clipdesk, del que se guarda un informe.</translation>
    </message>
    <message>
        <source>After article {0}, “{1}” takes more memory than a file may. The rest was left out.</source>
        <translation>Detrás del artículo {0}, «{1}» necesita más memoria de la que se concede a un archivo. El resto se ha dejado fuera.</translation>
    </message>
    <message>
        <source>After record {0}, the file {1}.</source>
        <translation>Detrás del registro {0}, el archivo {1}.</translation>
    </message>
    <message>
        <source>After row {0}, nothing more was read: {1}</source>
        <translation>Detrás de la fila {0} no se ha leído nada más: {1}</translation>
    </message>
    <message>
        <source>All spans, for span categorization</source>
        <translation>Todos los pasajes, para clasificar pasajes</translation>
    </message>
    <message>
        <source>Also choose the other articles of these stories, or take some out of their story first.</source>
        <translation>Elija también los demás artículos de estas noticias, o saque antes algunos de su noticia.</translation>
    </message>
    <message>
        <source>An annotation ({0}) lies outside the text and was left out.</source>
        <translation>Una anotación ({0}) queda fuera del texto y se omitió.</translation>
    </message>
    <message>
        <source>An annotation can be ruled on only once at a time.</source>
        <translation>Una anotación solo puede dirimirse una vez en cada paso.</translation>
    </message>
    <message>
        <source>An annotation that it links is not written.</source>
        <translation>Una anotación que vincula no se exporta.</translation>
    </message>
    <message>
        <source>An annotator needs initials.</source>
        <translation>Un anotador necesita iniciales.</translation>
    </message>
    <message>
        <source>An article cannot be put together with itself.</source>
        <translation>Un artículo no puede ponerse junto consigo mismo.</translation>
    </message>
    <message>
        <source>An article has no field “{0}”.</source>
        <translation>Un artículo no tiene ningún campo «{0}».</translation>
    </message>
    <message>
        <source>An article needs some text.</source>
        <translation>Un artículo necesita algo de texto.</translation>
    </message>
    <message>
        <source>An element of “{0}” has too many attributes.</source>
        <translation>Un elemento de «{0}» tiene demasiados atributos.</translation>
    </message>
    <message>
        <source>An element “{0}” has more than {1} attributes.</source>
        <translation>Un elemento «{0}» tiene más de {1} atributos.</translation>
    </message>
    <message>
        <source>Annotations and relations have no place in a codebook.</source>
        <translation>Las anotaciones y las relaciones no caben en un libro de códigos.</translation>
    </message>
    <message>
        <source>Annotations without the texts</source>
        <translation>Anotaciones sin los textos</translation>
    </message>
    <message>
        <source>Another program has used “{0}” meanwhile; the last change was not saved.</source>
        <translation>Otro programa ha usado «{0}» mientras tanto; el último cambio no se guardó.</translation>
    </message>
    <message>
        <source>Another program is using the file.</source>
        <translation>Otro programa está usando el archivo.</translation>
    </message>
    <message>
        <source>Another program is using the project file “{0}”; the last change was not saved.</source>
        <translation>Otro programa está usando el archivo del proyecto «{0}»; el último cambio no se ha guardado.</translation>
    </message>
    <message>
        <source>Another program is using {0}; the new content was kept in {1}.</source>
        <translation>Otro programa está usando {0}; el contenido nuevo se guardó en {1}.</translation>
    </message>
    <message>
        <source>Another program is using “{0}”.</source>
        <translation>Otro programa está usando «{0}».</translation>
    </message>
    <message>
        <source>Arabic (ISO 8859-6)</source>
        <translation>Árabe (ISO 8859-6)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Árabe (Windows-1256)</translation>
    </message>
    <message>
        <source>Articles in this project: {0}; annotations: {1}, by {2}.</source>
        <translation>Artículos de este proyecto: {0}; anotaciones: {1}, de {2}.</translation>
    </message>
    <message>
        <source>Articles in this project: {0}; annotations: {1}.</source>
        <translation>Artículos de este proyecto: {0}; anotaciones: {1}.</translation>
    </message>
    <message>
        <source>Articles that had been removed came along, and are removed in the new project, too: {0}.</source>
        <translation>Los artículos que se habían quitado también pasaron al proyecto nuevo, y allí siguen quitados: {0}.</translation>
    </message>
    <message>
        <source>Articles that were put into one story with one that is not here: {0}.</source>
        <translation>Artículos que se pusieron en una misma noticia con uno que no está aquí: {0}.</translation>
    </message>
    <message>
        <source>Articles were put into stories, or taken out of them, as there: {0}.</source>
        <translation>Artículos puestos en noticias, o sacados de ellas, como allí: {0}.</translation>
    </message>
    <message>
        <source>Articles without annotations have no row in this table.</source>
        <translation>Los artículos sin anotaciones no tienen fila en esta tabla.</translation>
    </message>
    <message>
        <source>Articles without any words have no place in this format.</source>
        <translation>Los artículos sin palabras no caben en este formato.</translation>
    </message>
    <message>
        <source>Ask for fewer parts, or split by something else.</source>
        <translation>Pida menos partes o divida por otra cosa.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Attributes have no place in this format.</source>
        <translation>Los atributos no caben en este formato.</translation>
    </message>
    <message>
        <source>Attributes with values of your own are left out: they may be words of the article.</source>
        <translation>Los atributos con valores propios se omiten: pueden ser palabras del artículo.</translation>
    </message>
    <message>
        <source>Baltic (ISO 8859-13)</source>
        <translation>Báltico (ISO 8859-13)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Báltico (Windows-1257)</translation>
    </message>
    <message>
        <source>Between which labels relations may lead has no place in this format.</source>
        <translation>Entre qué etiquetas puede haber relaciones no cabe en este formato.</translation>
    </message>
    <message>
        <source>BioC JSON</source>
        <translation>BioC JSON</translation>
    </message>
    <message>
        <source>BioC XML</source>
        <translation>BioC XML</translation>
    </message>
    <message>
        <source>Both have the same here; there is nothing to rule on.</source>
        <translation>Ambos tienen lo mismo aquí; no hay nada que dirimir.</translation>
    </message>
    <message>
        <source>Brackets hold 95 % intervals: percentiles of {0} resamples of articles.</source>
        <translation>Entre corchetes, intervalos del 95 %: percentiles de {0} remuestreos de artículos.</translation>
    </message>
    <message>
        <source>CSV table, for programs</source>
        <translation>Tabla CSV, para programas</translation>
    </message>
    <message>
        <source>CSV table, for spreadsheets</source>
        <translation>Tabla CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>Cells hold 32,767 characters; what is longer is cut.</source>
        <translation>Las celdas admiten 32.767 caracteres; lo que exceda se corta.</translation>
    </message>
    <message>
        <source>Central European (DOS 852)</source>
        <translation>Europa Central (DOS 852)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Europa Central (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Central European (Mac)</source>
        <translation>Europa Central (Mac)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Europa Central (Windows-1250)</translation>
    </message>
    <message>
        <source>Characters for which neither Clipdesk nor this computer has a font are shown as “�”.</source>
        <translation>Los caracteres para los que ni Clipdesk ni este equipo tienen un tipo de letra se muestran como «�».</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the file.</source>
        <translation>Compruebe el disco y los permisos del archivo.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Compruebe el disco y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Compruebe el disco.</translation>
    </message>
    <message>
        <source>Check the folder for backups.</source>
        <translation>Compruebe la carpeta de las copias de seguridad.</translation>
    </message>
    <message>
        <source>Check the name, or make a new project.</source>
        <translation>Compruebe el nombre o cree un proyecto nuevo.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Compruebe el nombre.</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation>Chino simplificado (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chino tradicional (Big5)</translation>
    </message>
    <message>
        <source>Choose a .docx file.</source>
        <translation>Elija un archivo .docx.</translation>
    </message>
    <message>
        <source>Choose a CoNLL file.</source>
        <translation>Elija un archivo CoNLL.</translation>
    </message>
    <message>
        <source>Choose a CoNLL-U file.</source>
        <translation>Elija un archivo CoNLL-U.</translation>
    </message>
    <message>
        <source>Choose a file name.</source>
        <translation>Elija un nombre de archivo.</translation>
    </message>
    <message>
        <source>Choose a file that a text editor can show.</source>
        <translation>Elija un archivo que un editor de texto pueda mostrar.</translation>
    </message>
    <message>
        <source>Choose a file that holds an article.</source>
        <translation>Elija un archivo que contenga un artículo.</translation>
    </message>
    <message>
        <source>Choose a file with one record an article.</source>
        <translation>Elija un archivo con un registro por artículo.</translation>
    </message>
    <message>
        <source>Choose a message that holds an article.</source>
        <translation>Elija un mensaje que contenga un artículo.</translation>
    </message>
    <message>
        <source>Choose a name that ends in {0}, or in another of the {1} that clipdesk formats lists.</source>
        <translation>Haga que termine en {0}, o en otra de las {1} que muestra clipdesk formats.</translation>
    </message>
    <message>
        <source>Choose a name that ends in {0}.</source>
        <translation>Haga que termine en {0}.</translation>
    </message>
    <message>
        <source>Choose a saved RSS or Atom feed.</source>
        <translation>Elija un canal RSS o Atom guardado.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Elija uno más corto.</translation>
    </message>
    <message>
        <source>Choose a table with one article a row.</source>
        <translation>Elija una tabla con un artículo por fila.</translation>
    </message>
    <message>
        <source>Choose a table with one label a row, under the heading “label”.</source>
        <translation>Elija una tabla con una etiqueta por fila, bajo el encabezado «label».</translation>
    </message>
    <message>
        <source>Choose a table with one text a row.</source>
        <translation>Elija una tabla con un texto por fila.</translation>
    </message>
    <message>
        <source>Choose a text file.</source>
        <translation>Elija un archivo de texto.</translation>
    </message>
    <message>
        <source>Choose a text, a web page, a document, a table, or a file of another annotation program.</source>
        <translation>Elija un texto, una página web, un documento, una tabla o un archivo de otro programa de anotación.</translation>
    </message>
    <message>
        <source>Choose an .epub file.</source>
        <translation>Elija un archivo .epub.</translation>
    </message>
    <message>
        <source>Choose an .odt file.</source>
        <translation>Elija un archivo .odt.</translation>
    </message>
    <message>
        <source>Choose an .rtf file.</source>
        <translation>Elija un archivo .rtf.</translation>
    </message>
    <message>
        <source>Choose an archive that holds web pages.</source>
        <translation>Elija un archivo que contenga páginas web.</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>Elija otra codificación.</translation>
    </message>
    <message>
        <source>Choose another file, or another encoding.</source>
        <translation>Elija otro archivo u otra codificación.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another format for it.</source>
        <translation>Elija otro formato para él.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Elija otra tecla.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another place, or make room.</source>
        <translation>Elija otro lugar o libere espacio.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>Choose another story.</source>
        <translation>Elija otra noticia.</translation>
    </message>
    <message>
        <source>Choose at least one mention.</source>
        <translation>Elija al menos una mención.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Elija entre: {0}.</translation>
    </message>
    <message>
        <source>Choose other annotators, or compare articles marked done.</source>
        <translation>Elija otros anotadores o compare los artículos marcados como hechos.</translation>
    </message>
    <message>
        <source>Choose other initials.</source>
        <translation>Elija otras iniciales.</translation>
    </message>
    <message>
        <source>Choose the name of a new folder.</source>
        <translation>Elija el nombre de una carpeta nueva.</translation>
    </message>
    <message>
        <source>Choose the project file of its program.</source>
        <translation>Elija el archivo de proyecto de su programa.</translation>
    </message>
    <message>
        <source>Clipdesk has no {0}; those of the project were left out: {1}.</source>
        <translation>Clipdesk no tiene {0}; los del proyecto se omitieron: {1}.</translation>
    </message>
    <message>
        <source>Clipdesk project</source>
        <translation>Proyecto de Clipdesk</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Ciérrelo primero.</translation>
    </message>
    <message>
        <source>Close it there, and give the kept file its name.</source>
        <translation>Ciérrelo allí y dé su nombre al archivo conservado.</translation>
    </message>
    <message>
        <source>Close it there.</source>
        <translation>Ciérrelo allí.</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close the quotation marks, and import it again.</source>
        <translation>Cierre las comillas e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>CoNLL columns</source>
        <translation>Columnas CoNLL</translation>
    </message>
    <message>
        <source>CoNLL columns, {0}</source>
        <translation>Columnas CoNLL, {0}</translation>
    </message>
    <message>
        <source>CoNLL-U</source>
        <translation>CoNLL-U</translation>
    </message>
    <message>
        <source>Codebook as a table (CSV)</source>
        <translation>Libro de códigos como tabla (CSV)</translation>
    </message>
    <message>
        <source>Comparing the search index.</source>
        <translation>Comparando el índice de búsqueda.</translation>
    </message>
    <message>
        <source>Comparing what was put together by hand.</source>
        <translation>Comparando lo que se reunió a mano.</translation>
    </message>
    <message>
        <source>Comparing with the history.</source>
        <translation>Comparando con el historial.</translation>
    </message>
    <message>
        <source>Computed with Clipdesk {0} on articles that are marked as done, {1} in all.</source>
        <translation>Calculado con Clipdesk {0} sobre artículos marcados como hechos, {1} en total.</translation>
    </message>
    <message>
        <source>Computed with Clipdesk {0} on articles that both have annotated, {1} in all.</source>
        <translation>Calculado con Clipdesk {0} sobre artículos que ambos han anotado, {1} en total.</translation>
    </message>
    <message>
        <source>Copy it to a disk of this computer.</source>
        <translation>Cópielo a un disco de este equipo.</translation>
    </message>
    <message>
        <source>Copy the article&apos;s text and save it in a text file.</source>
        <translation>Copie el texto del artículo y guárdelo en un archivo de texto.</translation>
    </message>
    <message>
        <source>Counting what there is.</source>
        <translation>Contando lo que hay.</translation>
    </message>
    <message>
        <source>Create the project again.</source>
        <translation>Cree el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>Cyrillic (DOS 866)</source>
        <translation>Cirílico (DOS 866)</translation>
    </message>
    <message>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation>Cirílico (ISO 8859-5)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Cirílico (KOI8-R)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-U)</source>
        <translation>Cirílico (KOI8-U)</translation>
    </message>
    <message>
        <source>Cyrillic (Mac)</source>
        <translation>Cirílico (Mac)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Cirílico (Windows-1251)</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>El dispositivo o recurso está ocupado</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Se superó la cuota de disco</translation>
    </message>
    <message>
        <source>Divide it, or remove columns without words.</source>
        <translation>Divídalo o quite las columnas sin palabras.</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>Libro electrónico (EPUB)</translation>
    </message>
    <message>
        <source>E-mail (newsletter)</source>
        <translation>Correo electrónico (boletín)</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Entry {0} of the history is damaged in the project file.</source>
        <translation>La entrada {0} del historial está dañada en el archivo del proyecto.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>Excel workbook of articles</source>
        <translation>Libro de Excel con artículos</translation>
    </message>
    <message>
        <source>Export it once more from its program.</source>
        <translation>Expórtelo de nuevo desde su programa.</translation>
    </message>
    <message>
        <source>Export the codebook once more from its program.</source>
        <translation>Exporte de nuevo el libro de códigos desde su programa.</translation>
    </message>
    <message>
        <source>Export the project as JSON and import that.</source>
        <translation>Exporte el proyecto como JSON e importe ese archivo.</translation>
    </message>
    <message>
        <source>Export the project once more from its program.</source>
        <translation>Exporte de nuevo el proyecto desde su programa.</translation>
    </message>
    <message>
        <source>Export the project there and import that.</source>
        <translation>Exporte el proyecto allí e importe ese archivo.</translation>
    </message>
    <message>
        <source>Export the project with UIMA CAS JSON.</source>
        <translation>Exporte el proyecto con UIMA CAS JSON.</translation>
    </message>
    <message>
        <source>Export them together with their texts, or import the texts.</source>
        <translation>Expórtelas junto con sus textos o importe los textos.</translation>
    </message>
    <message>
        <source>F1 counts annotations of one label, paired one to one: exact ones cover the same characters, overlapping ones share some.</source>
        <translation>F1 cuenta anotaciones de una etiqueta, emparejadas una a una: las exactas cubren los mismos caracteres; las superpuestas comparten algunos.</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>El archivo ya existe</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>El nombre del archivo es demasiado largo</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>El archivo es demasiado grande</translation>
    </message>
    <message>
        <source>First enter who annotates.</source>
        <translation>Indique primero quién anota.</translation>
    </message>
    <message>
        <source>For labels of whole articles, κ is of the two annotators, and Krippendorff’s nominal α (Krippendorff 2011) of {0} annotators over {1} articles.</source>
        <translation>En las etiquetas de artículos enteros, la κ es de los dos anotadores, y la α nominal de Krippendorff (Krippendorff 2011), de {0} anotadores sobre {1} artículos.</translation>
    </message>
    <message>
        <source>Four columns, as in CoNLL-2003</source>
        <translation>Cuatro columnas, como en CoNLL-2003</translation>
    </message>
    <message>
        <source>Free some memory and try again.</source>
        <translation>Libere memoria e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>GATE bdocjs</source>
        <translation>GATE bdocjs</translation>
    </message>
    <message>
        <source>GATE document</source>
        <translation>Documento de GATE</translation>
    </message>
    <message>
        <source>Greek (ISO 8859-7)</source>
        <translation>Griego (ISO 8859-7)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Griego (Windows-1253)</translation>
    </message>
    <message>
        <source>Guidelines that have three words in a row in common with an article are left out; export the codebook by itself.</source>
        <translation>Las pautas que tienen tres palabras seguidas en común con un artículo se omiten; exporte el libro de códigos por separado.</translation>
    </message>
    <message>
        <source>Headline, byline, outlet and section are left out: they may be words of the article.</source>
        <translation>El titular, la firma, el medio y la sección se omiten: pueden ser palabras del artículo.</translation>
    </message>
    <message>
        <source>Headline, outlet, date and the like have no place in this format.</source>
        <translation>Titular, medio, fecha y demás no caben en este formato.</translation>
    </message>
    <message>
        <source>Hebrew (ISO 8859-8)</source>
        <translation>Hebreo (ISO 8859-8)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Hebreo (Windows-1255)</translation>
    </message>
    <message>
        <source>Hugging Face JSONL</source>
        <translation>JSONL de Hugging Face</translation>
    </message>
    <message>
        <source>Hugging Face data set</source>
        <translation>Conjunto de datos de Hugging Face</translation>
    </message>
    <message>
        <source>INCEpTION project</source>
        <translation>Proyecto de INCEpTION</translation>
    </message>
    <message>
        <source>Import articles, or choose others.</source>
        <translation>Importe artículos o elija otros.</translation>
    </message>
    <message>
        <source>Import it by itself to bring in what is in it.</source>
        <translation>Impórtelo por separado para traer lo que contiene.</translation>
    </message>
    <message>
        <source>Import it without choosing a format.</source>
        <translation>Impórtelo sin elegir un formato.</translation>
    </message>
    <message>
        <source>Import that folder by itself.</source>
        <translation>Importe esa carpeta por separado.</translation>
    </message>
    <message>
        <source>Import the folder with its text.</source>
        <translation>Importe la carpeta con su texto.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Error de entrada/salida</translation>
    </message>
    <message>
        <source>Inspecting the file.</source>
        <translation>Revisando el archivo.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;clipdesk[parquet]&quot;.</source>
        <translation>Instálela con: pip install &quot;clipdesk[parquet]&quot;.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;clipdesk[spacy]&quot;.</source>
        <translation>Instálela con: pip install &quot;clipdesk[spacy]&quot;.</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>Argumento no válido</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Es una carpeta</translation>
    </message>
    <message>
        <source>It has no annotations and so no row.</source>
        <translation>No tiene anotaciones y, por tanto, ninguna fila.</translation>
    </message>
    <message>
        <source>It has no code, so it was left out.</source>
        <translation>No lleva ningún código, por lo que se omitió.</translation>
    </message>
    <message>
        <source>It has no list of results.</source>
        <translation>No tiene ninguna lista de resultados.</translation>
    </message>
    <message>
        <source>It has no tag, so it was left out.</source>
        <translation>No tiene etiqueta, por lo que se omitió.</translation>
    </message>
    <message>
        <source>It has no text and was left out.</source>
        <translation>No tiene texto y se omitió.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>No tiene texto.</translation>
    </message>
    <message>
        <source>It has to be brought up to date.</source>
        <translation>Hay que actualizarlo.</translation>
    </message>
    <message>
        <source>It holds no CAS as XMI or JSON.</source>
        <translation>No contiene ningún CAS en XMI ni en JSON.</translation>
    </message>
    <message>
        <source>It is a link to a folder, which is not followed.</source>
        <translation>Es un enlace a una carpeta, y no se sigue.</translation>
    </message>
    <message>
        <source>It is about several texts at once.</source>
        <translation>Trata de varios textos a la vez.</translation>
    </message>
    <message>
        <source>It is an archive within the archive: unpack it, and import what is in it.</source>
        <translation>Es un archivo comprimido dentro de otro: descomprímalo e importe lo que contiene.</translation>
    </message>
    <message>
        <source>It is by {0} here and by {1} there.</source>
        <translation>Aquí es de {0} y allí de {1}.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Está vacío.</translation>
    </message>
    <message>
        <source>It is longer than 16 million characters, which no single article is.</source>
        <translation>Tiene más de 16 millones de caracteres, lo que no es un solo artículo.</translation>
    </message>
    <message>
        <source>It is looked for again from time to time; stop watching it in the menu File.</source>
        <translation>Se vuelve a buscar de vez en cuando; puede dejar de vigilarla en el menú Archivo.</translation>
    </message>
    <message>
        <source>It is not an annotation.</source>
        <translation>No es una anotación.</translation>
    </message>
    <message>
        <source>It is not an object.</source>
        <translation>No es un objeto.</translation>
    </message>
    <message>
        <source>It is {0} and was left out.</source>
        <translation>Es {0} y se omitió.</translation>
    </message>
    <message>
        <source>It links annotations that were not taken.</source>
        <translation>Vincula anotaciones que no se han importado.</translation>
    </message>
    <message>
        <source>It may be damaged: it differs from its last state in the history.</source>
        <translation>Puede estar dañado: no está como el historial lo conoció por última vez.</translation>
    </message>
    <message>
        <source>It overlaps another one, and Taguette&apos;s HTML does not say where each is: it was left out.</source>
        <translation>Se solapa con otro, y el HTML de Taguette no dice dónde está cada uno: se omitió.</translation>
    </message>
    <message>
        <source>It was attached to a message without a text.</source>
        <translation>Estaba adjunto a un mensaje sin texto.</translation>
    </message>
    <message>
        <source>It was damaged and was restored from the history.</source>
        <translation>Estaba dañado y está como el historial lo conoció por última vez.</translation>
    </message>
    <message>
        <source>It was found again in “{0}” by its words.</source>
        <translation>Se encontró de nuevo en «{0}» por sus palabras.</translation>
    </message>
    <message>
        <source>It was left out: a passage that it links is not there.</source>
        <translation>Se omitió: falta un pasaje que vincula.</translation>
    </message>
    <message>
        <source>It was left out: an annotation it links is not there.</source>
        <translation>Se ha dejado fuera: falta una anotación que vincula.</translation>
    </message>
    <message>
        <source>It was left out: it does not lead from a passage to another.</source>
        <translation>Se omitió: no lleva de un pasaje a otro.</translation>
    </message>
    <message>
        <source>It was left out: it does not link two annotations.</source>
        <translation>Se omitió: no vincula dos anotaciones.</translation>
    </message>
    <message>
        <source>It was left out: it does not say what it links.</source>
        <translation>Se omitió: no dice qué vincula.</translation>
    </message>
    <message>
        <source>It was left out: it has no label.</source>
        <translation>Se ha dejado fuera: no tiene etiqueta.</translation>
    </message>
    <message>
        <source>It was left out: it is a place in the markup of a page, not in a text.</source>
        <translation>Se omitió: es un lugar en el marcado de una página, no en un texto.</translation>
    </message>
    <message>
        <source>It was left out: it is not a row of a word.</source>
        <translation>Se omitió: no es la fila de una palabra.</translation>
    </message>
    <message>
        <source>It was left out: it leads from a passage to itself.</source>
        <translation>Se ha dejado fuera: lleva de un pasaje a sí mismo.</translation>
    </message>
    <message>
        <source>It was left out: it names words that are not there.</source>
        <translation>Se ha dejado fuera: nombra palabras que no están.</translation>
    </message>
    <message>
        <source>It was left out: nothing like it is in Clipdesk.</source>
        <translation>Se ha dejado fuera: en Clipdesk no hay nada parecido.</translation>
    </message>
    <message>
        <source>It was left out: nothing stands at {0}.</source>
        <translation>Se omitió: no hay nada en {0}.</translation>
    </message>
    <message>
        <source>It was left out: only passages can be proposed.</source>
        <translation>Se ha dejado fuera: solo se pueden proponer pasajes.</translation>
    </message>
    <message>
        <source>It was left out: the turn of the conversation that it names is not there.</source>
        <translation>Se omitió: el turno de la conversación que nombra no está.</translation>
    </message>
    <message>
        <source>It was left out: what it refers to is not there.</source>
        <translation>Se omitió: falta aquello a lo que remite.</translation>
    </message>
    <message>
        <source>It was left out: {0} has another value of it, or shares its trigger with what has.</source>
        <translation>Se omitió: {0} tiene otro valor de él, o comparte el disparador con quien lo tiene.</translation>
    </message>
    <message>
        <source>It was left out: {0} is not a passage.</source>
        <translation>Se omitió: {0} no es un pasaje.</translation>
    </message>
    <message>
        <source>It was left out: {0} is not there.</source>
        <translation>Se omitió: {0} no está.</translation>
    </message>
    <message>
        <source>It was left out: {0}.</source>
        <translation>Se ha dejado fuera: {0}.</translation>
    </message>
    <message>
        <source>It was put into one story with “{0}” here, and taken out of its story there.</source>
        <translation>Aquí se puso en una misma noticia con «{0}», y allí se sacó de la suya.</translation>
    </message>
    <message>
        <source>It was put into one story with “{0}” here, and with “{1}” there.</source>
        <translation>Se puso en una misma noticia con «{0}» aquí y con «{1}» allí.</translation>
    </message>
    <message>
        <source>It was put into one story with “{0}” there, which was taken out of its story here.</source>
        <translation>Allí se puso en una misma noticia con «{0}», que aquí se sacó de la suya.</translation>
    </message>
    <message>
        <source>It was removed here, and was not brought back.</source>
        <translation>Se quitó aquí y no se volvió a traer.</translation>
    </message>
    <message>
        <source>It was restored from the history.</source>
        <translation>Está como lo conocía el historial.</translation>
    </message>
    <message>
        <source>It was skipped in Label Studio and was not taken.</source>
        <translation>Se saltó en Label Studio y no se tomó.</translation>
    </message>
    <message>
        <source>It was taken out of its story here, and put into one with “{0}” there.</source>
        <translation>Aquí se sacó de su noticia, y allí se puso en una con «{0}».</translation>
    </message>
    <message>
        <source>It {0}.</source>
        <translation>El elemento {0}.</translation>
    </message>
    <message>
        <source>Its annotations are in the project only as Java objects, which Clipdesk does not read. In INCEpTION, export the project with the secondary format UIMA CAS JSON.</source>
        <translation>Sus anotaciones están en el proyecto solo como objetos de Java, que Clipdesk no lee. En INCEpTION, exporte el proyecto con el formato secundario UIMA CAS JSON.</translation>
    </message>
    <message>
        <source>Its answer is “{0}”: {1} span was not taken.</source>
        <translation>Su respuesta es «{0}»: {1} tramo no se tomó.</translation>
    </message>
    <message>
        <source>Its answer is “{0}”: {1} spans were not taken.</source>
        <translation>Su respuesta es «{0}»: {1} tramos no se tomaron.</translation>
    </message>
    <message>
        <source>Its article comes in the same import.</source>
        <translation>Su artículo viene en la misma importación.</translation>
    </message>
    <message>
        <source>Its attributes were left out, because links have none: {0}.</source>
        <translation>Sus atributos se omitieron, porque los vínculos no tienen: {0}.</translation>
    </message>
    <message>
        <source>Its code is not in the codebook of the file, so it was left out.</source>
        <translation>Su código no está en el libro de códigos del archivo, por lo que se omitió.</translation>
    </message>
    <message>
        <source>Its comments were left out.</source>
        <translation>Se omitieron sus comentarios.</translation>
    </message>
    <message>
        <source>Its footnotes were left out.</source>
        <translation>Se omitieron sus notas al pie.</translation>
    </message>
    <message>
        <source>Its headline is very long.</source>
        <translation>Su titular es muy largo.</translation>
    </message>
    <message>
        <source>Its history is damaged, so that it is not known which passages were removed there.</source>
        <translation>Su historial está dañado, así que no se sabe qué pasajes se quitaron allí.</translation>
    </message>
    <message>
        <source>Its note was taken over.</source>
        <translation>Se tomó su nota.</translation>
    </message>
    <message>
        <source>Its number of words was not found.</source>
        <translation>No se encontró su número de palabras.</translation>
    </message>
    <message>
        <source>Its offsets do not fit its words and were not used.</source>
        <translation>Sus posiciones no concuerdan con sus palabras y no se usaron.</translation>
    </message>
    <message>
        <source>Its place is not in the document, so it was left out.</source>
        <translation>Su lugar no está en el documento, por lo que se omitió.</translation>
    </message>
    <message>
        <source>Its source was corrected in the preview.</source>
        <translation>Su fuente se corrigió en la vista previa.</translation>
    </message>
    <message>
        <source>Its tags are numbers, whose names are in the card of the data set: they were left out.</source>
        <translation>Sus marcas son números cuyos nombres están en la ficha del conjunto de datos: se omitieron.</translation>
    </message>
    <message>
        <source>Its text differs in what was cut from it, or in white space.</source>
        <translation>Su texto difiere en lo que se recortó o en espacios en blanco.</translation>
    </message>
    <message>
        <source>Its text is from the search index; what the import had cut away is lost.</source>
        <translation>Su texto procede del índice de búsqueda; lo que recortó la importación se ha perdido.</translation>
    </message>
    <message>
        <source>Its text is lost.</source>
        <translation>Su texto se ha perdido.</translation>
    </message>
    <message>
        <source>Its text is none that Clipdesk stores.</source>
        <translation>Su texto no es uno que Clipdesk guarde.</translation>
    </message>
    <message>
        <source>Its text is not in the file.</source>
        <translation>Su texto no está en el archivo.</translation>
    </message>
    <message>
        <source>Its text is not the same to the letter, so that its annotation was not taken.</source>
        <translation>Su texto no es igual letra por letra, así que no se tomó su anotación.</translation>
    </message>
    <message>
        <source>Its text is not the same to the letter, so that its {0} annotations were not taken.</source>
        <translation>Su texto no es igual letra por letra, así que no se tomaron sus {0} anotaciones.</translation>
    </message>
    <message>
        <source>Its text is not there.</source>
        <translation>Su texto no está.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON Lines, for training</source>
        <translation>JSON Lines, para entrenar modelos</translation>
    </message>
    <message>
        <source>JSON records, fields of your choice</source>
        <translation>Registros JSON, con los campos que elija</translation>
    </message>
    <message>
        <source>JSON, with the codebook</source>
        <translation>JSON, con el libro de códigos</translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation>Japonés (EUC)</translation>
    </message>
    <message>
        <source>Japanese (ISO 2022)</source>
        <translation>Japonés (ISO 2022)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japonés (Shift JIS)</translation>
    </message>
    <message>
        <source>Keep both together until the project has been opened and closed again.</source>
        <translation>Conserve ambos juntos hasta que el proyecto se haya abierto y cerrado de nuevo.</translation>
    </message>
    <message>
        <source>Keys, attributes and the mark “for whole articles” of a label have no place in this format.</source>
        <translation>Las teclas, los atributos y la marca «para artículos enteros» de una etiqueta no caben en este formato.</translation>
    </message>
    <message>
        <source>Kinds of link were added to the codebook: {0}.</source>
        <translation>Se añadieron tipos de vínculo al libro de códigos: {0}.</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>Coreano (EUC-KR)</translation>
    </message>
    <message>
        <source>Krippendorff’s α for unitizing (Krippendorff 2004, 251–256) compares the edges of passages, in characters.</source>
        <translation>La α de Krippendorff para unidades (Krippendorff 2004, 251–256) compara los límites de los pasajes, en caracteres.</translation>
    </message>
    <message>
        <source>Label Studio JSON</source>
        <translation>JSON de Label Studio</translation>
    </message>
    <message>
        <source>Label Studio tasks and configuration</source>
        <translation>Tareas y configuración de Label Studio</translation>
    </message>
    <message>
        <source>Labels are described as they are there from now on: {0}.</source>
        <translation>Etiquetas que desde ahora se describen como allí: {0}.</translation>
    </message>
    <message>
        <source>Labels go by their names; their definitions, colors and keys stay in the project.</source>
        <translation>Las etiquetas van por su nombre; sus definiciones, colores y teclas se quedan en el proyecto.</translation>
    </message>
    <message>
        <source>Labels of whole articles are written without notes and attributes.</source>
        <translation>Las etiquetas de artículos enteros se escriben sin notas ni atributos.</translation>
    </message>
    <message>
        <source>Labels of whole articles have no place in this format.</source>
        <translation>Las etiquetas de artículos enteros no caben en este formato.</translation>
    </message>
    <message>
        <source>Labels of whole articles, for classification</source>
        <translation>Etiquetas de artículos enteros, para clasificación</translation>
    </message>
    <message>
        <source>Labels that an annotator gave an article twice become one.</source>
        <translation>Las etiquetas que un anotador dio dos veces a un artículo pasan a ser una.</translation>
    </message>
    <message>
        <source>Labels that an article has twice become one.</source>
        <translation>Las etiquetas que un artículo tiene dos veces pasan a ser una.</translation>
    </message>
    <message>
        <source>Labels that every project begins with gave way to these: {0}.</source>
        <translation>Dejaron sitio a estas las etiquetas con que empieza todo proyecto: {0}.</translation>
    </message>
    <message>
        <source>Labels were added to the codebook: {0}.</source>
        <translation>Se añadieron etiquetas al libro de códigos: {0}.</translation>
    </message>
    <message>
        <source>Learning was stopped by the system; nothing else is affected.</source>
        <translation>El sistema detuvo el aprendizaje; nada más se ha visto afectado.</translation>
    </message>
    <message>
        <source>Let Clipdesk detect its format.</source>
        <translation>Deje que Clipdesk averigüe su formato.</translation>
    </message>
    <message>
        <source>Let its name end in one of these: {0}</source>
        <translation>Haga que su nombre termine en uno de estos: {0}</translation>
    </message>
    <message>
        <source>Line {0} does not have the ten columns of a word.</source>
        <translation>La línea {0} no tiene las diez columnas de una palabra.</translation>
    </message>
    <message>
        <source>Line {0} has no tag.</source>
        <translation>La línea {0} no tiene marca.</translation>
    </message>
    <message>
        <source>Line {0} {1}.</source>
        <translation>Línea {0}: {1}.</translation>
    </message>
    <message>
        <source>Lines that were broken at a fixed width were joined into paragraphs.</source>
        <translation>Se unieron en párrafos las líneas que estaban cortadas a un ancho fijo.</translation>
    </message>
    <message>
        <source>Links of proposals other than “{0}” were left out: {1}.</source>
        <translation>Se omitieron los vínculos de propuestas distintos de «{0}»: {1}.</translation>
    </message>
    <message>
        <source>Look again.</source>
        <translation>Vuelva a mirar.</translation>
    </message>
    <message>
        <source>Look at the differences again.</source>
        <translation>Vuelva a mirar las diferencias.</translation>
    </message>
    <message>
        <source>Look at this one.</source>
        <translation>Mire este.</translation>
    </message>
    <message>
        <source>Make it first, or choose another place.</source>
        <translation>Créela primero o elija otro lugar.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Make room beside it, or put it where you may write.</source>
        <translation>Libere espacio junto a él o póngalo donde pueda escribir.</translation>
    </message>
    <message>
        <source>Make room for backups.</source>
        <translation>Libere espacio para las copias de seguridad.</translation>
    </message>
    <message>
        <source>Make room for it.</source>
        <translation>Libere espacio para él.</translation>
    </message>
    <message>
        <source>Make room for temporary files.</source>
        <translation>Libere espacio para archivos temporales.</translation>
    </message>
    <message>
        <source>Make the archive again.</source>
        <translation>Vuelva a crear el archivo.</translation>
    </message>
    <message>
        <source>Making the search index.</source>
        <translation>Creando el índice de búsqueda.</translation>
    </message>
    <message>
        <source>Mark the articles that both have worked on, or compare annotated ones.</source>
        <translation>Marque los artículos en los que ambos han trabajado o compare los anotados.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Marks that override the direction of text are ignored.</source>
        <translation>No se siguen las marcas que fuerzan la dirección de las palabras.</translation>
    </message>
    <message>
        <source>Matching annotations and articles.</source>
        <translation>Juntando lo que va junto.</translation>
    </message>
    <message>
        <source>Move the label out of the one that is to be merged into it first.</source>
        <translation>Saque primero la etiqueta de la que se va a fusionar con ella.</translation>
    </message>
    <message>
        <source>News database (Nexis, Factiva, ProQuest, Europresse)</source>
        <translation>Base de datos de prensa (Nexis, Factiva, ProQuest, Europresse)</translation>
    </message>
    <message>
        <source>News feed (RSS, Atom)</source>
        <translation>Canal de noticias (RSS, Atom)</translation>
    </message>
    <message>
        <source>News item (NITF, NewsML-G2)</source>
        <translation>Noticia (NITF, NewsML-G2)</translation>
    </message>
    <message>
        <source>News item (ninjs)</source>
        <translation>Noticia (ninjs)</translation>
    </message>
    <message>
        <source>No article is marked as done.</source>
        <translation>Ningún artículo está marcado como hecho.</translation>
    </message>
    <message>
        <source>No article was found in it, but its codebook was.</source>
        <translation>No se encontró ningún artículo en él, pero sí su libro de códigos.</translation>
    </message>
    <message>
        <source>No article was found in the page; all its text was taken.</source>
        <translation>No se encontró ningún artículo en la página; se tomó todo su texto.</translation>
    </message>
    <message>
        <source>No column of “{0}” holds a text.</source>
        <translation>Ninguna columna de «{0}» contiene un texto.</translation>
    </message>
    <message>
        <source>No date was found.</source>
        <translation>No se encontró la fecha.</translation>
    </message>
    <message>
        <source>No field of “{0}” holds a text.</source>
        <translation>Ningún campo de «{0}» contiene un texto.</translation>
    </message>
    <message>
        <source>No headline was found.</source>
        <translation>No se encontró el titular.</translation>
    </message>
    <message>
        <source>No mark ends it.</source>
        <translation>Ninguna marca lo cierra.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No queda espacio en el disco</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>No words of the articles</source>
        <translation>Sin palabras de los artículos</translation>
    </message>
    <message>
        <source>Nobody is named as annotator yet.</source>
        <translation>Todavía no se ha indicado ningún anotador.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>No es una carpeta</translation>
    </message>
    <message>
        <source>Notes and flags of articles have no column in this table.</source>
        <translation>Las notas y señales de los artículos no tienen columna en esta tabla.</translation>
    </message>
    <message>
        <source>Notes have no place in this format.</source>
        <translation>Las notas no caben en este formato.</translation>
    </message>
    <message>
        <source>Notes on articles have no place in this format.</source>
        <translation>Las notas sobre artículos no caben en este formato.</translation>
    </message>
    <message>
        <source>Nothing is lost; open it again when that is fixed.</source>
        <translation>No se ha perdido nada; vuelva a abrirlo cuando esté resuelto.</translation>
    </message>
    <message>
        <source>Nothing was learned: there is no room for temporary files.</source>
        <translation>No se aprendió nada: no hay sitio para archivos temporales.</translation>
    </message>
    <message>
        <source>One annotation is there with other edges, words or values, and stays as it is.</source>
        <translation>Una anotación está con otros límites, palabras o valores, y se queda como está.</translation>
    </message>
    <message>
        <source>One annotation was added to it.</source>
        <translation>Se le añadió una anotación.</translation>
    </message>
    <message>
        <source>One annotation was removed here, and was not brought back.</source>
        <translation>Una anotación se quitó aquí y no se volvió a traer.</translation>
    </message>
    <message>
        <source>One link was added to it.</source>
        <translation>Se le añadió un vínculo.</translation>
    </message>
    <message>
        <source>One of them is not a name and was left out.</source>
        <translation>Uno de ellos no es un nombre y se ha dejado fuera.</translation>
    </message>
    <message>
        <source>One ruling was added to it.</source>
        <translation>Se le añadió una decisión.</translation>
    </message>
    <message>
        <source>One ruling was made there later.</source>
        <translation>Una decisión se tomó allí más tarde.</translation>
    </message>
    <message>
        <source>One ruling was not taken: what it is on is not here.</source>
        <translation>Una decisión no se tomó: aquello que dirime no está aquí.</translation>
    </message>
    <message>
        <source>One ruling was withdrawn here, and was not brought back.</source>
        <translation>Una decisión se retiró aquí y no se recuperó.</translation>
    </message>
    <message>
        <source>One split for all articles</source>
        <translation>Una sola parte para todos los artículos</translation>
    </message>
    <message>
        <source>One suggestion was added to it.</source>
        <translation>Se le añadió una sugerencia.</translation>
    </message>
    <message>
        <source>Only what the annotators have there can stand, or something else in its place.</source>
        <translation>Solo puede valer lo que los anotadores tienen ahí, u otra cosa en su lugar.</translation>
    </message>
    <message>
        <source>Open it in Excel and save it again.</source>
        <translation>Ábralo en Excel y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>Open it in its program and save it again.</source>
        <translation>Ábralo en su programa y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>Open it in its program and save it as plain text.</source>
        <translation>Ábralo en su programa y guárdelo como texto sin formato.</translation>
    </message>
    <message>
        <source>Open it in its program and save it without a password.</source>
        <translation>Ábralo en su programa y guárdelo sin ella.</translation>
    </message>
    <message>
        <source>Open the page in a browser and save it again.</source>
        <translation>Abra la página en un navegador y guárdela de nuevo.</translation>
    </message>
    <message>
        <source>Open the page in a browser, wait until it is complete and save it again.</source>
        <translation>Abra la página en un navegador, espere a que esté completa y guárdela de nuevo.</translation>
    </message>
    <message>
        <source>Open the project again.</source>
        <translation>Abra el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texto OpenDocument</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Operación no permitida</translation>
    </message>
    <message>
        <source>Other sheets of the workbook were left out: {0}.</source>
        <translation>Las demás hojas del libro se omitieron: {0}.</translation>
    </message>
    <message>
        <source>Overlapping highlights are whole in Taguette&apos;s project file (.sqlite3): import that.</source>
        <translation>Los resaltados que se solapan están enteros en el archivo de proyecto de Taguette (.sqlite3): impórtelo.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>PDF for reading</source>
        <translation>PDF para leer</translation>
    </message>
    <message>
        <source>Page {0} of {1} could not be read: it is a picture, without a text layer.</source>
        <translation>No se pudo leer la página {0} de {1}: es una imagen, sin capa de texto.</translation>
    </message>
    <message>
        <source>Pages {0} of {1} could not be read: they are pictures, without a text layer.</source>
        <translation>No se pudieron leer las páginas {0} de {1}: son imágenes, sin capa de texto.</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Parquet needs the library pyarrow, which is not installed.</source>
        <translation>Parquet necesita la biblioteca pyarrow, que no está instalada.</translation>
    </message>
    <message>
        <source>Parts of the file are not as they were stored.</source>
        <translation>Partes del archivo no están como se guardaron.</translation>
    </message>
    <message>
        <source>Passages ambiguous: {0}.</source>
        <translation>Pasajes ambiguos: {0}.</translation>
    </message>
    <message>
        <source>Passages are cut to the words in them: white space at their ends has no place in this format.</source>
        <translation>Los pasajes se recortan a sus palabras: los espacios en los extremos no caben en este formato.</translation>
    </message>
    <message>
        <source>Passages found: {0}.</source>
        <translation>Pasajes hallados: {0}.</translation>
    </message>
    <message>
        <source>Passages have no place in a project of doccano that classifies whole texts.</source>
        <translation>Los pasajes no caben en un proyecto de doccano que clasifica textos enteros.</translation>
    </message>
    <message>
        <source>Passages missing: {0}.</source>
        <translation>Pasajes que faltan: {0}.</translation>
    </message>
    <message>
        <source>Passages moved: {0}.</source>
        <translation>Pasajes desplazados: {0}.</translation>
    </message>
    <message>
        <source>Passages of several pieces become one passage for each piece.</source>
        <translation>Los pasajes de varios fragmentos pasan a ser un pasaje por fragmento.</translation>
    </message>
    <message>
        <source>Passages of white space alone have no place in this format.</source>
        <translation>Los pasajes de solo espacios no caben en este formato.</translation>
    </message>
    <message>
        <source>Passages that begin or end inside a spaCy token are extended to whole tokens.</source>
        <translation>Los pasajes que empiezan o acaban dentro de una unidad de spaCy se amplían a unidades enteras.</translation>
    </message>
    <message>
        <source>Passages that overlap have no place in this format: of each such group the longest is kept.</source>
        <translation>Los pasajes que se superponen no caben en este formato: de cada grupo se conserva el más largo.</translation>
    </message>
    <message>
        <source>Passages with the same label on the same words become one.</source>
        <translation>Los pasajes con la misma etiqueta sobre las mismas palabras pasan a ser uno.</translation>
    </message>
    <message>
        <source>People and bodies stay merged or split as here: {0}.</source>
        <translation>Personas y organismos que siguen unidos o separados como aquí: {0}.</translation>
    </message>
    <message>
        <source>People and bodies were merged or split as there: {0}.</source>
        <translation>Personas y organismos unidos o separados como allí: {0}.</translation>
    </message>
    <message>
        <source>Percent agreement and Cohen’s κ (Cohen 1960) are of characters (Unicode code points), with untagged text as a category; over all labels, every combination of labels is a category.</source>
        <translation>El porcentaje de acuerdo y la κ de Cohen (Cohen 1960) son de caracteres (puntos de código Unicode), con el texto sin etiquetar como categoría; para todas las etiquetas, cada combinación de etiquetas es una categoría.</translation>
    </message>
    <message>
        <source>Perhaps {0} was meant.</source>
        <translation>Quizá se quería decir {0}.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permiso denegado</translation>
    </message>
    <message>
        <source>Places on the pages of a PDF were left out: {0}.</source>
        <translation>Se omitieron lugares en las páginas de un PDF: {0}.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>Positions were counted from the start of each passage and have been converted.</source>
        <translation>Las posiciones se contaban desde el comienzo de cada pasaje y se han convertido.</translation>
    </message>
    <message>
        <source>Positions were counted in another way and have been converted.</source>
        <translation>Las posiciones se contaban de otra manera y se han convertido.</translation>
    </message>
    <message>
        <source>Positions were counted in {0}, and were converted.</source>
        <translation>Las posiciones se contaban en {0} y se convirtieron.</translation>
    </message>
    <message>
        <source>Positions were counted in {0}, as whole words show, and were converted.</source>
        <translation>Las posiciones se contaban en {0}, como muestran las palabras enteras, y se convirtieron.</translation>
    </message>
    <message>
        <source>Positions were counted in {0}s and have been converted.</source>
        <translation>Las posiciones se contaban como «{0}» y se han convertido.</translation>
    </message>
    <message>
        <source>Positions were taken as {0}s; the file quotes no words to verify them by.</source>
        <translation>Las posiciones se tomaron como «{0}»; el archivo no cita palabras con las que comprobarlas.</translation>
    </message>
    <message>
        <source>Prodigy JSONL</source>
        <translation>JSONL de Prodigy</translation>
    </message>
    <message>
        <source>Prodigy ignores the tasks of skipped articles.</source>
        <translation>Prodigy no lee nada de las tareas ignoradas, y las de los artículos saltados lo son.</translation>
    </message>
    <message>
        <source>Put both into one folder.</source>
        <translation>Ponga ambos en una misma carpeta.</translation>
    </message>
    <message>
        <source>Put the caret into the piece to remove.</source>
        <translation>Sitúe el cursor en el fragmento que quiera quitar.</translation>
    </message>
    <message>
        <source>QualCoder project</source>
        <translation>Proyecto de QualCoder</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>Libro de códigos REFI-QDA</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>Proyecto REFI-QDA</translation>
    </message>
    <message>
        <source>RTF document</source>
        <translation>Documento RTF</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Sistema de archivos de solo lectura</translation>
    </message>
    <message>
        <source>Reading every article.</source>
        <translation>Leyendo todos los artículos.</translation>
    </message>
    <message>
        <source>Reading the history.</source>
        <translation>Leyendo el historial.</translation>
    </message>
    <message>
        <source>Reading the original files.</source>
        <translation>Leyendo los archivos originales.</translation>
    </message>
    <message>
        <source>Reading the text backup.</source>
        <translation>Leyendo la copia en texto.</translation>
    </message>
    <message>
        <source>Reading what is left of the file.</source>
        <translation>Leyendo lo que queda del archivo.</translation>
    </message>
    <message>
        <source>Relations between passages of two annotators have no place in Label Studio.</source>
        <translation>Las relaciones entre pasajes de dos anotadores no caben en Label Studio.</translation>
    </message>
    <message>
        <source>Relations have no place in this format.</source>
        <translation>Las relaciones no caben en este formato.</translation>
    </message>
    <message>
        <source>Relations lead from one passage to another in GATE.</source>
        <translation>En GATE, las relaciones van de un pasaje a otro.</translation>
    </message>
    <message>
        <source>Relations lead from one passage to another in UIMA.</source>
        <translation>En UIMA, las relaciones van de un pasaje a otro.</translation>
    </message>
    <message>
        <source>Relations lead from one passage to another in WebAnno.</source>
        <translation>En WebAnno, las relaciones van de un pasaje a otro.</translation>
    </message>
    <message>
        <source>Relations lead from one passage to another in brat.</source>
        <translation>En brat, las relaciones van de un pasaje a otro.</translation>
    </message>
    <message>
        <source>Relations lead from one passage to another in doccano.</source>
        <translation>En doccano, las relaciones van de un pasaje a otro.</translation>
    </message>
    <message>
        <source>Relations need a passage at both of their ends.</source>
        <translation>Las relaciones necesitan un pasaje en cada extremo.</translation>
    </message>
    <message>
        <source>Relations need both of their ends.</source>
        <translation>Las relaciones necesitan sus dos extremos.</translation>
    </message>
    <message>
        <source>Remove its annotations first.</source>
        <translation>Quite primero sus anotaciones.</translation>
    </message>
    <message>
        <source>Remove the article instead.</source>
        <translation>Quite el artículo en su lugar.</translation>
    </message>
    <message>
        <source>Restore a backup of it, or recover what can be read.</source>
        <translation>Restaure una copia de seguridad o recupere lo que se pueda leer.</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore another backup.</source>
        <translation>Restaure otra copia de seguridad.</translation>
    </message>
    <message>
        <source>Review page, for any browser</source>
        <translation>Página de revisión, para cualquier navegador</translation>
    </message>
    <message>
        <source>Romanian (ISO 8859-16)</source>
        <translation>Rumano (ISO 8859-16)</translation>
    </message>
    <message>
        <source>Rulings on differences stay in the project: export the gold, or hand on the project file.</source>
        <translation>Las decisiones sobre diferencias se quedan en el proyecto: exporte el oro, o entregue el archivo del proyecto.</translation>
    </message>
    <message>
        <source>Run text recognition (OCR) over it in another program, or type the text.</source>
        <translation>Pásele un reconocimiento de texto (OCR) en otro programa o escriba el texto.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>Save it as .docx or .xlsx in the program that made it, and import that file.</source>
        <translation>Guárdelo como .docx o .xlsx en el programa que lo creó e importe ese archivo.</translation>
    </message>
    <message>
        <source>Save it as CSV again.</source>
        <translation>Guárdelo de nuevo como CSV.</translation>
    </message>
    <message>
        <source>Save it in a simpler format, or its text in a text file.</source>
        <translation>Guárdelo en un formato más sencillo, o su texto en un archivo de texto.</translation>
    </message>
    <message>
        <source>Save its output as a file.</source>
        <translation>Guarde como archivo lo que sale de ahí.</translation>
    </message>
    <message>
        <source>Save its text in a text file instead.</source>
        <translation>Guarde su texto en un archivo de texto en su lugar.</translation>
    </message>
    <message>
        <source>Save the article alone and import that.</source>
        <translation>Guarde solo el artículo e importe eso.</translation>
    </message>
    <message>
        <source>Save the feed once more.</source>
        <translation>Guarde el canal otra vez.</translation>
    </message>
    <message>
        <source>Save the page again, or as a plain web page.</source>
        <translation>Guarde la página de nuevo, o como página web simple.</translation>
    </message>
    <message>
        <source>Save the page again.</source>
        <translation>Guarde la página de nuevo.</translation>
    </message>
    <message>
        <source>Say which one it is.</source>
        <translation>Diga cuál es.</translation>
    </message>
    <message>
        <source>Sheets hold 1,048,576 rows; what is beyond is left out.</source>
        <translation>Las hojas admiten 1.048.576 filas; lo demás se omite.</translation>
    </message>
    <message>
        <source>Somebody else here is “{0}”, so that {1} is “{2}”.</source>
        <translation>Aquí otra persona es «{0}», así que {1} es «{2}».</translation>
    </message>
    <message>
        <source>Something is tagged in this passage.</source>
        <translation>En este pasaje hay algo etiquetado.</translation>
    </message>
    <message>
        <source>Something is too large for a project.</source>
        <translation>Algo es demasiado grande para un proyecto.</translation>
    </message>
    <message>
        <source>Spans and relations</source>
        <translation>Pasajes y relaciones</translation>
    </message>
    <message>
        <source>Spans without overlaps, for named entities: of those that overlap, the longest</source>
        <translation>Pasajes sin solapamientos, para entidades con nombre: de los que se solapan, el más largo</translation>
    </message>
    <message>
        <source>Spans without overlaps: of those that overlap, the longest</source>
        <translation>Pasajes sin solapamientos: de los que se solapan, el más largo</translation>
    </message>
    <message>
        <source>Spans; the project in doccano must allow overlapping ones</source>
        <translation>Pasajes; el proyecto en doccano debe permitir que se solapen</translation>
    </message>
    <message>
        <source>Split it into its articles.</source>
        <translation>Divídalo en sus artículos.</translation>
    </message>
    <message>
        <source>Split it into smaller files, or save its text alone.</source>
        <translation>Divídalo en archivos más pequeños o guarde solo su texto.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Divídalo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>Split the archive.</source>
        <translation>Divida el archivo.</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>El archivo ya no está donde estaba</translation>
    </message>
    <message>
        <source>Table of articles (CSV, TSV)</source>
        <translation>Tabla de artículos (CSV, TSV)</translation>
    </message>
    <message>
        <source>Taguette document (HTML)</source>
        <translation>Documento de Taguette (HTML)</translation>
    </message>
    <message>
        <source>Taguette project</source>
        <translation>Proyecto de Taguette</translation>
    </message>
    <message>
        <source>Taken for who has the same initials here, as no name tells them apart: {0}. If they are others, undo this and let them have other initials there.</source>
        <translation>Se toman por quien tiene aquí las mismas iniciales, porque ningún nombre los distingue: {0}. Si son otros, deshaga esto y deles allí otras iniciales.</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>Tailandés (Windows-874)</translation>
    </message>
    <message>
        <source>That an article is done or flagged has no place in this format.</source>
        <translation>Que un artículo esté hecho o señalado no cabe en este formato.</translation>
    </message>
    <message>
        <source>That annotation is no longer there.</source>
        <translation>Esa anotación ya no existe.</translation>
    </message>
    <message>
        <source>That annotator is not in this project.</source>
        <translation>Ese anotador no está en este proyecto.</translation>
    </message>
    <message>
        <source>That article is no longer in the project.</source>
        <translation>Ese artículo ya no está en el proyecto.</translation>
    </message>
    <message>
        <source>That articles were put into one story by hand, or taken out of one, stays in the project: hand on the project file.</source>
        <translation>Que se pusieran artículos a mano en una historia, o se sacaran de una, se queda en el proyecto: entregue el archivo del proyecto.</translation>
    </message>
    <message>
        <source>That kind of link is no longer in the codebook.</source>
        <translation>Ese tipo de vínculo ya no está en el libro de códigos.</translation>
    </message>
    <message>
        <source>That label is no longer in the codebook.</source>
        <translation>Esa etiqueta ya no está en el libro de códigos.</translation>
    </message>
    <message>
        <source>That link is no longer there.</source>
        <translation>Ese vínculo ya no existe.</translation>
    </message>
    <message>
        <source>That piece is in the text already.</source>
        <translation>Ese fragmento ya está en el texto.</translation>
    </message>
    <message>
        <source>That suggestion is no longer there.</source>
        <translation>Esa sugerencia ya no existe.</translation>
    </message>
    <message>
        <source>The annotation was changed meanwhile.</source>
        <translation>La anotación ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The annotations in “{0}” {1}.</source>
        <translation>Las anotaciones de «{0}» {1}.</translation>
    </message>
    <message>
        <source>The annotator was changed meanwhile.</source>
        <translation>El anotador ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The article in which it was tagged is lost.</source>
        <translation>El artículo en que se etiquetó se ha perdido.</translation>
    </message>
    <message>
        <source>The article was changed meanwhile.</source>
        <translation>El artículo ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The articles behind these were not read: {0}.</source>
        <translation>Los artículos siguientes no se leyeron: {0}.</translation>
    </message>
    <message>
        <source>The assistants were stopped by the system.</source>
        <translation>El sistema detuvo a los asistentes.</translation>
    </message>
    <message>
        <source>The attribute “{0}” of “{1}” is of a kind unknown here and became text.</source>
        <translation>El atributo «{0}» de «{1}» es de un tipo desconocido aquí y pasó a ser texto.</translation>
    </message>
    <message>
        <source>The attributes are {0} here and {1} there.</source>
        <translation>Los atributos son {0} aquí y {1} allí.</translation>
    </message>
    <message>
        <source>The backup cannot be put in place. {0}</source>
        <translation>No se puede colocar la copia de seguridad. {0}</translation>
    </message>
    <message>
        <source>The backup cannot be put in place: {0}.</source>
        <translation>No se puede colocar la copia de seguridad en su sitio: {0}.</translation>
    </message>
    <message>
        <source>The backup cannot be written: {0}.</source>
        <translation>No se puede escribir la copia de seguridad: {0}.</translation>
    </message>
    <message>
        <source>The columns were read as: {0}.</source>
        <translation>Las columnas se leyeron así: {0}.</translation>
    </message>
    <message>
        <source>The content of the file is not what was stored.</source>
        <translation>Lo que hay en el archivo no es lo que se guardó.</translation>
    </message>
    <message>
        <source>The date “{0}” was not understood: it is in the note.</source>
        <translation>La fecha «{0}» no se entendió: está en la nota.</translation>
    </message>
    <message>
        <source>The disk is full: “{0}” {1}, and {2} are free.</source>
        <translation>El disco está lleno: «{0}» {1}, y hay {2} libres.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>El disco ha dado un error.</translation>
    </message>
    <message>
        <source>The elements of “{0}” are nested as in no feed.</source>
        <translation>Los elementos de «{0}» están unos dentro de otros como en ningún canal.</translation>
    </message>
    <message>
        <source>The encoding is unknown.</source>
        <translation>La codificación es desconocida.</translation>
    </message>
    <message>
        <source>The encoding was guessed: {0}.</source>
        <translation>La codificación se supuso: {0}.</translation>
    </message>
    <message>
        <source>The entry has no text.</source>
        <translation>La entrada no tiene texto.</translation>
    </message>
    <message>
        <source>The entry of the register was changed meanwhile.</source>
        <translation>La entrada del registro ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The export would take the place of the project itself.</source>
        <translation>La exportación ocuparía el lugar del propio proyecto.</translation>
    </message>
    <message>
        <source>The feed holds only a summary of this article.</source>
        <translation>El canal solo contiene un resumen de este artículo.</translation>
    </message>
    <message>
        <source>The fields were read as: {0}.</source>
        <translation>Los campos se leyeron así: {0}.</translation>
    </message>
    <message>
        <source>The file beside it {0} and was skipped.</source>
        <translation>El archivo contiguo se ha pasado por alto: {0}.</translation>
    </message>
    <message>
        <source>The file does not contain its text.</source>
        <translation>El archivo no tiene su texto.</translation>
    </message>
    <message>
        <source>The file does not keep the white space between words: it was made up.</source>
        <translation>El archivo no conserva los espacios entre palabras: se han supuesto.</translation>
    </message>
    <message>
        <source>The file does not say how it counts positions; they were read as {0}. The first passage reads “{1}”.</source>
        <translation>Nada en el archivo dice cómo cuenta las posiciones; se tomaron como {0}. El primer pasaje dice «{1}».</translation>
    </message>
    <message>
        <source>The file ends in the middle of a character.</source>
        <translation>El archivo acaba en mitad de un carácter.</translation>
    </message>
    <message>
        <source>The file ends within quotation marks that this row opens. It is cut off there, or rows below are within this text: close the quotation marks in the file, and import it again.</source>
        <translation>El archivo termina dentro de unas comillas que esta fila abre. Está cortado ahí, o hay filas siguientes dentro de este texto: cierre las comillas en el archivo e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file has its abstract only.</source>
        <translation>El archivo solo tiene su resumen.</translation>
    </message>
    <message>
        <source>The file says that it holds {0} articles; {1} were found in it.</source>
        <translation>El archivo dice que contiene {0} artículos; se han encontrado {1}.</translation>
    </message>
    <message>
        <source>The file says {0} words, its text has {1}.</source>
        <translation>Según el archivo son {0} palabras; su texto tiene {1}.</translation>
    </message>
    <message>
        <source>The folder “{0}” cannot be written: {1}.</source>
        <translation>No se puede escribir en la carpeta «{0}»: {1}.</translation>
    </message>
    <message>
        <source>The format “{0}” is not written in parts.</source>
        <translation>El formato «{0}» no se escribe en partes.</translation>
    </message>
    <message>
        <source>The guideline of a label is one text in this format.</source>
        <translation>La guía de una etiqueta es un solo texto en este formato.</translation>
    </message>
    <message>
        <source>The import was stopped before all of it was taken.</source>
        <translation>La importación se detuvo antes de incorporarlo todo.</translation>
    </message>
    <message>
        <source>The installation lacks the file resources/{0}.</source>
        <translation>A la instalación le falta el archivo resources/{0}.</translation>
    </message>
    <message>
        <source>The item has no text.</source>
        <translation>El elemento no tiene texto.</translation>
    </message>
    <message>
        <source>The kept count of {0} is {1}, but there are {2}.</source>
        <translation>El recuento guardado de {0} es {1}, pero hay {2}.</translation>
    </message>
    <message>
        <source>The key {0} belongs to the label “{1}”.</source>
        <translation>La tecla {0} pertenece a la etiqueta «{1}».</translation>
    </message>
    <message>
        <source>The key {0} of “{1}” is taken here, so that it has none.</source>
        <translation>La tecla {0} de «{1}» está ocupada aquí, así que no tiene ninguna.</translation>
    </message>
    <message>
        <source>The kind of link was changed meanwhile.</source>
        <translation>El tipo de vínculo ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The kind of link “{0}” was added to the codebook.</source>
        <translation>El tipo de vínculo «{0}» se añadió al libro de códigos.</translation>
    </message>
    <message>
        <source>The label above is no longer in the codebook.</source>
        <translation>La etiqueta superior ya no está en el libro de códigos.</translation>
    </message>
    <message>
        <source>The label is {0} here and {1} there.</source>
        <translation>La etiqueta es {0} aquí y {1} allí.</translation>
    </message>
    <message>
        <source>The label was changed meanwhile.</source>
        <translation>La etiqueta ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The label “{0}” is there twice; the second was left out.</source>
        <translation>La etiqueta «{0}» está dos veces; la segunda se omitió.</translation>
    </message>
    <message>
        <source>The label “{0}” was added to the codebook.</source>
        <translation>La etiqueta «{0}» se añadió al libro de códigos.</translation>
    </message>
    <message>
        <source>The label “{0}”, which others name as their parent, was added.</source>
        <translation>Se añadió la etiqueta «{0}», que otras nombran como superior.</translation>
    </message>
    <message>
        <source>The lines {0} are repeated in it.</source>
        <translation>En él se repiten una y otra vez las líneas {0}.</translation>
    </message>
    <message>
        <source>The link was changed meanwhile.</source>
        <translation>El vínculo ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The log of the program has more details.</source>
        <translation>El registro del programa dice más.</translation>
    </message>
    <message>
        <source>The name and the guideline of a label are lost.</source>
        <translation>Se han perdido el nombre y la guía de una etiqueta.</translation>
    </message>
    <message>
        <source>The name of somebody who annotated is lost.</source>
        <translation>Se ha perdido el nombre de alguien que anotó.</translation>
    </message>
    <message>
        <source>The name “{0}” does not say which format to write.</source>
        <translation>El nombre «{0}» no indica en qué formato escribir.</translation>
    </message>
    <message>
        <source>The name “{0}…” is too long.</source>
        <translation>El nombre «{0}…» es demasiado largo.</translation>
    </message>
    <message>
        <source>The note is “{0}” here and “{1}” there.</source>
        <translation>La nota es «{0}» aquí y «{1}» allí.</translation>
    </message>
    <message>
        <source>The note is “{0}” here; there is none there.</source>
        <translation>La nota es «{0}» aquí; allí no hay ninguna.</translation>
    </message>
    <message>
        <source>The note on the article is “{0}” here and “{1}” there.</source>
        <translation>La nota del artículo es «{0}» aquí y «{1}» allí.</translation>
    </message>
    <message>
        <source>The number of articles is {0}, which is too few for {1} parts.</source>
        <translation>El número de artículos es {0}, demasiado pequeño para {1} partes.</translation>
    </message>
    <message>
        <source>The number of days is {0}, which is too few for {1} parts.</source>
        <translation>El número de días es {0}, demasiado pequeño para {1} partes.</translation>
    </message>
    <message>
        <source>The number of outlets is {0}, which is too few for {1} parts.</source>
        <translation>El número de medios es {0}, demasiado pequeño para {1} partes.</translation>
    </message>
    <message>
        <source>The number of stories is {0}, which is too few for {1} parts.</source>
        <translation>El número de noticias es {0}, demasiado pequeño para {1} partes.</translation>
    </message>
    <message>
        <source>The original file is lost.</source>
        <translation>El archivo original se ha perdido.</translation>
    </message>
    <message>
        <source>The original of an article is damaged in the project file.</source>
        <translation>El original de un artículo está dañado en el archivo del proyecto.</translation>
    </message>
    <message>
        <source>The page holds {0} whole articles; one was taken. To have the others too, save each from its own page.</source>
        <translation>La página contiene {0} artículos enteros; se tomó uno. Para tener también los demás, guarde cada uno desde su propia página.</translation>
    </message>
    <message>
        <source>The page holds {0} whole articles; {1} of them were taken as one. To have them apart, save each from its own page.</source>
        <translation>La página contiene {0} artículos enteros; {1} de ellos se tomaron como uno solo. Para tenerlos por separado, guarde cada uno desde su propia página.</translation>
    </message>
    <message>
        <source>The passage is not where it should be in this article; it was not tagged.</source>
        <translation>El pasaje no está donde debería en este artículo; no se ha etiquetado.</translation>
    </message>
    <message>
        <source>The passage is “{0}” here and “{1}” there.</source>
        <translation>El pasaje es «{0}» aquí y «{1}» allí.</translation>
    </message>
    <message>
        <source>The passage lies outside the article; nothing was changed.</source>
        <translation>El pasaje queda fuera del artículo; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The project could not be merged into one file; the latest changes are kept in a second file beside it. {0}</source>
        <translation>No se ha podido reunir el proyecto en un solo archivo; lo hecho se conserva en un segundo archivo junto a él. {0}</translation>
    </message>
    <message>
        <source>The project file cannot be read at the moment.</source>
        <translation>El archivo del proyecto no se puede leer en este momento.</translation>
    </message>
    <message>
        <source>The project file is damaged: some of its content is invalid.</source>
        <translation>El archivo del proyecto está dañado: algo en él no tiene sentido.</translation>
    </message>
    <message>
        <source>The project file “{0}” cannot be read or written. {1}</source>
        <translation>El archivo del proyecto «{0}» no se puede leer ni escribir. {1}</translation>
    </message>
    <message>
        <source>The project file “{0}” cannot be written; the last change was not saved. {1}</source>
        <translation>El archivo del proyecto «{0}» no se puede escribir; el último cambio no se ha guardado. {1}</translation>
    </message>
    <message>
        <source>The project file “{0}” is damaged.</source>
        <translation>El archivo del proyecto «{0}» está dañado.</translation>
    </message>
    <message>
        <source>The project has all of its labels already.</source>
        <translation>El proyecto ya tiene todas sus etiquetas.</translation>
    </message>
    <message>
        <source>The project has it only in a form that is not plain text.</source>
        <translation>En el proyecto solo está en una forma que no es texto sin formato.</translation>
    </message>
    <message>
        <source>The project has this article already.</source>
        <translation>El proyecto ya tiene este artículo.</translation>
    </message>
    <message>
        <source>The project is being changed; nothing else was done.</source>
        <translation>Se está cambiando el proyecto; no se hizo nada más.</translation>
    </message>
    <message>
        <source>The record does not keep the white space between words: it was made up.</source>
        <translation>El registro no conserva los espacios entre palabras: se han supuesto.</translation>
    </message>
    <message>
        <source>The record has no text.</source>
        <translation>El registro no tiene texto.</translation>
    </message>
    <message>
        <source>The register has no such person any more.</source>
        <translation>Esa persona ya no está en el registro.</translation>
    </message>
    <message>
        <source>The relation “{0}” names a label “{1}” that is not there.</source>
        <translation>La relación «{0}» nombra una etiqueta «{1}» que no existe.</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings: the rest is in its note. Perhaps a text in which a delimiter stands is not in quotation marks.</source>
        <translation>La fila tiene más celdas que encabezados hay: el resto está en su nota. Quizá un texto que contiene un separador no está entre comillas.</translation>
    </message>
    <message>
        <source>The row has no text.</source>
        <translation>La fila no tiene texto.</translation>
    </message>
    <message>
        <source>The row repeats the headings.</source>
        <translation>La fila repite los encabezados.</translation>
    </message>
    <message>
        <source>The ruling was changed meanwhile.</source>
        <translation>La decisión ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The sample project could not be made.</source>
        <translation>No se pudo crear el proyecto de ejemplo.</translation>
    </message>
    <message>
        <source>The search index cannot be checked. {0}</source>
        <translation>No se puede comprobar el índice de búsqueda. {0}</translation>
    </message>
    <message>
        <source>The search index does not hold the articles that the project holds.</source>
        <translation>El índice de búsqueda no contiene los artículos que contiene el proyecto.</translation>
    </message>
    <message>
        <source>The search index is damaged: some searches do not find all that they should.</source>
        <translation>El índice de búsqueda está dañado: algunas búsquedas no encuentran todo lo que deberían.</translation>
    </message>
    <message>
        <source>The setting “{0}” in {1} cannot be used; the default is used instead.</source>
        <translation>El ajuste «{0}» de {1} no se puede usar; se tomó el valor predeterminado.</translation>
    </message>
    <message>
        <source>The settings file {0} is damaged and was set aside; the defaults are used instead.</source>
        <translation>El archivo de ajustes {0} está dañado y se apartó; se tomaron los valores predeterminados.</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}); the defaults are used instead.</source>
        <translation>Los ajustes de {0} no se pueden leer ({1}); se tomaron los valores predeterminados.</translation>
    </message>
    <message>
        <source>The status “{0}” is not one of Clipdesk’s; the article counts as to do.</source>
        <translation>El estado «{0}» no es de Clipdesk; el artículo cuenta como pendiente.</translation>
    </message>
    <message>
        <source>The system does not allow the file to be opened.</source>
        <translation>El sistema no deja abrir el archivo.</translation>
    </message>
    <message>
        <source>The system does not allow the file to be written.</source>
        <translation>El sistema no deja escribir el archivo.</translation>
    </message>
    <message>
        <source>The system says: {0}.</source>
        <translation>El sistema dice: {0}.</translation>
    </message>
    <message>
        <source>The text backup cannot be written: {0}.</source>
        <translation>No se puede escribir la copia en texto: {0}.</translation>
    </message>
    <message>
        <source>The text backup “{0}” is damaged.</source>
        <translation>La copia en texto «{0}» está dañada.</translation>
    </message>
    <message>
        <source>The text has changed since.</source>
        <translation>El texto ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The text holds half a character, which cannot be stored.</source>
        <translation>El texto contiene medio carácter, que no se puede guardar.</translation>
    </message>
    <message>
        <source>The text is not the one that was exported: its SHA-256 differs.</source>
        <translation>El texto no es el que se exportó: su SHA-256 es otro.</translation>
    </message>
    <message>
        <source>The text of articles is not kept to the letter in this format.</source>
        <translation>Este formato no conserva el texto de los artículos al pie de la letra.</translation>
    </message>
    <message>
        <source>The text of sentence {0} was put together from its words: it is not what “# text” says.</source>
        <translation>El texto de la oración {0} se compuso con sus palabras: no es lo que dice «# text».</translation>
    </message>
    <message>
        <source>The text of the article was changed meanwhile.</source>
        <translation>El texto del artículo ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The text of {0} is not in the file.</source>
        <translation>El texto de {0} no está en el archivo.</translation>
    </message>
    <message>
        <source>The text of “{0}” is damaged in the project file.</source>
        <translation>El texto de «{0}» está dañado en el archivo del proyecto.</translation>
    </message>
    <message>
        <source>The text of “{0}” is missing: there is no “{1}” beside it.</source>
        <translation>Falta el texto de «{0}»: no hay ningún «{1}» junto a él.</translation>
    </message>
    <message>
        <source>The text of “{0}” is {1}, not a text.</source>
        <translation>El texto de «{0}» es {1}, no un texto.</translation>
    </message>
    <message>
        <source>The watched folder “{0}” cannot be read: {1}.</source>
        <translation>No se puede leer la carpeta vigilada «{0}»: {1}.</translation>
    </message>
    <message>
        <source>The words at its place are not those of its snippet, so it was left out.</source>
        <translation>Las palabras en su lugar no son las de su fragmento, por lo que se omitió.</translation>
    </message>
    <message>
        <source>The work was stopped by the system; nothing was changed.</source>
        <translation>El sistema detuvo el trabajo; no se cambió nada.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Hay: {0}.</translation>
    </message>
    <message>
        <source>There is already a kind of link named “{0}”.</source>
        <translation>Ya hay un tipo de vínculo llamado «{0}».</translation>
    </message>
    <message>
        <source>There is already a label named “{0}”.</source>
        <translation>Ya hay una etiqueta llamada «{0}».</translation>
    </message>
    <message>
        <source>There is no CAS file in “{0}”.</source>
        <translation>No hay ningún archivo CAS en «{0}».</translation>
    </message>
    <message>
        <source>There is no article in it.</source>
        <translation>No contiene ningún artículo.</translation>
    </message>
    <message>
        <source>There is no article in which both have annotations.</source>
        <translation>No hay ningún artículo en el que ambos tengan anotaciones.</translation>
    </message>
    <message>
        <source>There is no article to split.</source>
        <translation>No hay ningún artículo que dividir.</translation>
    </message>
    <message>
        <source>There is no assistant “{0}”.</source>
        <translation>No hay ningún asistente «{0}».</translation>
    </message>
    <message>
        <source>There is no column “{0}”.</source>
        <translation>No hay ninguna columna «{0}».</translation>
    </message>
    <message>
        <source>There is no document in “{0}”.</source>
        <translation>No hay ningún documento en «{0}».</translation>
    </message>
    <message>
        <source>There is no encoding “{0}”.</source>
        <translation>No hay ninguna codificación «{0}».</translation>
    </message>
    <message>
        <source>There is no entry in “{0}”.</source>
        <translation>No hay ninguna entrada en «{0}».</translation>
    </message>
    <message>
        <source>There is no export format “{0}”.</source>
        <translation>No hay ningún formato de exportación «{0}».</translation>
    </message>
    <message>
        <source>There is no file “{0}”.</source>
        <translation>No existe el archivo «{0}».</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>No existe la carpeta «{0}».</translation>
    </message>
    <message>
        <source>There is no import format “{0}”.</source>
        <translation>No hay ningún formato de importación «{0}».</translation>
    </message>
    <message>
        <source>There is no note here; there it is “{0}”.</source>
        <translation>Aquí no hay nota; allí es «{0}».</translation>
    </message>
    <message>
        <source>There is no page in “{0}”.</source>
        <translation>No hay ninguna página en «{0}».</translation>
    </message>
    <message>
        <source>There is no pair of .txt and .ann in “{0}”.</source>
        <translation>No hay ninguna pareja de .txt y .ann en «{0}».</translation>
    </message>
    <message>
        <source>There is no room on the disk.</source>
        <translation>No hay sitio en el disco.</translation>
    </message>
    <message>
        <source>There is no sentence in “{0}”.</source>
        <translation>No hay ninguna oración en «{0}».</translation>
    </message>
    <message>
        <source>There is no text in “{0}”.</source>
        <translation>No hay texto en «{0}».</translation>
    </message>
    <message>
        <source>There is nothing of a Clipdesk project in “{0}”.</source>
        <translation>No hay nada de un proyecto de Clipdesk en «{0}».</translation>
    </message>
    <message>
        <source>These are no longer in the codebook here, and come back only where they are used: {0}.</source>
        <translation>Ya no están en el libro de códigos de aquí, y solo vuelven donde se usan: {0}.</translation>
    </message>
    <message>
        <source>These articles are in one story already.</source>
        <translation>Estos artículos ya están en una misma noticia.</translation>
    </message>
    <message>
        <source>These articles are in {0} stories.</source>
        <translation>Estos artículos están en {0} noticias.</translation>
    </message>
    <message>
        <source>These fields are not read: {0}.</source>
        <translation>Estos campos no se leen: {0}.</translation>
    </message>
    <message>
        <source>These labels are described otherwise there, and stay as they are: {0}.</source>
        <translation>Estas etiquetas se describen allí de otra manera y se quedan como están: {0}.</translation>
    </message>
    <message>
        <source>These labels have other names here: {0}.</source>
        <translation>Estas etiquetas tienen aquí otro nombre: {0}.</translation>
    </message>
    <message>
        <source>These labels were merged here: {0}.</source>
        <translation>Estas etiquetas se fusionaron aquí: {0}.</translation>
    </message>
    <message>
        <source>These labels were merged there, and stay apart here: {0}.</source>
        <translation>Estas etiquetas se fusionaron allí y aquí siguen separadas: {0}.</translation>
    </message>
    <message>
        <source>They are not a list and were left out.</source>
        <translation>No son una lista y se han dejado fuera.</translation>
    </message>
    <message>
        <source>They are not a list.</source>
        <translation>No son una lista.</translation>
    </message>
    <message>
        <source>They are not one tag like “B-PER” or “O” for each word, and were left out.</source>
        <translation>No son una marca como «B-PER» u «O» por palabra y se han dejado fuera.</translation>
    </message>
    <message>
        <source>They were chosen in the window for files with the same ones.</source>
        <translation>Se eligieron en la ventana para archivos que tienen las mismas.</translation>
    </message>
    <message>
        <source>This article is ambiguous: several here may be it, and none of them has its text.</source>
        <translation>Este artículo es ambiguo: aquí varios pueden serlo, y ninguno tiene su texto.</translation>
    </message>
    <message>
        <source>This article is missing: import your own copy of it first, then this file again.</source>
        <translation>Falta este artículo: importe primero su propia copia y después este archivo de nuevo.</translation>
    </message>
    <message>
        <source>This file looks like {0} articles in one and was divided.</source>
        <translation>Este archivo parece contener {0} artículos en uno y se dividió.</translation>
    </message>
    <message>
        <source>This file looks like {0} articles in one; it was taken as one, as was chosen.</source>
        <translation>Este archivo parece contener {0} artículos en uno; se tomó como uno solo, como se eligió.</translation>
    </message>
    <message>
        <source>This file looks like {0} articles in one; it was taken as one.</source>
        <translation>Este archivo parece contener {0} artículos en uno; se tomó como uno solo.</translation>
    </message>
    <message>
        <source>This format needs the library spaCy, which is not installed.</source>
        <translation>Este formato necesita la biblioteca spaCy, que no está instalada.</translation>
    </message>
    <message>
        <source>This is not a news item.</source>
        <translation>Esto no es una noticia.</translation>
    </message>
    <message>
        <source>This is tagged as {0} already.</source>
        <translation>Esto ya está etiquetado como {0}.</translation>
    </message>
    <message>
        <source>This is the only piece; remove the annotation instead.</source>
        <translation>Este es el único fragmento; quite la anotación en su lugar.</translation>
    </message>
    <message>
        <source>This is too large for a project; nothing was changed.</source>
        <translation>Esto es demasiado grande para un proyecto; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This link was left out: an annotation that it links has no place here.</source>
        <translation>Este enlace se omitió: una anotación que enlaza no tiene lugar aquí.</translation>
    </message>
    <message>
        <source>This passage is ambiguous: its words stand here, but nothing proves which place is meant.</source>
        <translation>Este pasaje es ambiguo: sus palabras están aquí, pero nada demuestra a qué lugar se refiere.</translation>
    </message>
    <message>
        <source>This passage is missing: its words are not in the text here.</source>
        <translation>Falta este pasaje: sus palabras no están en el texto de aquí.</translation>
    </message>
    <message>
        <source>This passage was not searched for: the text here is another, and too long for that.</source>
        <translation>Este pasaje no se buscó: el texto de aquí es otro y demasiado largo para ello.</translation>
    </message>
    <message>
        <source>This project is already open in another window{0}.</source>
        <translation>Este proyecto ya está abierto en otra ventana{0}.</translation>
    </message>
    <message>
        <source>This project is open for reading only; nothing was changed.</source>
        <translation>Este proyecto está abierto en solo lectura; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This would be tagged as {0} twice.</source>
        <translation>Esto quedaría etiquetado como {0} dos veces.</translation>
    </message>
    <message>
        <source>Three splits by article: 80 % for training, 10 % for validation, 10 % for testing</source>
        <translation>Tres partes por artículo: 80 % para entrenamiento, 10 % para validación, 10 % para prueba</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Demasiados niveles de enlaces simbólicos</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Turkish (ISO 8859-9)</source>
        <translation>Turco (ISO 8859-9)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Turco (Windows-1254)</translation>
    </message>
    <message>
        <source>UIMA CAS JSON</source>
        <translation>UIMA CAS JSON</translation>
    </message>
    <message>
        <source>UIMA CAS XMI</source>
        <translation>UIMA CAS XMI</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big endian)</source>
        <translation>Unicode (UTF-16, extremo mayor primero)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little endian)</source>
        <translation>Unicode (UTF-16, extremo menor primero)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unpack it, and import what is in it.</source>
        <translation>Descomprímalo e importe lo que contiene.</translation>
    </message>
    <message>
        <source>Update Clipdesk to open it.</source>
        <translation>Actualice Clipdesk para abrirlo.</translation>
    </message>
    <message>
        <source>Update Clipdesk.</source>
        <translation>Actualice Clipdesk.</translation>
    </message>
    <message>
        <source>Values left out, as there are over {0} fields or as they lie too deep: {1}.</source>
        <translation>Valores omitidos, porque hay más de {0} campos o porque están a demasiada profundidad: {1}.</translation>
    </message>
    <message>
        <source>Values of several words or signs have no place in brat: they are in the file beside it, which Clipdesk reads.</source>
        <translation>Los valores de varias palabras o con signos no caben en brat: están en el archivo contiguo, que Clipdesk lee.</translation>
    </message>
    <message>
        <source>Verifying the copy.</source>
        <translation>Comprobando que la copia esté íntegra.</translation>
    </message>
    <message>
        <source>Vietnamese (Windows-1258)</source>
        <translation>Vietnamita (Windows-1258)</translation>
    </message>
    <message>
        <source>Wait until it has finished.</source>
        <translation>Espere a que termine.</translation>
    </message>
    <message>
        <source>Waiting for another program.</source>
        <translation>Esperando a otro programa.</translation>
    </message>
    <message>
        <source>Web Annotation, JSON-LD</source>
        <translation>Web Annotation, JSON-LD</translation>
    </message>
    <message>
        <source>Web archive (WARC, WACZ)</source>
        <translation>Archivo web (WARC, WACZ)</translation>
    </message>
    <message>
        <source>Web archive of Safari</source>
        <translation>Archivo web de Safari</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Web page in one file (MHTML)</source>
        <translation>Página web en un solo archivo (MHTML)</translation>
    </message>
    <message>
        <source>WebAnno TSV 3</source>
        <translation>WebAnno TSV 3</translation>
    </message>
    <message>
        <source>WebAnno TSV 3.3</source>
        <translation>WebAnno TSV 3.3</translation>
    </message>
    <message>
        <source>Western (DOS 437)</source>
        <translation>Occidental (DOS 437)</translation>
    </message>
    <message>
        <source>Western (DOS 850)</source>
        <translation>Occidental (DOS 850)</translation>
    </message>
    <message>
        <source>Western (ISO 8859-1)</source>
        <translation>Occidental (ISO 8859-1)</translation>
    </message>
    <message>
        <source>Western (ISO 8859-15)</source>
        <translation>Occidental (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western (Mac Roman)</source>
        <translation>Occidental (Mac Roman)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Occidental (Windows-1252)</translation>
    </message>
    <message>
        <source>What a ruling set cannot be placed: not all of its words are in the text here.</source>
        <translation>Lo que fijó una decisión no tiene sitio: no todas sus palabras están en el texto de aquí.</translation>
    </message>
    <message>
        <source>What became of the suggestion was changed meanwhile.</source>
        <translation>Lo decidido sobre la sugerencia ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>What else the file says of relations was left out.</source>
        <translation>Lo demás que el archivo dice de las relaciones se omitió.</translation>
    </message>
    <message>
        <source>What is attached to the message was left out: {0}{1}.</source>
        <translation>Lo adjunto al mensaje se omitió: {0}{1}.</translation>
    </message>
    <message>
        <source>What is known of it is from the history, or lost.</source>
        <translation>Lo que se sabe de él procede del historial, o se ha perdido.</translation>
    </message>
    <message>
        <source>What is to be ruled on has changed meanwhile.</source>
        <translation>Lo que se iba a dirimir ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>What stands above the headings was left out: {0}.</source>
        <translation>Se omitió lo que está encima de los encabezados: {0}.</translation>
    </message>
    <message>
        <source>What the file says of its passages was left out.</source>
        <translation>Lo que el archivo dice de sus pasajes se omitió.</translation>
    </message>
    <message>
        <source>What the file says was cut from the text does not fit it and was left out.</source>
        <translation>Lo que el archivo dice que se recortó del texto no concuerda con él y se omitió.</translation>
    </message>
    <message>
        <source>What was corrected in the preview was not taken, as the file reads otherwise now: {0}.</source>
        <translation>Lo corregido en la vista previa no se tomó, porque el archivo se lee ahora de otro modo: {0}.</translation>
    </message>
    <message>
        <source>What was learned could not be written to the folder of the program.</source>
        <translation>Lo aprendido no se pudo escribir en la carpeta del programa.</translation>
    </message>
    <message>
        <source>What was ruled in “{0}” is lost in part.</source>
        <translation>Lo dirimido en «{0}» se ha perdido en parte.</translation>
    </message>
    <message>
        <source>What was said of the stories of articles was taken back here, and stays so: {0}.</source>
        <translation>Lo dicho de las noticias de unos artículos se retiró aquí, y así queda: {0}.</translation>
    </message>
    <message>
        <source>What was typed of its source was not taken: {0}.</source>
        <translation>Lo escrito sobre su fuente no se tomó: {0}.</translation>
    </message>
    <message>
        <source>What you said of people and bodies stays in the project: hand on the project file.</source>
        <translation>Lo que usted dijo de personas y organismos se queda en el proyecto: entregue el archivo del proyecto.</translation>
    </message>
    <message>
        <source>Where it begins and ends was guessed.</source>
        <translation>Se adivinó dónde empieza y dónde termina.</translation>
    </message>
    <message>
        <source>Where it stands in “{0}” is lost.</source>
        <translation>Se ha perdido su lugar en «{0}».</translation>
    </message>
    <message>
        <source>Whether it is done or flagged was taken over.</source>
        <translation>Se tomó si está hecho o marcado.</translation>
    </message>
    <message>
        <source>White space before the first word of an article becomes spaces.</source>
        <translation>El espacio en blanco antes de la primera palabra de un artículo se convierte en espacios.</translation>
    </message>
    <message>
        <source>White space in the name of the label became “_”.</source>
        <translation>Los espacios en el nombre de la etiqueta pasaron a ser «_».</translation>
    </message>
    <message>
        <source>Who annotated has no place in this format.</source>
        <translation>Quién anotó no cabe en este formato.</translation>
    </message>
    <message>
        <source>Who gave a label to a whole article has no place in Prodigy.</source>
        <translation>En Prodigy no hay lugar para quién puso una etiqueta a un artículo entero.</translation>
    </message>
    <message>
        <source>Who made a relation has no place in this format.</source>
        <translation>Quién hizo una relación no cabe en este formato.</translation>
    </message>
    <message>
        <source>Who made a relation, and when, has no column in this table.</source>
        <translation>Quién hizo una relación, y cuándo, no tiene columna en esta tabla.</translation>
    </message>
    <message>
        <source>With headlines, bylines and outlets</source>
        <translation>Con titulares, firmas y medios</translation>
    </message>
    <message>
        <source>With the id of the article and the offsets of each word</source>
        <translation>Con el identificador del artículo y las posiciones de cada palabra</translation>
    </message>
    <message>
        <source>With the texts of the articles</source>
        <translation>Con los textos de los artículos</translation>
    </message>
    <message>
        <source>With these, and up to 32 characters before and after each passage</source>
        <translation>Con estos, y hasta 32 caracteres antes y después de cada pasaje</translation>
    </message>
    <message>
        <source>Without the texts: positions, quotes and what stands around them</source>
        <translation>Sin los textos: posiciones, citas y lo que las rodea</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Documento de Word</translation>
    </message>
    <message>
        <source>Word document, for reading</source>
        <translation>Documento de Word, para leer</translation>
    </message>
    <message>
        <source>Work in a copy of it.</source>
        <translation>Trabaje en una copia.</translation>
    </message>
    <message>
        <source>Write two or three whole numbers that make 100, like 80/10/10 (train, dev, test) or 80/20 (train, test).</source>
        <translation>Escriba dos o tres números enteros que sumen 100, como 80/10/10 (train, dev, test) u 80/20 (train, test).</translation>
    </message>
    <message>
        <source>Writing the text backup.</source>
        <translation>Escribiendo la copia en texto.</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>un archivo 7-Zip</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>una imagen GIF</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>una imagen JPEG</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>una imagen PNG</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>un documento PostScript</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>una presentación de PowerPoint</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>un archivo RAR</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>una imagen TIFF</translation>
    </message>
    <message>
        <source>a WebP image</source>
        <translation>una imagen WebP</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un documento de Word</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>un archivo ZIP</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation>un archivo Zstandard</translation>
    </message>
    <message>
        <source>a bitmap image</source>
        <translation>un mapa de bits</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>un archivo bzip2</translation>
    </message>
    <message>
        <source>a capital name with a word for a policy</source>
        <translation>un nombre con mayúscula y una palabra de política</translation>
    </message>
    <message>
        <source>a clause and a verb of saying</source>
        <translation>una oración y un verbo de decir</translation>
    </message>
    <message>
        <source>a colon at the end of the paragraph</source>
        <translation>dos puntos al final del párrafo</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>una base de datos</translation>
    </message>
    <message>
        <source>a few words in quotation marks</source>
        <translation>unas pocas palabras entre comillas</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>un archivo gzip</translation>
    </message>
    <message>
        <source>a name beside an office</source>
        <translation>un nombre junto a un cargo</translation>
    </message>
    <message>
        <source>a name in politics</source>
        <translation>un nombre de la política</translation>
    </message>
    <message>
        <source>a name that is known</source>
        <translation>un nombre conocido</translation>
    </message>
    <message>
        <source>a number with a unit</source>
        <translation>un número con unidad</translation>
    </message>
    <message>
        <source>a number with no unit</source>
        <translation>un número sin unidad</translation>
    </message>
    <message>
        <source>a number with what it counts</source>
        <translation>un número con lo que cuenta</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a property list or web archive</source>
        <translation>una lista de propiedades o un archivo web</translation>
    </message>
    <message>
        <source>a quote in marks, with a name behind a dash below</source>
        <translation>una cita entre comillas, con un nombre debajo tras una raya</translation>
    </message>
    <message>
        <source>a quote that stands apart, with a name</source>
        <translation>una cita destacada, con un nombre</translation>
    </message>
    <message>
        <source>a rank</source>
        <translation>un puesto en una clasificación</translation>
    </message>
    <message>
        <source>a sentence in quotation marks</source>
        <translation>una oración entre comillas</translation>
    </message>
    <message>
        <source>a sentence in the mood of what is reported</source>
        <translation>una oración en el modo del discurso indirecto</translation>
    </message>
    <message>
        <source>a share of a whole</source>
        <translation>una parte de un todo</translation>
    </message>
    <message>
        <source>a single word that the rules propose</source>
        <translation>una sola palabra que proponen las reglas</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>una grabación de sonido</translation>
    </message>
    <message>
        <source>a statement behind a colon</source>
        <translation>una declaración tras dos puntos</translation>
    </message>
    <message>
        <source>a tally of votes</source>
        <translation>el resultado de una votación</translation>
    </message>
    <message>
        <source>a title of several, with their names</source>
        <translation>un cargo de varias personas, con sus nombres</translation>
    </message>
    <message>
        <source>a vague amount</source>
        <translation>una cantidad imprecisa</translation>
    </message>
    <message>
        <source>a verb of saying and a clause</source>
        <translation>un verbo de decir y una oración</translation>
    </message>
    <message>
        <source>a verb of saying within a quote</source>
        <translation>un verbo de decir dentro de una cita</translation>
    </message>
    <message>
        <source>a verb of telling in the passive</source>
        <translation>un verbo de decir en pasiva</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>un vídeo</translation>
    </message>
    <message>
        <source>a video or photograph</source>
        <translation>un vídeo o una fotografía</translation>
    </message>
    <message>
        <source>a word for a policy</source>
        <translation>una palabra de política</translation>
    </message>
    <message>
        <source>a word for a policy and what it is about</source>
        <translation>una palabra de política y su objeto</translation>
    </message>
    <message>
        <source>a word of the {0} {1}</source>
        <translation>una palabra de la {0} {1}</translation>
    </message>
    <message>
        <source>a word of {0}</source>
        <translation>una palabra de {0}</translation>
    </message>
    <message>
        <source>after a word of the form {0}</source>
        <translation>después de una palabra de la forma {0}</translation>
    </message>
    <message>
        <source>after a word of the list {0}</source>
        <translation>después de una palabra de la lista {0}</translation>
    </message>
    <message>
        <source>after what the rules propose as {0}</source>
        <translation>después de lo que las reglas proponen como {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>después de {0}</translation>
    </message>
    <message>
        <source>after “{0}”</source>
        <translation>después de «{0}»</translation>
    </message>
    <message>
        <source>all that the rules propose</source>
        <translation>todo lo que proponen las reglas</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>un libro de Excel</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>un archivo OpenDocument</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>un texto OpenDocument</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>un documento RTF</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>un libro electrónico</translation>
    </message>
    <message>
        <source>an office</source>
        <translation>un cargo</translation>
    </message>
    <message>
        <source>an office with a name</source>
        <translation>un cargo con nombre</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>un documento antiguo de Office</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>un archivo xz</translation>
    </message>
    <message>
        <source>at a closing quotation mark</source>
        <translation>en una comilla de cierre</translation>
    </message>
    <message>
        <source>at an opening quotation mark</source>
        <translation>en una comilla de apertura</translation>
    </message>
    <message>
        <source>at the end of a sentence</source>
        <translation>al final de una oración</translation>
    </message>
    <message>
        <source>at the end of what the rules propose</source>
        <translation>al final de lo que proponen las reglas</translation>
    </message>
    <message>
        <source>at the start of a paragraph</source>
        <translation>al comienzo de un párrafo</translation>
    </message>
    <message>
        <source>at the start of a sentence</source>
        <translation>al comienzo de una oración</translation>
    </message>
    <message>
        <source>at the start of what the rules propose</source>
        <translation>al principio de lo que proponen las reglas</translation>
    </message>
    <message>
        <source>before a word of the form {0}</source>
        <translation>antes de una palabra de la forma {0}</translation>
    </message>
    <message>
        <source>before a word of the list {0}</source>
        <translation>antes de una palabra de la lista {0}</translation>
    </message>
    <message>
        <source>before what the rules propose as {0}</source>
        <translation>antes de lo que las reglas proponen como {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>antes de {0}</translation>
    </message>
    <message>
        <source>before “{0}”</source>
        <translation>antes de «{0}»</translation>
    </message>
    <message>
        <source>begin after “{0}”, {1}</source>
        <translation>empieza detrás de «{0}», {1}</translation>
    </message>
    <message>
        <source>begin one word later, {0}</source>
        <translation>empieza una palabra después, {0}</translation>
    </message>
    <message>
        <source>begin one word sooner, {0}</source>
        <translation>empieza una palabra antes, {0}</translation>
    </message>
    <message>
        <source>begin where {0} begins, {1}</source>
        <translation>empieza donde empieza {0}, {1}</translation>
    </message>
    <message>
        <source>begin where {0} ends, {1}</source>
        <translation>empieza donde termina {0}, {1}</translation>
    </message>
    <message>
        <source>begin with the “{0}” in front, {1}</source>
        <translation>empieza con el «{0}» de delante, {1}</translation>
    </message>
    <message>
        <source>begin {0} words later, {1}</source>
        <translation>empieza {0} palabras después, {1}</translation>
    </message>
    <message>
        <source>begin {0} words sooner, {1}</source>
        <translation>empieza {0} palabras antes, {1}</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>Anotaciones de brat (standoff)</translation>
    </message>
    <message>
        <source>cannot be read as {0}</source>
        <translation>no se puede leer como {0}</translation>
    </message>
    <message>
        <source>doccano JSONL</source>
        <translation>JSONL de doccano</translation>
    </message>
    <message>
        <source>end before the next “{0}”, {1}</source>
        <translation>termina antes del siguiente «{0}», {1}</translation>
    </message>
    <message>
        <source>end before “{0}”, {1}</source>
        <translation>termina antes de «{0}», {1}</translation>
    </message>
    <message>
        <source>end one word later, {0}</source>
        <translation>termina una palabra después, {0}</translation>
    </message>
    <message>
        <source>end one word sooner, {0}</source>
        <translation>termina una palabra antes, {0}</translation>
    </message>
    <message>
        <source>end where {0} begins, {1}</source>
        <translation>termina donde empieza {0}, {1}</translation>
    </message>
    <message>
        <source>end where {0} ends, {1}</source>
        <translation>termina donde termina {0}, {1}</translation>
    </message>
    <message>
        <source>end with the “{0}” behind, {1}</source>
        <translation>termina con el «{0}» de detrás, {1}</translation>
    </message>
    <message>
        <source>end {0} words later, {1}</source>
        <translation>termina {0} palabras después, {1}</translation>
    </message>
    <message>
        <source>end {0} words sooner, {1}</source>
        <translation>termina {0} palabras antes, {1}</translation>
    </message>
    <message>
        <source>has no list of articles</source>
        <translation>no tiene una lista de artículos</translation>
    </message>
    <message>
        <source>has no salt of hexadecimal digits</source>
        <translation>no tiene una sal de dígitos hexadecimales</translation>
    </message>
    <message>
        <source>has no text</source>
        <translation>no tiene texto</translation>
    </message>
    <message>
        <source>holds a number of absurd length</source>
        <translation>contiene un número de longitud absurda</translation>
    </message>
    <message>
        <source>holds neither a project nor a list of articles</source>
        <translation>no contiene ni un proyecto ni una lista de artículos</translation>
    </message>
    <message>
        <source>holds no annotations without texts</source>
        <translation>no contiene anotaciones sin textos</translation>
    </message>
    <message>
        <source>holds {0}, which is not a number</source>
        <translation>contiene {0}, que no es un número</translation>
    </message>
    <message>
        <source>in quotation marks</source>
        <translation>entre comillas</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is longer than {0} MB</source>
        <translation>supera {0} MB</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>está anidado demasiado hondo</translation>
    </message>
    <message>
        <source>is not JSON: a comma or a closing bracket is missing</source>
        <translation>no es JSON: falta una coma o un corchete de cierre</translation>
    </message>
    <message>
        <source>is not JSON: a name is missing</source>
        <translation>no es JSON: falta un nombre</translation>
    </message>
    <message>
        <source>is not JSON: a value is missing</source>
        <translation>no es JSON: falta un valor</translation>
    </message>
    <message>
        <source>is not JSON: it breaks off</source>
        <translation>no es JSON: se interrumpe</translation>
    </message>
    <message>
        <source>is not JSON: {0}</source>
        <translation>no es JSON: {0}</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>no es UTF-8</translation>
    </message>
    <message>
        <source>is not a project: its “articles” are not a list</source>
        <translation>no es un proyecto: sus «articles» no son una lista</translation>
    </message>
    <message>
        <source>is not an object with a text</source>
        <translation>no es un objeto con un texto</translation>
    </message>
    <message>
        <source>leave out the comma or full stop before the closing mark</source>
        <translation>dejar fuera la coma o el punto ante la comilla de cierre</translation>
    </message>
    <message>
        <source>leave out the full stop at the end</source>
        <translation>dejar fuera el punto final</translation>
    </message>
    <message>
        <source>leave the quotation marks out</source>
        <translation>dejar fuera las comillas</translation>
    </message>
    <message>
        <source>like what you tagged</source>
        <translation>como lo que usted etiquetó</translation>
    </message>
    <message>
        <source>like what you tagged, and {0}</source>
        <translation>como lo que usted etiquetó, y {0}</translation>
    </message>
    <message>
        <source>like what you tagged, other edges than {0}</source>
        <translation>como lo que usted etiquetó, con otros límites que {0}</translation>
    </message>
    <message>
        <source>names “{0}” twice in one object</source>
        <translation>nombra «{0}» dos veces en un objeto</translation>
    </message>
    <message>
        <source>no rule proposes anything</source>
        <translation>ninguna regla propone nada</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>otras palabras</translation>
    </message>
    <message>
        <source>proposals after {0}</source>
        <translation>propuestas detrás de {0}</translation>
    </message>
    <message>
        <source>proposals before {0}</source>
        <translation>propuestas delante de {0}</translation>
    </message>
    <message>
        <source>proposals of {0} words</source>
        <translation>propuestas de {0} palabras</translation>
    </message>
    <message>
        <source>proposals that begin with {0}</source>
        <translation>propuestas que empiezan con {0}</translation>
    </message>
    <message>
        <source>proposals that end with {0}</source>
        <translation>propuestas que terminan con {0}</translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation>comillas</translation>
    </message>
    <message>
        <source>quotation marks and a verb of saying</source>
        <translation>comillas y un verbo de decir</translation>
    </message>
    <message>
        <source>quotation marks behind a colon</source>
        <translation>comillas tras dos puntos</translation>
    </message>
    <message>
        <source>quotation marks behind whose words they are</source>
        <translation>comillas detrás del nombre de quien habla</translation>
    </message>
    <message>
        <source>quotation marks, a verb and a name</source>
        <translation>comillas, un verbo y un nombre</translation>
    </message>
    <message>
        <source>quotation marks, and a speaker named within them</source>
        <translation>comillas, y dentro de ellas quien habla</translation>
    </message>
    <message>
        <source>seldom {0}</source>
        <translation>rara vez {0}</translation>
    </message>
    <message>
        <source>shortly after a word of saying</source>
        <translation>poco después de un verbo de decir</translation>
    </message>
    <message>
        <source>shortly before a word of saying</source>
        <translation>poco antes de un verbo de decir</translation>
    </message>
    <message>
        <source>spaCy JSON</source>
        <translation>JSON de spaCy</translation>
    </message>
    <message>
        <source>spaCy documents</source>
        <translation>Documentos de spaCy</translation>
    </message>
    <message>
        <source>tagged in the copy in {0}</source>
        <translation>etiquetado en la copia de {0}</translation>
    </message>
    <message>
        <source>take in the comma or full stop before the closing mark</source>
        <translation>incluir la coma o el punto ante la comilla de cierre</translation>
    </message>
    <message>
        <source>take in the full stop at the end</source>
        <translation>incluir el punto final</translation>
    </message>
    <message>
        <source>take the quotation marks in</source>
        <translation>incluir las comillas</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>el organismo</translation>
    </message>
    <message>
        <source>the end of a paragraph</source>
        <translation>el final de un párrafo</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>el nombre</translation>
    </message>
    <message>
        <source>the name of a case</source>
        <translation>el nombre de una causa judicial</translation>
    </message>
    <message>
        <source>the next sentence says whose words it is</source>
        <translation>la frase siguiente dice de quién son las palabras</translation>
    </message>
    <message>
        <source>the number of a law</source>
        <translation>el número de una ley</translation>
    </message>
    <message>
        <source>the one who says it</source>
        <translation>quien lo dice</translation>
    </message>
    <message>
        <source>the proposal behind</source>
        <translation>la propuesta de detrás</translation>
    </message>
    <message>
        <source>the proposal in front</source>
        <translation>la propuesta de delante</translation>
    </message>
    <message>
        <source>the qualifier</source>
        <translation>el calificador</translation>
    </message>
    <message>
        <source>the role</source>
        <translation>el cargo</translation>
    </message>
    <message>
        <source>the rules propose {0}</source>
        <translation>las reglas proponen {0}</translation>
    </message>
    <message>
        <source>the same words as you tagged elsewhere</source>
        <translation>las mismas palabras que usted etiquetó en otro lugar</translation>
    </message>
    <message>
        <source>the start of a paragraph</source>
        <translation>el comienzo de un párrafo</translation>
    </message>
    <message>
        <source>the surname of an official</source>
        <translation>el apellido de un cargo público</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>la unidad</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>el valor</translation>
    </message>
    <message>
        <source>the {0} of what the rules propose</source>
        <translation>{0} de lo que proponen las reglas</translation>
    </message>
    <message>
        <source>these are lessons of format {0}</source>
        <translation>son lecciones de formato {0}</translation>
    </message>
    <message>
        <source>these are no whole lessons</source>
        <translation>no son lecciones completas</translation>
    </message>
    <message>
        <source>two words after “{0}”</source>
        <translation>dos palabras después de «{0}»</translation>
    </message>
    <message>
        <source>two words before “{0}”</source>
        <translation>dos palabras antes de «{0}»</translation>
    </message>
    <message>
        <source>unnamed official</source>
        <translation>fuente oficial sin nombre</translation>
    </message>
    <message>
        <source>well after a word of saying</source>
        <translation>bastante después de un verbo de decir</translation>
    </message>
    <message>
        <source>well before a word of saying</source>
        <translation>bastante antes de un verbo de decir</translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation>lo que se cuenta</translation>
    </message>
    <message>
        <source>what the rules propose as {0}</source>
        <translation>lo que las reglas proponen como {0}</translation>
    </message>
    <message>
        <source>what the rules propose with a score of {0}</source>
        <translation>lo que las reglas proponen con una puntuación de {0}</translation>
    </message>
    <message>
        <source>where quotation marks begin</source>
        <translation>donde empiezan las comillas</translation>
    </message>
    <message>
        <source>where quotation marks end</source>
        <translation>donde terminan las comillas</translation>
    </message>
    <message>
        <source>where the rules say {0}</source>
        <translation>donde las reglas dicen {0}</translation>
    </message>
    <message>
        <source>who speaks stands before it, as in a transcript</source>
        <translation>delante está quien habla, como en una transcripción</translation>
    </message>
    <message>
        <source>within what the rules propose</source>
        <translation>dentro de lo que proponen las reglas</translation>
    </message>
    <message>
        <source>words behind a colon</source>
        <translation>palabras tras dos puntos</translation>
    </message>
    <message>
        <source>words behind a dash, and who says them behind another</source>
        <translation>palabras tras una raya, y quién las dice tras otra</translation>
    </message>
    <message>
        <source>words of the form {0}</source>
        <translation>palabras de la forma {0}</translation>
    </message>
    <message>
        <source>words of the list {0}</source>
        <translation>palabras de la lista {0}</translation>
    </message>
    <message>
        <source>{0} The last change was not saved.</source>
        <translation>{0} El último cambio no se ha guardado.</translation>
    </message>
    <message>
        <source>{0} annotations are there with other edges, words or values, and stay as they are.</source>
        <translation>{0} anotaciones están con otros límites, palabras o valores, y se quedan como están.</translation>
    </message>
    <message>
        <source>{0} annotations were added to it.</source>
        <translation>Se le añadieron {0} anotaciones.</translation>
    </message>
    <message>
        <source>{0} annotations were removed here, and were not brought back.</source>
        <translation>{0} anotaciones se quitaron aquí y no se volvieron a traer.</translation>
    </message>
    <message>
        <source>{0} characters are shown as “�” because no font has them: {1}.</source>
        <translation>{0} caracteres se muestran como «�», pues ningún tipo de letra los tiene: {1}.</translation>
    </message>
    <message>
        <source>{0} characters that cannot be stored were replaced by {1}.</source>
        <translation>{0} caracteres que no se pueden guardar se sustituyeron por {1}.</translation>
    </message>
    <message>
        <source>{0} differs from its last state in the history.</source>
        <translation>{0} no está como lo dejó el historial del proyecto.</translation>
    </message>
    <message>
        <source>{0} labels were added to the codebook: {1}.</source>
        <translation>Se añadieron {0} etiquetas al libro de códigos: {1}.</translation>
    </message>
    <message>
        <source>{0} led to an annotation that is lost.</source>
        <translation>{0} llevaba a una anotación que se ha perdido.</translation>
    </message>
    <message>
        <source>{0} links were added to it.</source>
        <translation>Se le añadieron {0} vínculos.</translation>
    </message>
    <message>
        <source>{0} or more could not be read.</source>
        <translation>{0} o más no se pudieron leer.</translation>
    </message>
    <message>
        <source>{0} places are not UTF-8 and were read as {1}.</source>
        <translation>{0} lugares no son UTF-8 y se leyeron como {1}.</translation>
    </message>
    <message>
        <source>{0} places could not be read as {1}.</source>
        <translation>{0} lugares no se pudieron leer como {1}.</translation>
    </message>
    <message>
        <source>{0} places in the file were already unreadable and stand as {1}.</source>
        <translation>{0} lugares del archivo ya eran ilegibles y figuran como {1}.</translation>
    </message>
    <message>
        <source>{0} rulings were added to it.</source>
        <translation>Se le añadieron {0} decisiones.</translation>
    </message>
    <message>
        <source>{0} rulings were made there later.</source>
        <translation>{0} decisiones se tomaron allí más tarde.</translation>
    </message>
    <message>
        <source>{0} rulings were not taken: what they are on is not here.</source>
        <translation>{0} decisiones no se tomaron: aquello que dirimen no está aquí.</translation>
    </message>
    <message>
        <source>{0} rulings were withdrawn here, and were not brought back.</source>
        <translation>{0} decisiones se retiraron aquí y no se recuperaron.</translation>
    </message>
    <message>
        <source>{0} suggestions were added to it.</source>
        <translation>Se le añadieron {0} sugerencias.</translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation>{0}, mensaje {1}</translation>
    </message>
    <message>
        <source>“according to”</source>
        <translation>«según»</translation>
    </message>
    <message>
        <source>“{0}” ({1}) cannot be placed: not all of its words are in the text here.</source>
        <translation>«{0}» ({1}) no se puede colocar: no todas sus palabras están en el texto de aquí.</translation>
    </message>
    <message>
        <source>“{0}” ({1}) has other words around it there.</source>
        <translation>«{0}» ({1}) tiene ahí otras palabras alrededor.</translation>
    </message>
    <message>
        <source>“{0}” ({1}) is changed or missing there.</source>
        <translation>«{0}» ({1}) está cambiado o falta ahí.</translation>
    </message>
    <message>
        <source>“{0}” ({1}) may stand in several places there.</source>
        <translation>«{0}» ({1}) puede estar ahí en varios lugares.</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>«{0}» ya existe.</translation>
    </message>
    <message>
        <source>“{0}” cannot be backed up. {1}</source>
        <translation>No se puede hacer una copia de seguridad de «{0}». {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be made. {1}</source>
        <translation>No se puede crear «{0}». {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be read at the moment. {1}</source>
        <translation>«{0}» no se puede leer en este momento. {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be read or written: {1}.</source>
        <translation>«{0}» no se puede leer ni escribir: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: it is a folder, a pipe or a device.</source>
        <translation>«{0}» no se puede leer: es una carpeta, una tubería o un dispositivo.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>«{0}» no se puede leer: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be renamed: Clipdesk uses it to find out who is quoted.</source>
        <translation>«{0}» conserva su nombre: por él Clipdesk sabe a quién se cita.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written. {1}</source>
        <translation>«{0}» no se puede escribir. {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}.</source>
        <translation>«{0}» no se puede escribir: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot begin or end at a passage tagged {1}.</source>
        <translation>«{0}» no puede empezar ni terminar en un pasaje etiquetado {1}.</translation>
    </message>
    <message>
        <source>“{0}” could not be brought up to date. {1}</source>
        <translation>No se ha podido actualizar «{0}». {1}</translation>
    </message>
    <message>
        <source>“{0}” could not be read because of an error in Clipdesk, of which a report is kept.</source>
        <translation>No se ha podido leer «{0}» por un error de Clipdesk, del que se guarda un informe.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: the reader ran out of memory or stopped.</source>
        <translation>No se ha podido leer «{0}»: el lector se quedó sin memoria o se detuvo.</translation>
    </message>
    <message>
        <source>“{0}” could not be read: the system did not let Clipdesk start its reader.</source>
        <translation>No se pudo leer «{0}»: el sistema no dejó a Clipdesk iniciar su lector.</translation>
    </message>
    <message>
        <source>“{0}” declares entities, which no feed needs.</source>
        <translation>«{0}» declara entidades, que ninguna fuente de noticias necesita.</translation>
    </message>
    <message>
        <source>“{0}” does not say how large the parts are.</source>
        <translation>«{0}» no dice qué tamaño tienen las partes.</translation>
    </message>
    <message>
        <source>“{0}” ends within quotation marks that the row “{1}” opens.</source>
        <translation>«{0}» termina dentro de unas comillas que abre la fila «{1}».</translation>
    </message>
    <message>
        <source>“{0}” exists and was not made by an export.</source>
        <translation>«{0}» existe y no procede de una exportación.</translation>
    </message>
    <message>
        <source>“{0}” has more than {1} cells.</source>
        <translation>«{0}» tiene más de {1} celdas.</translation>
    </message>
    <message>
        <source>“{0}” has no column of tags like “B-PER”, “I-PER” and “O”.</source>
        <translation>«{0}» no tiene ninguna columna de marcas como «B-PER», «I-PER» y «O».</translation>
    </message>
    <message>
        <source>“{0}” has no row below its headings.</source>
        <translation>«{0}» no tiene ninguna fila bajo los encabezados.</translation>
    </message>
    <message>
        <source>“{0}” has no text layer: its pages are pictures.</source>
        <translation>«{0}» no tiene capa de texto: sus páginas son imágenes.</translation>
    </message>
    <message>
        <source>“{0}” has no words in ten columns.</source>
        <translation>«{0}» no tiene palabras en diez columnas.</translation>
    </message>
    <message>
        <source>“{0}” has {1} pages.</source>
        <translation>«{0}» tiene {1} páginas.</translation>
    </message>
    <message>
        <source>“{0}” holds a document type declaration, which no such document has.</source>
        <translation>«{0}» contiene una declaración de tipo de documento, que ningún documento así tiene.</translation>
    </message>
    <message>
        <source>“{0}” holds annotations only.</source>
        <translation>«{0}» contiene solo anotaciones.</translation>
    </message>
    <message>
        <source>“{0}” holds no codes.</source>
        <translation>«{0}» no contiene códigos.</translation>
    </message>
    <message>
        <source>“{0}” holds no documents of BioC.</source>
        <translation>«{0}» no contiene documentos de BioC.</translation>
    </message>
    <message>
        <source>“{0}” holds no labels.</source>
        <translation>«{0}» no contiene etiquetas.</translation>
    </message>
    <message>
        <source>“{0}” holds no project.</source>
        <translation>«{0}» no contiene ningún proyecto.</translation>
    </message>
    <message>
        <source>“{0}” holds no records.</source>
        <translation>«{0}» no contiene registros.</translation>
    </message>
    <message>
        <source>“{0}” holds no text.</source>
        <translation>«{0}» no contiene texto.</translation>
    </message>
    <message>
        <source>“{0}” holds no web page.</source>
        <translation>«{0}» no contiene ninguna página web.</translation>
    </message>
    <message>
        <source>“{0}” holds what a Clipdesk project never holds ({1}); it was not opened.</source>
        <translation>«{0}» contiene lo que un proyecto de Clipdesk nunca contiene ({1}); no se ha abierto.</translation>
    </message>
    <message>
        <source>“{0}” holds {1} parts and was left out.</source>
        <translation>«{0}» contiene {1} partes y se ha dejado fuera.</translation>
    </message>
    <message>
        <source>“{0}” holds {1}.</source>
        <translation>«{0}» contiene {1}.</translation>
    </message>
    <message>
        <source>“{0}” is a database, but not a Clipdesk project.</source>
        <translation>«{0}» es una base de datos, pero no un proyecto de Clipdesk.</translation>
    </message>
    <message>
        <source>“{0}” is a folder, a pipe or a device, not a project file.</source>
        <translation>«{0}» es una carpeta, una tubería o un dispositivo, no un archivo de proyecto.</translation>
    </message>
    <message>
        <source>“{0}” is a folder.</source>
        <translation>«{0}» es una carpeta.</translation>
    </message>
    <message>
        <source>“{0}” is a project, and is read as nothing else.</source>
        <translation>«{0}» es un proyecto y no se lee como ninguna otra cosa.</translation>
    </message>
    <message>
        <source>“{0}” is a project, and projects in folders are left out.</source>
        <translation>«{0}» es un proyecto, y los proyectos que están en carpetas se dejan fuera.</translation>
    </message>
    <message>
        <source>“{0}” is a table of annotations, one row each.</source>
        <translation>«{0}» es una tabla de anotaciones, una por fila.</translation>
    </message>
    <message>
        <source>“{0}” is a table of highlights that Taguette wrote, one row each.</source>
        <translation>«{0}» es una tabla de subrayados que escribió Taguette, uno por fila.</translation>
    </message>
    <message>
        <source>“{0}” is already used by somebody else here.</source>
        <translation>Aquí ya hay otra persona con las iniciales «{0}».</translation>
    </message>
    <message>
        <source>“{0}” is damaged and cannot be opened.</source>
        <translation>«{0}» está dañado y no se puede abrir.</translation>
    </message>
    <message>
        <source>“{0}” is damaged and cannot be read to its end.</source>
        <translation>«{0}» está dañado y no se puede leer hasta el final.</translation>
    </message>
    <message>
        <source>“{0}” is damaged and cannot be read.</source>
        <translation>«{0}» está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: its groups never end.</source>
        <translation>«{0}» está dañado: sus grupos no terminan nunca.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>«{0}» está vacío.</translation>
    </message>
    <message>
        <source>“{0}” is from an older Clipdesk, and no copy of it could be kept. {1}</source>
        <translation>«{0}» es de un Clipdesk anterior y no se ha podido guardar una copia. {1}</translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB and was left out.</source>
        <translation>«{0}» ocupa más de {1} MB y se ha dejado fuera.</translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB.</source>
        <translation>«{0}» ocupa más de {1} MB.</translation>
    </message>
    <message>
        <source>“{0}” is no text backup of a Clipdesk project.</source>
        <translation>«{0}» no es una copia en texto de un proyecto de Clipdesk.</translation>
    </message>
    <message>
        <source>“{0}” is not WebAnno TSV 3: its first line does not say so.</source>
        <translation>«{0}» no es WebAnno TSV 3: su primera línea no lo dice.</translation>
    </message>
    <message>
        <source>“{0}” is not a CAS.</source>
        <translation>«{0}» no es un CAS.</translation>
    </message>
    <message>
        <source>“{0}” is not a Clipdesk project, or it is damaged.</source>
        <translation>«{0}» no es un proyecto de Clipdesk, o está dañado.</translation>
    </message>
    <message>
        <source>“{0}” is not a GATE document: it has no text.</source>
        <translation>«{0}» no es un documento de GATE: no tiene texto.</translation>
    </message>
    <message>
        <source>“{0}” is not a Word document.</source>
        <translation>«{0}» no es un documento de Word.</translation>
    </message>
    <message>
        <source>“{0}” is not a database.</source>
        <translation>«{0}» no es una base de datos.</translation>
    </message>
    <message>
        <source>“{0}” is not a project of {1}.</source>
        <translation>«{0}» no es un proyecto de {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a table: {1}.</source>
        <translation>«{0}» no es una tabla: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a text file.</source>
        <translation>«{0}» no es un archivo de texto.</translation>
    </message>
    <message>
        <source>“{0}” is not an OpenDocument text.</source>
        <translation>«{0}» no es un texto OpenDocument.</translation>
    </message>
    <message>
        <source>“{0}” is not an RTF document.</source>
        <translation>«{0}» no es un documento RTF.</translation>
    </message>
    <message>
        <source>“{0}” is not an e-book.</source>
        <translation>«{0}» no es un libro electrónico.</translation>
    </message>
    <message>
        <source>“{0}” is not an export of a news database that Clipdesk knows.</source>
        <translation>«{0}» no es una exportación de una base de datos de prensa que Clipdesk conozca.</translation>
    </message>
    <message>
        <source>“{0}” is not at its place.</source>
        <translation>«{0}» no está en su lugar.</translation>
    </message>
    <message>
        <source>“{0}” is not the same there, and stays as it is.</source>
        <translation>«{0}» no es igual allí, y se queda como está.</translation>
    </message>
    <message>
        <source>“{0}” is not where a ruling says.</source>
        <translation>«{0}» no está donde dice una decisión.</translation>
    </message>
    <message>
        <source>“{0}” is not where its annotation says.</source>
        <translation>«{0}» no está donde dice su anotación.</translation>
    </message>
    <message>
        <source>“{0}” is not where its suggestion says.</source>
        <translation>«{0}» no está donde dice su sugerencia.</translation>
    </message>
    <message>
        <source>“{0}” is open.</source>
        <translation>«{0}» está abierto.</translation>
    </message>
    <message>
        <source>“{0}” is protected by a password.</source>
        <translation>«{0}» está protegido con contraseña.</translation>
    </message>
    <message>
        <source>“{0}” is the name of a project.</source>
        <translation>«{0}» es el nombre de un proyecto.</translation>
    </message>
    <message>
        <source>“{0}” is the same file as another one (a hard link), and would be damaged if it were changed.</source>
        <translation>«{0}» es el mismo archivo que otro (un enlace físico) y se dañaría si se cambiara.</translation>
    </message>
    <message>
        <source>“{0}” is the text backup of a project.</source>
        <translation>«{0}» es la copia en texto de un proyecto.</translation>
    </message>
    <message>
        <source>“{0}” is write-protected.</source>
        <translation>«{0}» está protegido contra escritura.</translation>
    </message>
    <message>
        <source>“{0}” is {1} and cannot be read.</source>
        <translation>«{0}» es {1} y no se puede leer.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, not CoNLL-U.</source>
        <translation>«{0}» es {1}, no CoNLL-U.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, not a file of columns.</source>
        <translation>«{0}» es {1}, no un archivo de columnas.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, not a web page.</source>
        <translation>«{0}» es {1}, no una página web.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, not plain text.</source>
        <translation>«{0}» es {1}, no texto sin formato.</translation>
    </message>
    <message>
        <source>“{0}” is {1}.</source>
        <translation>«{0}» es {1}.</translation>
    </message>
    <message>
        <source>“{0}” lies on a disk on which it cannot be changed safely.</source>
        <translation>«{0}» está en un disco en el que no se puede modificar de forma segura.</translation>
    </message>
    <message>
        <source>“{0}” takes more memory than a file may.</source>
        <translation>«{0}» necesita más memoria de la que se concede a un archivo.</translation>
    </message>
    <message>
        <source>“{0}” took longer than {1} seconds to read and was left out.</source>
        <translation>La lectura de «{0}» ha tardado más de {1} segundos y se ha dejado fuera.</translation>
    </message>
    <message>
        <source>“{0}” unpacks to far more than a document contains.</source>
        <translation>«{0}» se descomprime en mucho más de lo que contiene un documento.</translation>
    </message>
    <message>
        <source>“{0}” unpacks to far more than can be read.</source>
        <translation>«{0}» se descomprime en mucho más de lo que se puede leer.</translation>
    </message>
    <message>
        <source>“{0}” unpacks to more than {1} times its size.</source>
        <translation>«{0}» se descomprime en más de {1} veces su tamaño.</translation>
    </message>
    <message>
        <source>“{0}” was changed there later.</source>
        <translation>«{0}» se cambió allí después.</translation>
    </message>
    <message>
        <source>“{0}” was exported by Clipdesk for reading.</source>
        <translation>«{0}» fue exportado por Clipdesk para leer.</translation>
    </message>
    <message>
        <source>“{0}” was never finished when it was made.</source>
        <translation>«{0}» no se terminó cuando se creó.</translation>
    </message>
    <message>
        <source>“{0}” was removed there, and stays here.</source>
        <translation>«{0}» se quitó allí y aquí se queda.</translation>
    </message>
    <message>
        <source>“{0}” was ruled on otherwise there by {1}; the ruling here by {2} stays.</source>
        <translation>«{0}» lo dirimió allí {1} de otro modo; se mantiene la decisión de {2} de aquí.</translation>
    </message>
    <message>
        <source>“{0}” was written by a newer Clipdesk (project version {1}; this program knows up to {2}).</source>
        <translation>«{0}» se escribió con un Clipdesk más reciente (versión de proyecto {1}; este programa conoce hasta la {2}).</translation>
    </message>
    <message>
        <source>“{0}” was written by a newer Clipdesk ({1}).</source>
        <translation>«{0}» se escribió con un Clipdesk más reciente ({1}).</translation>
    </message>
    <message>
        <source>“{0}” was written by an older Clipdesk.</source>
        <translation>«{0}» se escribió con un Clipdesk anterior.</translation>
    </message>
    <message>
        <source>“{0}” would be a folder with the name of a file.</source>
        <translation>«{0}» sería una carpeta con nombre de archivo.</translation>
    </message>
    <message>
        <source>“{0}” {1}.</source>
        <translation>«{0}» {1}.</translation>
    </message>
</context>
<context>
    <name>CorrectionBox</name>
    <message>
        <source>Nothing was recognized.</source>
        <translation>No se reconoció nada.</translation>
    </message>
    <message>
        <source>Recognized: {0}</source>
        <translation>Reconocido: {0}</translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>Retirar la corrección</translation>
    </message>
    <message>
        <source>This is no date. Write it as YYYY-MM-DD, YYYY-MM or YYYY.</source>
        <translation>No es una fecha. Escríbala como AAAA-MM-DD, AAAA-MM o AAAA.</translation>
    </message>
</context>
<context>
    <name>CountRows</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Todos los valores</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Sin valor</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Otros valores</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Noticias</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>Por anotador</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Por idioma</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Por mes</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Por medio</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>Por sección</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Por año</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>CountsController</name>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tablas CSV (*.csv)</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>Save counts</source>
        <translation>Guardar los recuentos</translation>
    </message>
    <message>
        <source>The counts were saved as {0}.</source>
        <translation>Los recuentos se guardaron como {0}.</translation>
    </message>
    <message>
        <source>{0} counts</source>
        <translation>{0} recuentos</translation>
    </message>
</context>
<context>
    <name>CountsWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(ies)</source>
        <translation>
            <numerusform>%Ln noticia</numerusform>
            <numerusform>%Ln noticias</numerusform>
        </translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>Todos los anotadores</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Articles that have the label at least once.</source>
        <translation>Artículos que tienen la etiqueta al menos una vez.</translation>
    </message>
    <message>
        <source>Articles that have the value at least once.</source>
        <translation>Artículos que tienen el valor al menos una vez.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>Import articles and tag passages: they are counted here.</source>
        <translation>Importe artículos y etiquete pasajes: aquí se cuentan.</translation>
    </message>
    <message>
        <source>List the articles</source>
        <translation>Listar los artículos</translation>
    </message>
    <message>
        <source>No article has this status.</source>
        <translation>Ningún artículo tiene este estado.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Guardar la tabla…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Noticias</translation>
    </message>
    <message>
        <source>Stories that have the label at least once: copies of one story count once in each row, and once in all.</source>
        <translation>Noticias que tienen la etiqueta al menos una vez: las copias de una misma noticia cuentan una vez en cada fila, y una en el total.</translation>
    </message>
    <message>
        <source>Stories that have the value at least once: copies of one story count once in each row, and once in all.</source>
        <translation>Noticias que tienen el valor al menos una vez: las copias de una noticia cuentan una vez en cada fila, y una vez en total.</translation>
    </message>
    <message>
        <source>The table was copied.</source>
        <translation>La tabla se copió.</translation>
    </message>
    <message>
        <source>There is nothing to count</source>
        <translation>No hay nada que contar</translation>
    </message>
    <message>
        <source>Values of “{0}” ({1})</source>
        <comment>an attribute, its label</comment>
        <translation>Valores de «{0}» ({1})</translation>
    </message>
    <message>
        <source>What several annotators tagged alike counts once.</source>
        <translation>Lo que varios anotadores etiquetaron igual cuenta una vez.</translation>
    </message>
    <message>
        <source>What several annotators tagged alike, with the same value, counts once.</source>
        <translation>Lo que varios anotadores etiquetaron igual, con el mismo valor, cuenta una vez.</translation>
    </message>
    <message>
        <source>What to count</source>
        <translation>Qué contar</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Kept as {0}</source>
        <translation>Guardado como {0}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha fallado</translation>
    </message>
    <message>
        <source>The report could not be kept.</source>
        <translation>No se pudo guardar el informe.</translation>
    </message>
    <message>
        <source>This is a bug in Clipdesk. Everything you tagged is saved, and you can go on working. Nothing is sent automatically: to have the bug fixed, pass this report on.</source>
        <translation>Es un fallo de Clipdesk. Todo lo que ha etiquetado está guardado y puede seguir trabajando. Nada se envía por sí solo: quien vaya a corregir el fallo necesita que usted le dé este informe.</translation>
    </message>
</context>
<context>
    <name>CutsView</name>
    <message>
        <source>Cut as: %1</source>
        <translation>Recortado como: %1</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Reponer</translation>
    </message>
    <message>
        <source>Put back: {0}</source>
        <translation>Reponer: {0}</translation>
    </message>
    <message>
        <source>Text including what was cut</source>
        <translation>Texto con lo recortado</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Write the date as YYYY-MM-DD, YYYY-MM or YYYY.</source>
        <translation>Escriba la fecha como AAAA-MM-DD, AAAA-MM o AAAA.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-DD</translation>
    </message>
</context>
<context>
    <name>DateSpan</name>
    <message>
        <source>No article is published from {0} and until {1}, which is earlier. Change one of the dates.</source>
        <translation>Ningún artículo está publicado desde {0} y hasta {1}, que es anterior. Cambie una de las fechas.</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>Publicado desde</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>Publicado hasta</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-DD</translation>
    </message>
    <message>
        <source>“{0}” is not a date. Write it as YYYY-MM-DD, YYYY-MM or YYYY.</source>
        <translation>«{0}» no es una fecha. Escríbala como AAAA-MM-DD, AAAA-MM o AAAA.</translation>
    </message>
</context>
<context>
    <name>DecidingController</name>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln pasaje etiquetado.</numerusform>
            <numerusform>%Ln pasajes etiquetados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) refused.</source>
        <translation>
            <numerusform>%Ln sugerencia rechazada.</numerusform>
            <numerusform>%Ln sugerencias rechazadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted as {0}</source>
        <translation>Aceptada como {0}</translation>
    </message>
    <message>
        <source>No suggestions are waiting in this article.</source>
        <translation>En este artículo no hay nada pendiente.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This article was removed from the project.</source>
        <translation>Este artículo se ha eliminado del proyecto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>DetailsController</name>
    <message>
        <source>“{0}” was not saved as {1}: it is not a date. Write the date as YYYY-MM-DD, YYYY-MM or YYYY.</source>
        <translation>«{0}» no se guardó como {1}: no es una fecha. Escriba la fecha como AAAA-MM-DD, AAAA-MM o AAAA.</translation>
    </message>
    <message>
        <source>“{0}” was not saved as {1}: it is not a number. Words belong in another field or in the note.</source>
        <translation>«{0}» no se guardó como {1}: no es un número. Las palabras van en otro campo o en la nota.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on the annotation</source>
        <translation>Nota sobre la anotación</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Quitar anotación</translation>
    </message>
    <message>
        <source>Select an annotation to see its attributes and note.</source>
        <translation>Seleccione una anotación para ver sus atributos y su nota.</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Seleccionada</translation>
    </message>
</context>
<context>
    <name>DifferenceKeys</name>
    <message>
        <source>No difference is left in the list of the agreement window.</source>
        <translation>No queda ninguna diferencia en la lista de la ventana de acuerdo.</translation>
    </message>
    <message>
        <source>That was the first difference; this is the last one.</source>
        <translation>Esa era la primera diferencia; esta es la última.</translation>
    </message>
    <message>
        <source>That was the last difference; this is the first one.</source>
        <translation>Esa era la última diferencia; esta es la primera.</translation>
    </message>
</context>
<context>
    <name>DifferenceRows</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Solo {0}</translation>
    </message>
    <message>
        <source>Other edges</source>
        <translation>Otros límites</translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>Otra etiqueta</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Otros valores</translation>
    </message>
    <message>
        <source>{0} (whole article)</source>
        <translation>{0} (artículo entero)</translation>
    </message>
</context>
<context>
    <name>DropWindow</name>
    <message>
        <source>Addresses of pages were left out: Clipdesk never loads pages from the network.</source>
        <translation>Se omitieron las direcciones de páginas: Clipdesk nunca carga páginas de la red.</translation>
    </message>
    <message>
        <source>An image holds no words that can be tagged. Drop files, or words from a page.</source>
        <translation>Una imagen no contiene texto que se pueda etiquetar. Suelte archivos o el texto de una página.</translation>
    </message>
    <message>
        <source>Clipdesk never loads pages from the network. Save the page in your browser, then drop the file here.</source>
        <translation>Clipdesk nunca carga páginas de la red. Guarde la página en su navegador y suelte aquí el archivo.</translation>
    </message>
    <message>
        <source>Drop the project to open or import it</source>
        <translation>Suelte el proyecto para abrirlo o importarlo</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Suelte para importar</translation>
    </message>
    <message>
        <source>Drop to import the files. Addresses of pages are left out.</source>
        <translation>Suelte para importar los archivos. Las direcciones de páginas se omiten.</translation>
    </message>
    <message>
        <source>Drop to make an article of these words</source>
        <translation>Suelte para hacer un artículo con este texto</translation>
    </message>
</context>
<context>
    <name>DroppedProjectDialog</name>
    <message>
        <source>Import it…</source>
        <translation>Importarlo…</translation>
    </message>
    <message>
        <source>Importing brings its articles and annotations into “{0}”. The file itself is not changed.</source>
        <translation>Al importarlo, sus artículos y anotaciones pasan a «{0}». El archivo mismo no cambia.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Open “{0}”, or import it?</source>
        <translation>¿Abrir «{0}» o importarlo?</translation>
    </message>
    <message>
        <source>Project dropped</source>
        <translation>Proyecto soltado</translation>
    </message>
</context>
<context>
    <name>DroppingController</name>
    <message>
        <source>No project is open. Open one and drop the files again, or import them into a new one.</source>
        <translation>No hay ningún proyecto abierto. Abra uno y suelte de nuevo los archivos, o impórtelos en uno nuevo.</translation>
    </message>
    <message>
        <source>No project is open. Open one and drop the words again, or make an article of them in a new one.</source>
        <translation>No hay ningún proyecto abierto. Abra uno y vuelva a soltar las palabras, o haga de ellas un artículo en uno nuevo.</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nombrado</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Citado</translation>
    </message>
    <message>
        <source>{0} (no name)</source>
        <translation>{0} (sin nombre)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln anotación</numerusform>
            <numerusform>%Ln anotaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) without a date left out</source>
        <translation>
            <numerusform>%Ln artículo sin fecha, excluido</numerusform>
            <numerusform>%Ln artículos sin fecha, excluidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) not ruled on, left out</source>
        <translation>
            <numerusform>%Ln diferencia sin dirimir, omitida</numerusform>
            <numerusform>%Ln diferencias sin dirimir, omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>Así empieza</translation>
    </message>
    <message>
        <source>Nothing is left to export.</source>
        <translation>No queda nada que exportar.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Sample of the export</source>
        <translation>Muestra de la exportación</translation>
    </message>
    <message numerus="yes">
        <source>The codebook: %Ln label(s)</source>
        <translation>
            <numerusform>El libro de códigos: %Ln etiqueta</numerusform>
            <numerusform>El libro de códigos: %Ln etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no articles in this project yet.</source>
        <translation>Todavía no hay artículos en este proyecto.</translation>
    </message>
    <message>
        <source>This format cannot be shown as text.</source>
        <translation>Este formato no se puede leer a simple vista.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What this format cannot carry</source>
        <translation>Lo que no cabe en este formato</translation>
    </message>
    <message>
        <source>Without .zip at the end of its name it becomes a folder.</source>
        <translation>Sin .zip al final del nombre será una carpeta.</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>{0} gold</source>
        <translation>{0} oro</translation>
    </message>
</context>
<context>
    <name>ExportFilterPane</name>
    <message>
        <source>All annotators</source>
        <translation>Todos los anotadores</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Todos los artículos</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Todos los medios</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Anotadores</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Articles of the gold</source>
        <translation>Artículos del patrón oro</translation>
    </message>
    <message>
        <source>Gold of all articles that are marked as done</source>
        <translation>Patrón oro de todos los artículos marcados como hechos</translation>
    </message>
    <message>
        <source>Gold of the articles that both have annotated</source>
        <translation>Patrón oro de los artículos que ambos han anotado</translation>
    </message>
    <message>
        <source>Gold of two annotators</source>
        <translation>Patrón oro de dos anotadores</translation>
    </message>
    <message>
        <source>Gold of {0} and {1}</source>
        <translation>Patrón oro de {0} y {1}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Only articles with annotations</source>
        <translation>Solo artículos con anotaciones</translation>
    </message>
    <message>
        <source>Only flagged articles</source>
        <translation>Solo artículos señalados</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Those in the list: {0}</source>
        <translation>Los de la lista: {0}</translation>
    </message>
    <message>
        <source>Those selected: {0}</source>
        <translation>Los seleccionados: {0}</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Qué artículos</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Choose a file to write.</source>
        <translation>Elija el archivo que se va a escribir.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>That is the project itself. Choose another name.</source>
        <translation>Ese es el propio proyecto. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The folder “{0}” cannot be written to. Choose another one.</source>
        <translation>No se puede escribir en la carpeta «{0}». Elija otra.</translation>
    </message>
    <message>
        <source>The name has the suffix of “{0}”, but “{1}” will be written.</source>
        <translation>El nombre termina como el de «{0}», pero se escribe «{1}».</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>No existe la carpeta «{0}».</translation>
    </message>
    <message>
        <source>This name is too long. Choose a shorter one.</source>
        <translation>Este nombre es demasiado largo. Elija uno más corto.</translation>
    </message>
    <message>
        <source>“{0}” already exists and will be replaced.</source>
        <translation>«{0}» ya existe y se reemplazará.</translation>
    </message>
    <message>
        <source>“{0}” exists and was not made by an export. Choose another name.</source>
        <translation>«{0}» ya existe y no lo creó una exportación. Elija otro nombre.</translation>
    </message>
    <message>
        <source>“{0}” is a folder. Choose a file name.</source>
        <translation>«{0}» es una carpeta. Elija un nombre de archivo.</translation>
    </message>
    <message>
        <source>“{0}” would be a folder with the name of a file. Let its name end in one of these: {1}</source>
        <translation>«{0}» sería una carpeta con nombre de archivo. Haga que su nombre termine en uno de estos: {1}</translation>
    </message>
</context>
<context>
    <name>FieldMappingPane</name>
    <message>
        <source>Column for {0}</source>
        <translation>Columna para {0}</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>Volver a deducir</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Número o nombre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Where the parts of an article come from; kept for files with these columns</source>
        <translation>De dónde sale cada parte del artículo; se recuerda para los archivos con estas columnas</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– ninguna –</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Added last</source>
        <translation>Últimos añadidos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Todos los medios</translation>
    </message>
    <message>
        <source>Another outlet…</source>
        <translation>Otro medio…</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Fewest tags</source>
        <translation>Menos etiquetas</translation>
    </message>
    <message>
        <source>Filter by label</source>
        <translation>Filtrar por etiqueta</translation>
    </message>
    <message>
        <source>Filter by outlet</source>
        <translation>Filtrar por medio</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrar por estado</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Señalados</translation>
    </message>
    <message>
        <source>Headline A–Z</source>
        <translation>Titular A–Z</translation>
    </message>
    <message>
        <source>Headline Z–A</source>
        <translation>Titular Z–A</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More statuses</source>
        <translation>Más estados</translation>
    </message>
    <message>
        <source>Most tags</source>
        <translation>Más etiquetas</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Más antiguos</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Outlet A–Z</source>
        <translation>Medio A–Z</translation>
    </message>
    <message>
        <source>Outlet Z–A</source>
        <translation>Medio Z–A</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltados</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Sin tocar</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Buscar en el artículo</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Siguiente resultado</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encuentra</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>each word by itself</source>
        <translation>por separado</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>FindTagDialog</name>
    <message numerus="yes">
        <source>%Ln passage(s) have this label already.</source>
        <translation>
            <numerusform>%Ln ya tiene esta etiqueta.</numerusform>
            <numerusform>%Ln ya tienen esta etiqueta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) will be tagged.</source>
        <translation>
            <numerusform>Se etiquetará %Ln pasaje.</numerusform>
            <numerusform>Se etiquetarán %Ln pasajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>En todos los artículos</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>En este artículo</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Tag all occurrences</source>
        <translation>Etiquetar todas las apariciones</translation>
    </message>
    <message>
        <source>Tag as</source>
        <translation>Etiquetar como</translation>
    </message>
    <message>
        <source>There are more; tag these first, then search again.</source>
        <translation>Hay más; etiquete estas primero y vuelva a preguntar.</translation>
    </message>
    <message>
        <source>These words do not occur here.</source>
        <translation>Estas palabras no aparecen aquí.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Palabras que buscar</translation>
    </message>
    <message>
        <source>as</source>
        <translation>como</translation>
    </message>
</context>
<context>
    <name>FlagField</name>
    <message>
        <source>“{0}” is neither yes nor no. It is kept as it is until you change it.</source>
        <translation>«{0}» no es ni sí ni no. Se conserva como está hasta que lo cambie.</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>No format has that name.</source>
        <translation>Ningún formato se llama así.</translation>
    </message>
    <message>
        <source>Search the formats</source>
        <translation>Buscar formatos</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>A folder with card, types and splits, for Hugging Face datasets.</source>
        <translation>Una carpeta con ficha, tipos y particiones, para Hugging Face datasets.</translation>
    </message>
    <message>
        <source>A text and an annotation file per article, for brat and what reads its files.</source>
        <translation>Un texto y un archivo de anotaciones por artículo, para brat y lo que lea sus archivos.</translation>
    </message>
    <message>
        <source>Articles with passages in color and by name, comments and a legend, to read or print.</source>
        <translation>Artículos con los pasajes en color y con su nombre, comentarios y leyenda, para leer o imprimir.</translation>
    </message>
    <message>
        <source>Articles, annotations, relations and codebook as sheets of one workbook.</source>
        <translation>Artículos, anotaciones, relaciones y libro de códigos como hojas de un libro de Excel.</translation>
    </message>
    <message>
        <source>Documents with spans, entities and classes, for training with spaCy.</source>
        <translation>Documentos con pasajes, entidades y clases, para entrenar con spaCy.</translation>
    </message>
    <message>
        <source>Exchange with other programs</source>
        <translation>Intercambio con otros programas</translation>
    </message>
    <message>
        <source>For INCEpTION and other UIMA programs, types included.</source>
        <translation>Para INCEpTION y otros programas UIMA, con los tipos incluidos.</translation>
    </message>
    <message>
        <source>For INCEpTION and other UIMA programs.</source>
        <translation>Para INCEpTION y otros programas de UIMA.</translation>
    </message>
    <message>
        <source>For NVivo, ATLAS.ti, MAXQDA, QualCoder and other QDA programs.</source>
        <translation>Para NVivo, ATLAS.ti, MAXQDA, QualCoder y otros programas de análisis cualitativo.</translation>
    </message>
    <message>
        <source>Labels, positions and hashes, for readers who have their own copies of the articles.</source>
        <translation>Etiquetas, posiciones y hashes, para lectores que tienen sus propias copias de los artículos.</translation>
    </message>
    <message>
        <source>One article a line, for doccano, in the shape that a project there expects.</source>
        <translation>Un artículo por línea, para doccano, con la forma que espera su proyecto.</translation>
    </message>
    <message>
        <source>One article a line, for training models. Articles and annotations come back whole.</source>
        <translation>Un artículo por línea, para entrenar modelos. Artículos y anotaciones vuelven enteros.</translation>
    </message>
    <message>
        <source>One collection of documents, for BioC tools that read JSON.</source>
        <translation>Una colección de documentos, para herramientas de BioC que leen JSON.</translation>
    </message>
    <message>
        <source>One collection of documents, for BioC tools, INCEpTION and TeamTat.</source>
        <translation>Una colección de documentos, para herramientas de BioC, INCEpTION y TeamTat.</translation>
    </message>
    <message>
        <source>One document per article, for GATE and gatenlp.</source>
        <translation>Un documento por artículo, para GATE y gatenlp.</translation>
    </message>
    <message>
        <source>One document with articles and codebook. Everything in it comes back whole.</source>
        <translation>Un documento con artículos y libro de códigos. Todo lo que contiene vuelve entero.</translation>
    </message>
    <message>
        <source>One page to read and talk over in any browser, without a network.</source>
        <translation>Una página para leer y comentar en cualquier navegador, sin red.</translation>
    </message>
    <message>
        <source>One row per annotation, exact to the byte, for R, pandas and other programs.</source>
        <translation>Una fila por anotación, exacta hasta el byte, para R, pandas y otros programas.</translation>
    </message>
    <message>
        <source>One row per annotation, safe to open in Excel or LibreOffice.</source>
        <translation>Una fila por anotación, segura para abrir en Excel o LibreOffice.</translation>
    </message>
    <message>
        <source>One row per article, for Arrow, DuckDB, Polars and pandas.</source>
        <translation>Una fila por artículo, para Arrow, DuckDB, Polars y pandas.</translation>
    </message>
    <message>
        <source>One task a line, for Prodigy and spaCy, with tokens.</source>
        <translation>Una tarea por línea, para Prodigy y spaCy, con sus palabras.</translation>
    </message>
    <message>
        <source>One word a line with its tag. Overlapping labels cannot be kept.</source>
        <translation>Una palabra por línea con su marca. Las etiquetas superpuestas no se pueden conservar.</translation>
    </message>
    <message>
        <source>One word a line, for WebAnno and INCEpTION, which must know the layers.</source>
        <translation>Una palabra por línea, para WebAnno e INCEpTION, que deben conocer las capas.</translation>
    </message>
    <message>
        <source>One word a line, with the last word of a passage told apart.</source>
        <translation>Una palabra por línea, con la última palabra de cada pasaje diferenciada.</translation>
    </message>
    <message>
        <source>One word a line, with the whole text and labels of any kind.</source>
        <translation>Una palabra por línea, con el texto completo y etiquetas de cualquier clase.</translation>
    </message>
    <message>
        <source>Pages to read, print and hand on, with passages, notes, legend and contents.</source>
        <translation>Páginas para leer, imprimir y compartir, con pasajes, notas, leyenda e índice.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Tasks for Label Studio, with the labeling configuration they need.</source>
        <translation>Tareas para Label Studio, con la configuración de etiquetado que necesitan.</translation>
    </message>
    <message>
        <source>The labels and their guidelines as a table, without articles.</source>
        <translation>Las etiquetas y sus guías como tabla, sin artículos.</translation>
    </message>
    <message>
        <source>The labels and their guidelines for QDA programs, without articles.</source>
        <translation>Las etiquetas y sus guías para programas de análisis cualitativo, sin artículos.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>W3C Web Annotations, as JSON-LD.</source>
        <translation>Anotaciones web del W3C, como JSON-LD.</translation>
    </message>
</context>
<context>
    <name>GroupingButtons</name>
    <message>
        <source>Add the open article</source>
        <translation>Añadir el artículo abierto</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Como se encontró</translation>
    </message>
    <message>
        <source>Forget where the chosen articles were put by hand</source>
        <translation>Olvidar dónde se pusieron a mano los artículos elegidos</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>The chosen articles do not tell this story. Nothing is deleted.</source>
        <translation>Los artículos elegidos no cuentan esta noticia. No se borra nada.</translation>
    </message>
</context>
<context>
    <name>GuideController</name>
    <message>
        <source>Add a piece to a split quote, link it to who said it, write a note.</source>
        <translation>Añada un fragmento a una cita partida, vincúlela con quien la dijo, escriba una nota.</translation>
    </message>
    <message>
        <source>All keys; every action, label and article.</source>
        <translation>Todas las teclas; cada acción, etiqueta y artículo.</translation>
    </message>
    <message>
        <source>Bring in your own clippings, or drop them on the window.</source>
        <translation>Traiga sus propios recortes o suéltelos sobre la ventana.</translation>
    </message>
    <message>
        <source>Done, and on to the next article.</source>
        <translation>Hecho, y al artículo siguiente.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Go to the next suggestion (words with dots below), accept it, refuse it.</source>
        <translation>Ir a la sugerencia siguiente (palabras con puntos debajo), aceptarla, rechazarla.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Select words, then press the digit of a label. Or press it first, then drag.</source>
        <translation>Seleccione palabras y pulse el número de una etiqueta. O púlselo antes y arrastre.</translation>
    </message>
    <message>
        <source>all keys, every action</source>
        <translation>todas las teclas, todas las acciones</translation>
    </message>
    <message>
        <source>done, and the next</source>
        <translation>hecho, y el siguiente</translation>
    </message>
    <message>
        <source>piece, who said it, note</source>
        <translation>fragmento, quién lo dijo, nota</translation>
    </message>
    <message>
        <source>suggestions: next, accept, refuse</source>
        <translation>sugerencias: siguiente, aceptar, rechazar</translation>
    </message>
    <message>
        <source>tag what is selected</source>
        <translation>etiquetar lo seleccionado</translation>
    </message>
    <message>
        <source>your own clippings</source>
        <translation>sus propios recortes</translation>
    </message>
</context>
<context>
    <name>GuidelineCard</name>
    <message>
        <source>Choose a label to read its guideline.</source>
        <translation>Elija una etiqueta para leer su guía.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>This label has no guideline yet.</source>
        <translation>Esta etiqueta aún no tiene guía.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Accept as {0}</source>
        <translation>Aceptar como {0}</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Aceptar la sugerencia</translation>
    </message>
    <message>
        <source>Accept {0} suggestions</source>
        <translation>Aceptar {0} sugerencias</translation>
    </message>
    <message>
        <source>Add label {0}</source>
        <translation>Añadir la etiqueta {0}</translation>
    </message>
    <message>
        <source>Add link {0}</source>
        <translation>Añadir el vínculo {0}</translation>
    </message>
    <message>
        <source>Add piece</source>
        <translation>Añadir fragmento</translation>
    </message>
    <message>
        <source>Bring back one place</source>
        <translation>Recuperar un lugar</translation>
    </message>
    <message>
        <source>Bring back {0} places</source>
        <translation>Recuperar {0} lugares</translation>
    </message>
    <message>
        <source>Change label {0}</source>
        <translation>Cambiar la etiqueta {0}</translation>
    </message>
    <message>
        <source>Change link {0}</source>
        <translation>Cambiar vínculo {0}</translation>
    </message>
    <message>
        <source>Cut from article</source>
        <translation>Recortar del artículo</translation>
    </message>
    <message>
        <source>Edit article note</source>
        <translation>Editar la nota del artículo</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Editar la nota</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>Editar la fuente</translation>
    </message>
    <message>
        <source>Flag article</source>
        <translation>Señalar el artículo</translation>
    </message>
    <message>
        <source>Gather mentions by name</source>
        <translation>Reunir menciones por nombre</translation>
    </message>
    <message>
        <source>Gather mentions of {0}</source>
        <translation>Reunir menciones de {0}</translation>
    </message>
    <message>
        <source>Group article as found</source>
        <translation>Agrupar el artículo como se encontró</translation>
    </message>
    <message>
        <source>Group {0} articles as found</source>
        <translation>Agrupar {0} artículos como se encontraron</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Importar anotaciones</translation>
    </message>
    <message>
        <source>Import article</source>
        <translation>Importar artículo</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>Importar libro de códigos</translation>
    </message>
    <message>
        <source>Import {0} articles</source>
        <translation>Importar {0} artículos</translation>
    </message>
    <message>
        <source>Link {0}</source>
        <translation>Vincular {0}</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Mark as to do</source>
        <translation>Marcar como pendiente</translation>
    </message>
    <message>
        <source>Merge into {0}</source>
        <translation>Fusionar con {0}</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>Mover un borde</translation>
    </message>
    <message>
        <source>Move label</source>
        <translation>Mover la etiqueta</translation>
    </message>
    <message>
        <source>Move passage to {0}</source>
        <translation>Mover pasaje a {0}</translation>
    </message>
    <message>
        <source>Move {0} passages to {1}</source>
        <translation>Mover {0} pasajes a {1}</translation>
    </message>
    <message>
        <source>Put article into story</source>
        <translation>Poner el artículo en la noticia</translation>
    </message>
    <message>
        <source>Put back cut text</source>
        <translation>Reponer texto recortado</translation>
    </message>
    <message>
        <source>Put {0} articles into one story</source>
        <translation>Poner {0} artículos en una misma noticia</translation>
    </message>
    <message>
        <source>Put {0} articles into story</source>
        <translation>Poner {0} artículos en la noticia</translation>
    </message>
    <message>
        <source>Refuse suggestion</source>
        <translation>Rechazar la sugerencia</translation>
    </message>
    <message>
        <source>Refuse {0} suggestions</source>
        <translation>Rechazar {0} sugerencias</translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation>Cambiar a la etiqueta {0}</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Quitar anotación</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Quitar artículo</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Quitar la señal</translation>
    </message>
    <message>
        <source>Remove label {0}</source>
        <translation>Quitar la etiqueta {0}</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Quitar el vínculo</translation>
    </message>
    <message>
        <source>Remove link {0}</source>
        <translation>Quitar vínculo {0}</translation>
    </message>
    <message>
        <source>Remove piece</source>
        <translation>Quitar fragmento</translation>
    </message>
    <message>
        <source>Remove {0} annotations</source>
        <translation>Quitar {0} anotaciones</translation>
    </message>
    <message>
        <source>Remove {0} articles</source>
        <translation>Quitar {0} artículos</translation>
    </message>
    <message>
        <source>Rename annotator</source>
        <translation>Cambiar el nombre del anotador</translation>
    </message>
    <message>
        <source>Rule on difference</source>
        <translation>Dirimir diferencia</translation>
    </message>
    <message>
        <source>Rule on {0} differences</source>
        <translation>Dirimir {0} diferencias</translation>
    </message>
    <message>
        <source>Set aside one place</source>
        <translation>Apartar un lugar</translation>
    </message>
    <message>
        <source>Set aside {0} places</source>
        <translation>Apartar {0} lugares</translation>
    </message>
    <message>
        <source>Set {0}</source>
        <translation>Fijar {0}</translation>
    </message>
    <message>
        <source>Skip article</source>
        <translation>Saltar artículo</translation>
    </message>
    <message>
        <source>Store suggestions</source>
        <translation>Guardar sugerencias</translation>
    </message>
    <message>
        <source>Tag as {0}</source>
        <translation>Etiquetar como {0}</translation>
    </message>
    <message>
        <source>Tag passage</source>
        <translation>Etiquetar pasaje</translation>
    </message>
    <message>
        <source>Tag {0} passages as {1}</source>
        <translation>Etiquetar {0} pasajes como {1}</translation>
    </message>
    <message>
        <source>Take article out of its story</source>
        <translation>Sacar el artículo de su noticia</translation>
    </message>
    <message>
        <source>Take {0} articles out of their story</source>
        <translation>Sacar {0} artículos de su noticia</translation>
    </message>
    <message>
        <source>Withdraw ruling</source>
        <translation>Retirar decisión</translation>
    </message>
    <message>
        <source>Withdraw {0} rulings</source>
        <translation>Retirar {0} decisiones</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>Move an edge of a suggestion</source>
        <translation>Mover un borde de una sugerencia</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Rehacer: {0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Rehecho: {0}</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Guardado {0}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Deshacer: {0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Deshecho: {0}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of the selection</source>
        <translation>Historial de lo seleccionado</translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation>Últimos cambios</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Aún no se ha hecho nada.</translation>
    </message>
    <message>
        <source>This annotation</source>
        <translation>Esta anotación</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Este artículo</translation>
    </message>
</context>
<context>
    <name>HistoryTableModel</name>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln archivo no se puede leer.</numerusform>
            <numerusform>%Ln archivos no se pueden leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s), being read.</source>
        <translation>
            <numerusform>Se está leyendo %Ln archivo más.</numerusform>
            <numerusform>Se están leyendo %Ln archivos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s), read when imported.</source>
        <translation>
            <numerusform>%Ln archivo más, que se leerá al importar.</numerusform>
            <numerusform>%Ln archivos más, que se leerán al importar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already in the project, not added again: {0}.</source>
        <translation>Ya están en el proyecto y no se duplican: {0}.</translation>
    </message>
    <message>
        <source>Cut away menus, comments, related stories and the like</source>
        <translation>Recortar menús, comentarios, noticias relacionadas y similares</translation>
    </message>
    <message>
        <source>Encoding of all files</source>
        <translation>Codificación de todos los archivos</translation>
    </message>
    <message>
        <source>Encoding: detect for each file</source>
        <translation>Codificación: detectarla en cada archivo</translation>
    </message>
    <message>
        <source>Encoding: {0}</source>
        <translation>Codificación: {0}</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Archivos que importar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Labels that the project began with give way to the codebook that comes: {0}.</source>
        <translation>Etiquetas con las que empezó el proyecto ceden el sitio al libro de códigos que llega: {0}.</translation>
    </message>
    <message>
        <source>More than once in this import, taken once: {0}.</source>
        <translation>Repetidos en esta importación, se toman una vez: {0}.</translation>
    </message>
    <message>
        <source>Next that cannot be read</source>
        <translation>Siguiente que no se puede leer</translation>
    </message>
    <message>
        <source>No article is new.</source>
        <translation>Ningún artículo es nuevo.</translation>
    </message>
    <message>
        <source>Nothing will be imported.</source>
        <translation>No se importará nada.</translation>
    </message>
    <message>
        <source>Of these, with annotations that will be added if they are new: {0}.</source>
        <translation>De ellos, con anotaciones; se añade lo nuevo: {0}.</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Leyendo los archivos</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>There is no file in it.</source>
        <translation>No hay ningún archivo.</translation>
    </message>
    <message>
        <source>Without their text, and not in this project, left out: {0}.</source>
        <translation>Sin su texto y ausentes de este proyecto, se omiten: {0}.</translation>
    </message>
    <message>
        <source>Your corrections are not kept yet. Press Escape again to discard them.</source>
        <translation>Las correcciones aún no se han guardado. Pulse Escape otra vez para descartarlas.</translation>
    </message>
    <message>
        <source>{0} from {1} will be imported.</source>
        <translation>Para importar: {0} de {1}.</translation>
    </message>
</context>
<context>
    <name>ImportFilePane</name>
    <message numerus="yes">
        <source>%Ln more left out.</source>
        <translation>
            <numerusform>%Ln más omitido.</numerusform>
            <numerusform>%Ln más omitidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Article of this file</source>
        <translation>Artículo de este archivo</translation>
    </message>
    <message>
        <source>Correct the source</source>
        <translation>Corregir la fuente</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Detectar</translation>
    </message>
    <message>
        <source>Detected: {0}</source>
        <translation>Detectado: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Divide into the %Ln article(s) it looks like</source>
        <translation>
            <numerusform>Dividir en %Ln artículo, como parece contener</numerusform>
            <numerusform>Dividir en los %Ln artículos que parece contener</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Encoding of this file</source>
        <translation>Codificación de este archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Format of this file</source>
        <translation>Formato de este archivo</translation>
    </message>
    <message>
        <source>Here already, or earlier in this import: it is not added again. Correct its source there.</source>
        <translation>Ya está aquí, o antes en esta importación: no se añade de nuevo. Corrija allí su fuente.</translation>
    </message>
    <message>
        <source>Keep the whole text</source>
        <translation>Conservar todo el texto</translation>
    </message>
    <message>
        <source>Next article of this file</source>
        <translation>Siguiente artículo de este archivo</translation>
    </message>
    <message>
        <source>Previous article of this file</source>
        <translation>Artículo anterior de este archivo</translation>
    </message>
    <message>
        <source>What you corrected is of articles as the file was read before, and is not imported as it is now: {0}.</source>
        <translation>Lo que corrigió es de artículos tal como se leyó antes el archivo, y no se importa como se lee ahora: {0}.</translation>
    </message>
    <message>
        <source>“{0}” was not taken as {1}: it is not a date. Write the date as YYYY-MM-DD, YYYY-MM or YYYY.</source>
        <translation>«{0}» no se tomó como {1}: no es una fecha. Escriba la fecha como AAAA-MM-DD, AAAA-MM o AAAA.</translation>
    </message>
</context>
<context>
    <name>ImportTableModel</name>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln ya está aquí</numerusform>
            <numerusform>%Ln ya están aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not in this project</source>
        <translation>
            <numerusform>%Ln no está en este proyecto</numerusform>
            <numerusform>%Ln no están en este proyecto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln que conviene mirar</numerusform>
            <numerusform>%Ln que conviene mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya está aquí</translation>
    </message>
    <message numerus="yes">
        <source>Annotations on %Ln article(s), without the texts</source>
        <translation>
            <numerusform>Anotaciones sobre %Ln artículo, sin los textos</numerusform>
            <numerusform>Anotaciones sobre %Ln artículos, sin los textos</numerusform>
        </translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Twice in this import</source>
        <translation>Repetido en esta importación</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>what is new is added</source>
        <translation>lo nuevo se añade</translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>Waiting for another program that is writing to the project.</source>
        <translation>Esperando a otro programa que está escribiendo en el proyecto.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>{0}, ruled so</source>
        <translation>{0}, así se decidió</translation>
    </message>
</context>
<context>
    <name>KeyTableModel</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>No key matches.</source>
        <translation>Ninguna tecla hace eso.</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Buscar teclas</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>No action found</source>
        <translation>No se ha encontrado ninguna acción</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todas</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Buscar acciones y teclas</translation>
    </message>
    <message>
        <source>Search for what an action is called, or for its key as it is written here, such as “Ctrl”.</source>
        <translation>Busque el nombre de una acción o su tecla, tal como se escribe aquí, por ejemplo «Ctrl».</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”. Choose another key, or take it away there first.</source>
        <translation>{0} ya es de «{1}». Elija otra tecla o quítela allí primero.</translation>
    </message>
    <message>
        <source>{0} moves, selects or copies everywhere. Choose another key.</source>
        <translation>{0} sirve en todas partes para moverse, seleccionar o copiar. Elija otra tecla.</translation>
    </message>
</context>
<context>
    <name>LabelActions</name>
    <message>
        <source>Tag as {0}</source>
        <translation>Etiquetar como {0}</translation>
    </message>
</context>
<context>
    <name>LabelColors</name>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Ladrillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliva</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Ciruela</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Celeste</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Pizarra</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message numerus="yes">
        <source>%Ln value(s) of “{0}” will not fit any more. They stay as they are, marked.</source>
        <translation>
            <numerusform>%Ln valor de «{0}» dejará de encajar. Se queda como está, marcado.</numerusform>
            <numerusform>%Ln valores de «{0}» dejarán de encajar. Se quedan como están, marcados.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key that tags the selection, preferably a digit.</source>
        <translation>Una tecla que etiqueta la selección; mejor una cifra.</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>Añadir etiqueta</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Debajo de</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definición</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>For whole articles rather than for passages</source>
        <translation>Para artículos enteros y no para pasajes</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Label {0}</source>
        <translation>Etiqueta {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>No other label</source>
        <translation>Ninguna otra etiqueta</translation>
    </message>
    <message>
        <source>Your changes are not kept yet. Press Escape again to discard them.</source>
        <translation>Los cambios aún no se han guardado. Pulse Escape otra vez para descartarlos.</translation>
    </message>
</context>
<context>
    <name>LabelMargin</name>
    <message>
        <source>Labels beside the lines</source>
        <translation>Etiquetas junto a las líneas</translation>
    </message>
</context>
<context>
    <name>Learned</name>
    <message>
        <source>In too few articles, {0} needed</source>
        <translation>En muy pocos artículos; se necesitan {0}</translation>
    </message>
    <message>
        <source>It was wrong too often on articles that were held out. Tag and decide more.</source>
        <translation>Se equivocó demasiado en los artículos reservados. Etiquete y decida más.</translation>
    </message>
    <message>
        <source>Mark at least {0} articles as done in which you tagged every passage: only these show what is not to be tagged.</source>
        <translation>Marque como hechos al menos {0} artículos en los que haya etiquetado todos los pasajes: solo estos muestran lo que no se etiqueta.</translation>
    </message>
    <message>
        <source>Proposes</source>
        <translation>Propone</translation>
    </message>
    <message>
        <source>Still wrong too often</source>
        <translation>Aún falla demasiado</translation>
    </message>
    <message>
        <source>Tag at least {0} passages with this label.</source>
        <translation>Etiquete al menos {0} pasajes con esta etiqueta.</translation>
    </message>
    <message>
        <source>Tag passages with this label in at least {0} articles.</source>
        <translation>Etiquete pasajes con esta etiqueta en al menos {0} artículos.</translation>
    </message>
    <message>
        <source>The built-in rules do just as well and stay in use.</source>
        <translation>Las reglas incorporadas lo hacen igual y siguen en uso.</translation>
    </message>
    <message>
        <source>The rules do just as well</source>
        <translation>Las reglas lo hacen igual</translation>
    </message>
    <message>
        <source>Too few articles done, {0} needed</source>
        <translation>Muy pocos artículos hechos; se necesitan {0}</translation>
    </message>
    <message>
        <source>Too few passages, {0} needed</source>
        <translation>Muy pocos pasajes; se necesitan {0}</translation>
    </message>
</context>
<context>
    <name>LearnedDialog</name>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>Aprender ahora</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln article(s), {0}.</source>
        <translation>
            <numerusform>Aprendido de %Ln artículo, {0}.</numerusform>
            <numerusform>Aprendido de %Ln artículos, {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned on this computer, from this project only. The scores were measured on articles that were held out.</source>
        <translation>Aprendido solo en este equipo y solo de este proyecto. Evaluado con artículos reservados; las propuestas son tan buenas como aquí se indica para su etiqueta.</translation>
    </message>
    <message>
        <source>Learned on this computer, from this project only. There are no scores yet: no label has enough passages and articles that are done.</source>
        <translation>Aprendido en este equipo y solo de este proyecto. Aún no hay mediciones: ninguna etiqueta tiene suficientes pasajes ni artículos hechos.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendiendo</translation>
    </message>
    <message>
        <source>Nothing has been learned yet</source>
        <translation>Aún no se ha aprendido nada</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Tag passages, and mark articles as done that you went through.</source>
        <translation>Etiquete pasajes y marque como hechos los artículos que haya repasado.</translation>
    </message>
    <message>
        <source>What tells a passage of {0}, the strongest sign first</source>
        <translation>Qué delata un pasaje de {0}, primero el indicio más fuerte</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>Lo aprendido</translation>
    </message>
</context>
<context>
    <name>LearnedRows</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Articles with such passages, and how many were marked as done</source>
        <translation>Artículos con esos pasajes, y cuántos se marcaron como hechos</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallados</translation>
    </message>
    <message>
        <source>How many of its proposals are right, on articles it was not shown</source>
        <translation>Cuántas de sus propuestas son correctas, en artículos que no vio</translation>
    </message>
    <message>
        <source>How many passages it finds, on articles it was not shown</source>
        <translation>Cuántos pasajes encuentra, en artículos que no vio</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Passages with this label that it learned from</source>
        <translation>Pasajes con esta etiqueta de los que aprendió</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correctas</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The harmonic mean of both</source>
        <translation>Ambas en una cifra: la media armónica</translation>
    </message>
    <message>
        <source>The same figure (F1) of the built-in rules, on the same articles</source>
        <translation>La misma cifra (F1) de las reglas incorporadas, en los mismos artículos</translation>
    </message>
    <message>
        <source>What it learned is not of the label: refused, set aside, or given another label</source>
        <translation>Lo que aprendió que no es de la etiqueta: rechazado, apartado o pasado a otra etiqueta</translation>
    </message>
</context>
<context>
    <name>LearningController</name>
    <message numerus="yes">
        <source>Learned from %Ln article(s).</source>
        <translation>
            <numerusform>Aprendido de %Ln artículo.</numerusform>
            <numerusform>Aprendido de %Ln artículos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln article(s): nothing to propose yet</source>
        <translation>
            <numerusform>Aprendido de %Ln artículo: aún nada que proponer</numerusform>
            <numerusform>Aprendido de %Ln artículos: aún nada que proponer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln article(s): {0}</source>
        <translation>
            <numerusform>Aprendido de %Ln artículo: {0}</numerusform>
            <numerusform>Aprendido de %Ln artículos: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendiendo</translation>
    </message>
    <message>
        <source>Learning is already running.</source>
        <translation>Ya se está aprendiendo.</translation>
    </message>
    <message>
        <source>Learning was stopped.</source>
        <translation>Se ha detenido el aprendizaje.</translation>
    </message>
    <message>
        <source>Nothing learned yet.</source>
        <translation>Aún no se ha aprendido nada.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>What was learned is forgotten.</source>
        <translation>Lo aprendido se ha olvidado.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>A link leads from one passage to another: said_by leads from a quote to an official. If no label is ticked, any label is allowed.</source>
        <translation>Un vínculo lleva de un pasaje a otro: said_by lleva de una cita a un cargo público. Si no se marca ninguna etiqueta, vale cualquiera.</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Añadir vínculo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Its name cannot be changed: Clipdesk uses it to find out who is quoted.</source>
        <translation>Conserva su nombre: por él Clipdesk sabe a quién se cita.</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Tipo de vínculo</translation>
    </message>
    <message>
        <source>Kinds of link</source>
        <translation>Tipos de vínculo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New kind of link</source>
        <translation>Nuevo tipo de vínculo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this kind with all links of it; the passages stay</source>
        <translation>Quitar este tipo con todos sus vínculos; los pasajes se quedan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Such as answers, or refers to</source>
        <translation>Por ejemplo, «responde a» o «se refiere a»</translation>
    </message>
    <message>
        <source>There is already a kind of link with this name.</source>
        <translation>Ya hay un tipo de vínculo con este nombre.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Linked from: {0}</source>
        <translation>Enlace desde: {0}</translation>
    </message>
</context>
<context>
    <name>LinkingController</name>
    <message>
        <source>A link begins at a passage tagged with one of these labels: {0}.</source>
        <translation>Un enlace comienza en un pasaje con una de estas etiquetas: {0}.</translation>
    </message>
    <message>
        <source>Nothing can be linked to an annotation of this label.</source>
        <translation>Nada se puede vincular a una anotación de esta etiqueta.</translation>
    </message>
    <message>
        <source>Release the link over a tagged passage; tag who said it first.</source>
        <translation>Suelte el vínculo sobre un pasaje etiquetado: etiquete primero a quien lo dijo.</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Quitar el vínculo</translation>
    </message>
    <message>
        <source>There is nobody to link to yet: tag who said it first.</source>
        <translation>Aún no hay con quién vincular: etiquete primero a quien lo dijo.</translation>
    </message>
    <message>
        <source>Which kind of link?</source>
        <translation>¿Qué tipo de vínculo?</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>¿Quién lo dijo?</translation>
    </message>
    <message>
        <source>{0}, linked now</source>
        <translation>{0}, enlazado ahora</translation>
    </message>
</context>
<context>
    <name>LossList</name>
    <message>
        <source>Counting what this format cannot carry…</source>
        <translation>Contando lo que no cabe en este formato…</translation>
    </message>
    <message>
        <source>This format carries all of it.</source>
        <translation>En este formato cabe todo.</translation>
    </message>
    <message>
        <source>What the format cannot carry</source>
        <translation>Lo que no cabe en el formato</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Articles pane</source>
        <translation>Panel de artículos</translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation>Panel lateral</translation>
    </message>
</context>
<context>
    <name>MenusController</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Remove {number} annotations</source>
        <translation>Quitar {number} anotaciones</translation>
    </message>
</context>
<context>
    <name>MissedRows</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Sin hablante</translation>
    </message>
    <message>
        <source>Nobody is linked as the speaker. Go to the quote and link it to who said it, or set it aside if nobody can be named.</source>
        <translation>Nadie está enlazado como hablante. Vaya a la cita y enlácela con quien lo dijo, o apártela si no se puede nombrar a nadie.</translation>
    </message>
    <message>
        <source>Nothing is tagged in these articles, and they are neither done nor skipped. “Set aside” skips them.</source>
        <translation>En estos artículos no hay nada etiquetado, y no están ni hechos ni saltados. «Apartar» los salta.</translation>
    </message>
    <message>
        <source>Tagged elsewhere, not here</source>
        <translation>Etiquetado en otro sitio, aquí no</translation>
    </message>
    <message>
        <source>The same words are tagged with one label here and with another elsewhere. “Set aside” says that this label is right here.</source>
        <translation>Las mismas palabras tienen una etiqueta aquí y otra en otro sitio. «Apartar» dice que esta etiqueta es la correcta aquí.</translation>
    </message>
    <message>
        <source>These words are tagged in other places and not here. “Tag here” tags all that are selected; “Set aside” says that nothing is missing there.</source>
        <translation>Estas palabras están etiquetadas en otros sitios y aquí no. «Etiquetar aquí» etiqueta todo lo seleccionado; «Apartar» dice que ahí no falta nada.</translation>
    </message>
    <message>
        <source>Two labels</source>
        <translation>Dos etiquetas</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Sin tocar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
</context>
<context>
    <name>MissedWindow</name>
    <message numerus="yes">
        <source>%Ln brought back</source>
        <translation>
            <numerusform>%Ln recuperado</numerusform>
            <numerusform>%Ln recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln apartado</numerusform>
            <numerusform>%Ln apartados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tagged</source>
        <translation>
            <numerusform>%Ln etiquetado</numerusform>
            <numerusform>%Ln etiquetados</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>Ir al pasaje</translation>
    </message>
    <message>
        <source>No place has these words.</source>
        <translation>Ningún lugar contiene estas palabras.</translation>
    </message>
    <message>
        <source>Nothing is left to check.</source>
        <translation>No queda nada por revisar.</translation>
    </message>
    <message>
        <source>Nothing of this kind was found.</source>
        <translation>No se ha encontrado nada de este tipo.</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nada que volver a mirar</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Abrir artículo</translation>
    </message>
    <message>
        <source>Places to check</source>
        <translation>Lugares que conviene volver a mirar</translation>
    </message>
    <message>
        <source>Search words and articles</source>
        <translation>Buscar palabras y artículos</translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>chip</comment>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Tag here</source>
        <translation>Etiquetar aquí</translation>
    </message>
    <message>
        <source>The place in its article</source>
        <translation>El lugar en su artículo</translation>
    </message>
    <message>
        <source>These were set aside: they are right as they are. “Bring back” lists them again.</source>
        <translation>Estos lugares se apartaron: están bien como están. «Recuperar» los vuelve a mostrar en la lista.</translation>
    </message>
    <message>
        <source>What may have been missed</source>
        <translation>Lo que pudo pasarse por alto</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>Words that are tagged in one place and not in another, under two labels, quotes without a speaker and untouched articles would be listed here.</source>
        <translation>Aquí aparecerían las palabras etiquetadas en un sitio y no en otro o con dos etiquetas, las citas sin hablante y los artículos sin tocar.</translation>
    </message>
    <message>
        <source>the first {0} are listed</source>
        <translation>se muestran los primeros {0}</translation>
    </message>
</context>
<context>
    <name>MovedController</name>
    <message>
        <source>Not saved: the file is gone</source>
        <translation>Sin guardar: el archivo ya no está</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>“{0}” has been renamed, moved or removed. Save a copy, or open it where it is now.</source>
        <translation>«{0}» ha cambiado de nombre o de lugar, o se ha eliminado. Guarde una copia o ábralo donde está ahora.</translation>
    </message>
</context>
<context>
    <name>MovedDialog</name>
    <message>
        <source>Leave without a copy</source>
        <translation>Salir sin copia</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>The file has been renamed, moved or removed. Save what you did as a copy; if you leave without one, it is kept as a backup.</source>
        <translation>El archivo ha cambiado de nombre o de lugar, o se ha eliminado. Guarde lo que hizo como copia; si sale sin ella, se conserva como copia de seguridad.</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>El archivo ya no está</translation>
    </message>
    <message>
        <source>“{0}” is not where it was opened</source>
        <translation>«{0}» no está donde se abrió</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>said by</source>
        <translation>dicho por</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Name; name</source>
        <translation>Nombre; nombre</translation>
    </message>
</context>
<context>
    <name>NewFile</name>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Clipdesk projects (*.clipdesk)</source>
        <translation>Proyectos de Clipdesk (*.clipdesk)</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>«{0}» ya existe.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close notice: {0}</source>
        <translation>Cerrar el aviso: {0}</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>NumberValueField</name>
    <message>
        <source>This is not a number and is not saved.</source>
        <translation>Esto no es un número; no se guarda.</translation>
    </message>
    <message>
        <source>“{0}” is not a number. It is kept as it is until you change it.</source>
        <translation>«{0}» no es un número. Se conserva como está hasta que lo cambie.</translation>
    </message>
</context>
<context>
    <name>OccurrenceTableModel</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Order of the rows</source>
        <translation>Orden de las filas</translation>
    </message>
    <message>
        <source>Order: as found</source>
        <translation>Orden: original</translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation>Orden: {0}</translation>
    </message>
    <message>
        <source>Order: {0}, descending</source>
        <translation>Orden: {0}, descendente</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>from a suggestion</source>
        <translation>de una sugerencia</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importada</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Already there</source>
        <translation>Ya estaba</translation>
    </message>
    <message>
        <source>Annotations added</source>
        <translation>Anotaciones añadidas</translation>
    </message>
    <message>
        <source>Differs, not taken</source>
        <translation>Distinto, no tomado</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No alcanzado</translation>
    </message>
    <message>
        <source>Of the whole file</source>
        <translation>De todo el archivo</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomado</translation>
    </message>
    <message>
        <source>Taken, changed</source>
        <translation>Tomado, con cambios</translation>
    </message>
</context>
<context>
    <name>OutletButton</name>
    <message>
        <source>All outlets</source>
        <translation>Todos los medios</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
</context>
<context>
    <name>OwnView</name>
    <message>
        <source>Another label</source>
        <translation>Otra etiqueta</translation>
    </message>
    <message>
        <source>Article text with the passage to be set</source>
        <translation>Texto del artículo con el pasaje que se pone</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Mantener esto</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Set it myself</source>
        <translation>Ponerlo yo</translation>
    </message>
    <message>
        <source>a digit gives the label of that key</source>
        <translation>una cifra da la etiqueta de esa tecla</translation>
    </message>
    <message>
        <source>{0} adds them</source>
        <translation>{0} las añade</translation>
    </message>
    <message>
        <source>{0} moves the end</source>
        <translation>{0} mueve el final</translation>
    </message>
    <message>
        <source>{0} moves the start</source>
        <translation>{0} mueve el principio</translation>
    </message>
    <message>
        <source>{0} removes the piece at the caret</source>
        <translation>{0} quita la parte que está en el cursor</translation>
    </message>
    <message>
        <source>{0} takes the selected words instead</source>
        <translation>{0} toma en su lugar las palabras seleccionadas</translation>
    </message>
</context>
<context>
    <name>PairChooser</name>
    <message>
        <source>Articles to compare</source>
        <translation>Artículos que comparar</translation>
    </message>
    <message>
        <source>First annotator</source>
        <translation>Primer anotador</translation>
    </message>
    <message>
        <source>Second annotator</source>
        <translation>Segundo anotador</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>articles that are marked as done</source>
        <translation>artículos marcados como hechos</translation>
    </message>
    <message>
        <source>articles that both have annotated</source>
        <translation>artículos que ambos han anotado</translation>
    </message>
    <message>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message>
        <source>two annotators</source>
        <translation>dos anotadores</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>PairWork</name>
    <message>
        <source>So far not more than one person has annotated here. Import a colleague’s project file, or their export of the same articles: their annotations are added to yours.</source>
        <translation>Hasta ahora no ha anotado más de una persona. Importe el archivo de proyecto de un colega, o lo que exportó de los mismos artículos: sus anotaciones se añaden a las suyas.</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Nada se llama así, o no está disponible ahora.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>PassageRows</name>
    <message>
        <source>Annotations of {0}</source>
        <translation>Anotaciones de {0}</translation>
    </message>
    <message>
        <source>Both have the label on exactly the same characters.</source>
        <translation>Ambos tienen la etiqueta en exactamente los mismos caracteres.</translation>
    </message>
    <message>
        <source>Both have the label, and at least one character in common.</source>
        <translation>Ambos tienen la etiqueta y al menos un carácter en común.</translation>
    </message>
    <message>
        <source>Cohen’s κ</source>
        <translation>κ de Cohen</translation>
    </message>
    <message>
        <source>Cohen’s κ of characters; text without the label counts.</source>
        <translation>κ de Cohen de los caracteres; el texto sin la etiqueta cuenta.</translation>
    </message>
    <message>
        <source>Exact, of {0}’s</source>
        <translation>Exactas, de {0}</translation>
    </message>
    <message>
        <source>F1, exact</source>
        <translation>F1, exacta</translation>
    </message>
    <message>
        <source>F1, overlapping</source>
        <translation>F1, parcial</translation>
    </message>
    <message>
        <source>Krippendorff’s α for unitizing: the same passages, with the same edges.</source>
        <translation>α de Krippendorff para unidades: los mismos pasajes, con los mismos límites.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Overlapping, of {0}’s</source>
        <translation>Superpuestas, de {0}</translation>
    </message>
    <message>
        <source>Same characters</source>
        <translation>Mismos caracteres</translation>
    </message>
    <message>
        <source>The part of the text on which both say the same, character by character.</source>
        <translation>La parte del texto de la que ambos dicen lo mismo, carácter a carácter.</translation>
    </message>
    <message>
        <source>{0}: only {1} used it, {2} did not.</source>
        <translation>{0}: solo {1} la usó, {2} no.</translation>
    </message>
    <message>
        <source>{0}: {2} has {3} of {1}’s annotations exactly, {5} overlapping; {1} has {4} and {6} of {2}’s.</source>
        <translation>{0}: de las anotaciones de {1}, {2} tiene el {3} exactas y el {5} superpuestas; de las de {2}, {1} tiene el {4} y el {6}.</translation>
    </message>
    <message>
        <source>α, unitizing</source>
        <translation>α de unidades</translation>
    </message>
</context>
<context>
    <name>PassageTableModel</name>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Pasaje</translation>
    </message>
    <message>
        <source>the whole article</source>
        <translation>el artículo entero</translation>
    </message>
</context>
<context>
    <name>PassagesController</name>
    <message numerus="yes">
        <source>%Ln passage(s) moved to {0}.</source>
        <translation>
            <numerusform>%Ln pasaje movido a {0}.</numerusform>
            <numerusform>%Ln pasajes movidos a {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln pasaje etiquetado.</numerusform>
            <numerusform>%Ln pasajes etiquetados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching passages</source>
        <translation>Buscando pasajes</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>The search failed.</source>
        <translation>La búsqueda ha fallado.</translation>
    </message>
</context>
<context>
    <name>PassagesDialog</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln elegido</numerusform>
            <numerusform>%Ln elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln pasaje</numerusform>
            <numerusform>%Ln pasajes</numerusform>
        </translation>
    </message>
    <message>
        <source>All passages of a label</source>
        <translation>Todos los pasajes de una etiqueta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Gives the chosen passages another label, or a new one.</source>
        <translation>Da a los pasajes elegidos otra etiqueta, o una nueva.</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>Ir al pasaje</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Move to label</source>
        <translation>Mover a etiqueta</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nueva etiqueta…</translation>
    </message>
    <message>
        <source>No passage has this label yet</source>
        <translation>Ningún pasaje tiene aún esta etiqueta</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Search passages</source>
        <translation>Buscar pasajes</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Select words in an article and give them the label: all its passages are listed here.</source>
        <translation>Seleccione palabras en un artículo y póngales la etiqueta: aquí se muestran todos sus pasajes.</translation>
    </message>
    <message>
        <source>The first {0} of {1}</source>
        <translation>Los primeros {0} de {1}</translation>
    </message>
    <message>
        <source>The first {0} of {1} found, in {2}</source>
        <translation>Los primeros {0} de {1} encontrados, en {2}</translation>
    </message>
    <message>
        <source>To split the label, choose passages and move them to another label.</source>
        <translation>Para dividir la etiqueta, seleccione pasajes y muévalos a otra etiqueta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Clipping</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Cut away menus, comments, related stories and the like</source>
        <translation>Recortar menús, comentarios, noticias relacionadas y similares</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Paste an article here, with its headline, byline and source.</source>
        <translation>Pegue aquí un artículo: titular, quién lo escribió, dónde y su texto.</translation>
    </message>
    <message>
        <source>Paste clipping</source>
        <translation>Pegar recorte</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The project already has this article: it will be opened, not added again.</source>
        <translation>El proyecto ya tiene este artículo: se abre, no se duplica.</translation>
    </message>
    <message>
        <source>What is recognized</source>
        <translation>Lo que se reconoce</translation>
    </message>
</context>
<context>
    <name>PastingController</name>
    <message>
        <source>This project is open for reading only: nothing can be imported.</source>
        <translation>Este proyecto está abierto en solo lectura: no se puede importar nada.</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>All annotators</source>
        <translation>Todos los anotadores</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Anotador</translation>
    </message>
    <message>
        <source>Filter by annotator</source>
        <translation>Filtrar por anotador</translation>
    </message>
</context>
<context>
    <name>PieceList</name>
    <message>
        <source>Pieces</source>
        <translation>Fragmentos</translation>
    </message>
    <message>
        <source>Remove piece: {words}</source>
        <translation>Quitar fragmento: {words}</translation>
    </message>
    <message>
        <source>Remove this piece</source>
        <translation>Quitar este fragmento</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>document {0}</source>
        <translation>documento {0}</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>entrada {0}</translation>
    </message>
    <message>
        <source>item {0}</source>
        <translation>elemento {0}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>línea {0}</translation>
    </message>
    <message>
        <source>record {0}</source>
        <translation>registro {0}</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>fila {0}</translation>
    </message>
</context>
<context>
    <name>PlaceRows</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>named</source>
        <translation>nombrado</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>citado</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The settings could not be kept: {0}. They hold until Clipdesk is closed. See that “{1}” can be written and its disk has room, and change a setting again.</source>
        <translation>No se pudieron guardar los ajustes: {0}. Valen hasta que se cierre Clipdesk. Compruebe que se puede escribir en «{1}» y que hay espacio en su disco, y cambie de nuevo un ajuste.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>ProjectController</name>
    <message>
        <source>All saved</source>
        <translation>Todo guardado</translation>
    </message>
    <message>
        <source>Annotator: {0}</source>
        <translation>Anotador: {0}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Clipdesk projects (*.clipdesk)</source>
        <translation>Proyectos de Clipdesk (*.clipdesk)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Ábralo o elija otro nombre.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Abrir en solo lectura</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Show backups</source>
        <translation>Mostrar las copias de seguridad</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>El proyecto está abierto en solo lectura.</translation>
    </message>
    <message>
        <source>The project was updated. The previous version is kept as {0}.</source>
        <translation>El proyecto se ha actualizado. Tal como estaba antes, se conserva como {0}.</translation>
    </message>
    <message>
        <source>What you tag is signed “{0}”.</source>
        <translation>Lo que etiquete se firmará como «{0}».</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>«{0}» ya existe.</translation>
    </message>
    <message>
        <source>“{0}” is not where it was: it was moved, renamed or removed. Open it where it is now, or restore a backup (File menu).</source>
        <translation>«{0}» no está donde estaba: se ha movido, renombrado o eliminado. Ábralo donde está ahora o restaure una copia de seguridad (menú Archivo).</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>from a line of the text</source>
        <translation>de una línea del texto</translation>
    </message>
    <message>
        <source>from the file’s name</source>
        <translation>del nombre del archivo</translation>
    </message>
    <message>
        <source>from the imported record</source>
        <translation>del registro importado</translation>
    </message>
    <message>
        <source>from the page’s own data</source>
        <translation>de los datos de la propia página</translation>
    </message>
    <message>
        <source>from what the page shows</source>
        <translation>de lo que muestra la página</translation>
    </message>
    <message>
        <source>guessed from the words</source>
        <translation>deducido de las palabras</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>escrito a mano</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>Archivo %1</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Carpeta de archivos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Archivos de &amp;tipo:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>QueueChoices</name>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Primero las menos seguras</translation>
    </message>
    <message>
        <source>Most to learn from first</source>
        <translation>Primero lo que más enseña</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Search words and articles</source>
        <translation>Buscar palabras y artículos</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Primero las más seguras</translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln pasaje etiquetado.</numerusform>
            <numerusform>%Ln pasajes etiquetados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) refused.</source>
        <translation>
            <numerusform>%Ln sugerencia rechazada.</numerusform>
            <numerusform>%Ln sugerencias rechazadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading suggestions</source>
        <translation>Buscando lo pendiente</translation>
    </message>
    <message>
        <source>Reading for suggestions</source>
        <translation>Leyendo para sugerir</translation>
    </message>
</context>
<context>
    <name>ReadingController</name>
    <message>
        <source>Cut from the article. “Show what was cut” can put it back.</source>
        <translation>Recortado del artículo. «Mostrar lo recortado» permite reponerlo.</translation>
    </message>
    <message>
        <source>Nothing is tagged in this article yet.</source>
        <translation>En este artículo aún no hay nada etiquetado.</translation>
    </message>
    <message>
        <source>Put back. Undo cuts it again.</source>
        <translation>Repuesto. Deshacer lo recorta otra vez.</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>{0} (suggested)</source>
        <translation>{0} (sugerida)</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <comment>names</comment>
        <translation>{0} y {1}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>None yet</source>
        <translation>Aún ninguno</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} en {1}</translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message numerus="yes">
        <source>%Ln person(s) or bodies</source>
        <translation>
            <numerusform>%Ln persona u organismo</numerusform>
            <numerusform>%Ln personas u organismos</numerusform>
        </translation>
    </message>
    <message>
        <source>By name again</source>
        <translation>Reagrupar por nombre</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>Ir al pasaje</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No label is for people and bodies yet: give one the attribute “role”. What is tagged with it is gathered here.</source>
        <translation>Aún no hay ninguna etiqueta para personas y organismos: ponga a una el atributo «role». Aquí se reúne lo que se etiqueta con ella.</translation>
    </message>
    <message>
        <source>Nobody is named yet</source>
        <translation>Aún no se nombra a nadie</translation>
    </message>
    <message>
        <source>People and bodies</source>
        <translation>Personas y organismos</translation>
    </message>
    <message>
        <source>Search people and bodies</source>
        <translation>Buscar personas y organismos</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Tag people and bodies as “{0}”, or link a quote to who said it: they are gathered here.</source>
        <translation>Etiquete a personas y organismos como «{0}», o vincule una cita con quien la dijo: aquí se reúnen.</translation>
    </message>
    <message>
        <source>The passage in its article</source>
        <translation>El pasaje en su artículo</translation>
    </message>
    <message>
        <source>The selected entries are the same: make them one (select several with Ctrl)</source>
        <translation>Indicar que los seleccionados son el mismo (con Ctrl se seleccionan varios)</translation>
    </message>
    <message>
        <source>The selected mentions are of somebody else: make them an entry of their own</source>
        <translation>Indicar que las menciones seleccionadas son de otra persona</translation>
    </message>
    <message>
        <source>Undo all merging and splitting: gather the mentions by name only</source>
        <translation>Retirar lo dicho: reunir las menciones solo por sus nombres</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Remove link</source>
        <translation>Quitar el vínculo</translation>
    </message>
    <message>
        <source>Remove link to {words}</source>
        <translation>Quitar el vínculo con {words}</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Close it there, or open it here for reading only.</source>
        <translation>Ciérrelo allí o ábralo aquí en solo lectura.</translation>
    </message>
    <message>
        <source>Close the project and open it again.</source>
        <translation>Cierre el proyecto y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Make room, or open it for reading only.</source>
        <translation>Libere espacio o ábralo en solo lectura.</translation>
    </message>
    <message>
        <source>Open it for reading only, or copy it to a disk of this computer.</source>
        <translation>Ábralo solo para leer o cópielo a un disco de este equipo.</translation>
    </message>
    <message>
        <source>Open it for writing once, to bring it up to date.</source>
        <translation>Ábralo una vez para escritura, para actualizarlo.</translation>
    </message>
    <message>
        <source>Open the project for reading only, or save a copy of it.</source>
        <translation>Abra el proyecto solo para leerlo o guarde una copia.</translation>
    </message>
    <message>
        <source>Restore a backup (File menu).</source>
        <translation>Restaure una copia de seguridad (menú Archivo).</translation>
    </message>
    <message>
        <source>Restore a backup of it, or recover what can be read (File menu).</source>
        <translation>Restaure una copia de seguridad o recupere lo que se pueda leer (menú Archivo).</translation>
    </message>
    <message>
        <source>Say in the preview of the import which one it is.</source>
        <translation>Diga cuál es en la vista previa de la importación.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Abrir artículo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Search the report</source>
        <translation>Buscar en el informe</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>The report cannot be saved: {0}.</source>
        <translation>El informe no se puede guardar: {0}.</translation>
    </message>
    <message>
        <source>What this format could not carry</source>
        <translation>Lo que no cupo en este formato</translation>
    </message>
</context>
<context>
    <name>ReportTableModel</name>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Qué ocurrió con él</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%Ln damaged backup(s) cannot be opened and are not listed; “Recover what can be read…” takes their files.</source>
        <translation>
            <numerusform>%Ln copia de seguridad dañada no se puede abrir y no aparece en la lista; «Recuperar lo que se pueda leer…» admite su archivo.</numerusform>
            <numerusform>%Ln copias de seguridad dañadas no se pueden abrir y no aparecen en la lista; «Recuperar lo que se pueda leer…» admite sus archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A text backup, which is the whole project as text, becomes a new project.</source>
        <translation>Una copia en texto, que es todo el proyecto como texto, se convierte en un proyecto nuevo.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Abrir en solo lectura</translation>
    </message>
    <message>
        <source>Recover what can be read…</source>
        <translation>Recuperar lo que se pueda leer…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore as…</source>
        <translation>Restaurar como…</translation>
    </message>
    <message>
        <source>Restoring replaces “{0}” with a backup. The replaced file is kept under another name.</source>
        <translation>Al restaurar, una copia de seguridad ocupa el lugar de «{0}», que se conserva con otro nombre.</translation>
    </message>
    <message>
        <source>Restoring turns a backup into a project.</source>
        <translation>Al restaurar se crea un proyecto a partir de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The clock was set back between some: they are in the order in which they were made, the newest first.</source>
        <translation>El reloj se atrasó entre algunas: están en el orden en que se hicieron, la más reciente primero.</translation>
    </message>
    <message>
        <source>There is no backup yet. Backups are made automatically when a changed project is opened and after ten minutes of work.</source>
        <translation>Aún no hay ninguna copia de seguridad. Se hace sola al abrir un proyecto que ha cambiado y tras diez minutos de trabajo.</translation>
    </message>
</context>
<context>
    <name>ReviewController</name>
    <message numerus="yes">
        <source>%Ln passage(s) tagged.</source>
        <translation>
            <numerusform>%Ln pasaje etiquetado.</numerusform>
            <numerusform>%Ln pasajes etiquetados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) brought back.</source>
        <translation>
            <numerusform>%Ln lugar recuperado.</numerusform>
            <numerusform>%Ln lugares recuperados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) set aside.</source>
        <translation>
            <numerusform>%Ln lugar apartado.</numerusform>
            <numerusform>%Ln lugares apartados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathering names</source>
        <translation>Reuniendo nombres</translation>
    </message>
    <message>
        <source>Looking for what was missed</source>
        <translation>Buscando lo que pudo pasarse por alto</translation>
    </message>
    <message>
        <source>The text has changed since. Look again.</source>
        <translation>El texto ha cambiado entretanto. Vuelva a mirar.</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Desactualizado</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Se detuvo antes del final</translation>
    </message>
    <message>
        <source>This could not be looked up</source>
        <translation>No se ha podido consultar</translation>
    </message>
    <message>
        <source>{0}…</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <source>“Look again” starts over.</source>
        <translation>«Volver a mirar» empieza de nuevo.</translation>
    </message>
</context>
<context>
    <name>RulingKeys</name>
    <message>
        <source>Add the selected words as a piece</source>
        <translation>Añadir las palabras seleccionadas como fragmento</translation>
    </message>
    <message>
        <source>Back without a ruling</source>
        <translation>Volver sin decisión</translation>
    </message>
    <message>
        <source>Export gold</source>
        <translation>Exportar oro</translation>
    </message>
    <message>
        <source>Hide or show names</source>
        <translation>Ocultar o mostrar los nombres</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Mantener ambos</translation>
    </message>
    <message>
        <source>Keep neither</source>
        <translation>No mantener ninguno</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>Mantener el primero</translation>
    </message>
    <message>
        <source>Keep the second</source>
        <translation>Mantener el segundo</translation>
    </message>
    <message>
        <source>Keep what I have set</source>
        <translation>Mantener lo que he puesto</translation>
    </message>
    <message>
        <source>Move end left</source>
        <translation>Mover el final a la izquierda</translation>
    </message>
    <message>
        <source>Move end right</source>
        <translation>Mover el final a la derecha</translation>
    </message>
    <message>
        <source>Move start left</source>
        <translation>Mover el principio a la izquierda</translation>
    </message>
    <message>
        <source>Move start right</source>
        <translation>Mover el principio a la derecha</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Diferencia siguiente</translation>
    </message>
    <message>
        <source>Next difference without a ruling</source>
        <translation>Siguiente diferencia sin decisión</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Diferencia anterior</translation>
    </message>
    <message>
        <source>Remove the piece at the caret</source>
        <translation>Quitar el fragmento del cursor</translation>
    </message>
    <message>
        <source>Set it myself</source>
        <translation>Ponerlo yo</translation>
    </message>
    <message>
        <source>Take the selected words instead</source>
        <translation>Tomar en su lugar las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Withdraw the ruling</source>
        <translation>Retirar la decisión</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>Escribir el motivo</translation>
    </message>
</context>
<context>
    <name>SafetyController</name>
    <message>
        <source>A copy was saved as {0}.</source>
        <translation>Se guardó una copia como {0}.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia de seguridad</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Do not say again</source>
        <translation>No volver a decirlo</translation>
    </message>
    <message>
        <source>If you stop it, it is not known whether everything is in order.</source>
        <translation>Si lo detiene, no se sabrá si todo está en orden.</translation>
    </message>
    <message>
        <source>If you stop it, no copy is saved.</source>
        <translation>Si se detiene, no se guarda ninguna copia.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Guardando una copia</translation>
    </message>
    <message>
        <source>That is the project itself.</source>
        <translation>Ese es el propio proyecto.</translation>
    </message>
    <message>
        <source>The import of {0} did not end: {1} of {2} files came in. Import them again; what is here is not doubled.</source>
        <translation>La importación de {0} no terminó: entraron {1} de {2} archivos. Impórtelos de nuevo; lo que ya está no se duplica.</translation>
    </message>
    <message>
        <source>{0} copy</source>
        <translation>Copia de {0}</translation>
    </message>
    <message>
        <source>“{0}” is in a folder that is copied to a cloud. Close it before you open it on another computer.</source>
        <translation>«{0}» está en una carpeta que se copia en la nube. Ciérrelo antes de abrirlo en otro equipo.</translation>
    </message>
    <message>
        <source>“{0}” is on a network drive. Let nobody else open it meanwhile; a copy on this computer is safer.</source>
        <translation>«{0}» está en una unidad de red. Que nadie más lo abra mientras tanto; es más segura una copia en este equipo.</translation>
    </message>
</context>
<context>
    <name>SalvageController</name>
    <message numerus="yes">
        <source>%Ln annotation(s) recovered.</source>
        <translation>
            <numerusform>%Ln anotación recuperada.</numerusform>
            <numerusform>%Ln anotaciones recuperadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) recovered.</source>
        <translation>
            <numerusform>%Ln artículo recuperado.</numerusform>
            <numerusform>%Ln artículos recuperados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loss(es) are listed in the report.</source>
        <translation>
            <numerusform>%Ln pérdida consta en el informe.</numerusform>
            <numerusform>%Ln pérdidas constan en el informe.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Clipdesk projects (*.clipdesk)</source>
        <translation>Proyectos de Clipdesk (*.clipdesk)</translation>
    </message>
    <message>
        <source>If you stop it, nothing is recovered.</source>
        <translation>Si se detiene, no se recupera nada.</translation>
    </message>
    <message>
        <source>Make the recovered project</source>
        <translation>Crear el proyecto recuperado</translation>
    </message>
    <message>
        <source>Recover what can be read of…</source>
        <translation>Recuperar lo que se pueda leer de…</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Recuperando</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>{0} recovered</source>
        <translation>{0} recuperado</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>That was the first hit; this is the last one.</source>
        <translation>Ese era el primer resultado: se sigue desde el último.</translation>
    </message>
    <message>
        <source>That was the last hit; this is the first one.</source>
        <translation>Ese era el último resultado: se sigue desde el primero.</translation>
    </message>
    <message>
        <source>The words searched for do not occur in the text of this article.</source>
        <translation>Las palabras buscadas no están en el texto de este artículo.</translation>
    </message>
    <message>
        <source>The words searched for stand in the note of this annotation.</source>
        <translation>Las palabras buscadas están en la nota de esta anotación.</translation>
    </message>
    <message>
        <source>The words searched for stand in the note on this article.</source>
        <translation>Las palabras buscadas están en la nota de este artículo.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Como la ventana</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>Caracteres por línea</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Explain the first steps</source>
        <translation>Explicar los primeros pasos</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>Font of the article</source>
        <translation>Tipo de letra del artículo</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Name the labels in the margin</source>
        <translation>Nombrar las etiquetas en el margen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Con serifas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Snap selections to whole words</source>
        <translation>Ajustar la selección a palabras completas</translation>
    </message>
    <message>
        <source>The language changes when Clipdesk is started again.</source>
        <translation>El idioma cambia al volver a abrir Clipdesk.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Codebook</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation>Panel lateral</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>Article text as {0} has it</source>
        <translation>Texto del artículo según {0}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Nothing stands</source>
        <translation>Que no quede nada</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>En el artículo entero</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>nada aquí</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Derechos de autor</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Lugar de origen</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message numerus="yes">
        <source>%Ln line(s) cut, hide</source>
        <translation>
            <numerusform>%Ln línea recortada, ocultar</numerusform>
            <numerusform>%Ln líneas recortadas, ocultar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cut, show</source>
        <translation>
            <numerusform>%Ln línea recortada, mostrar</numerusform>
            <numerusform>%Ln líneas recortadas, mostrar</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message numerus="yes">
        <source>%Ln articles are too short to be judged as copies.</source>
        <translation>
            <numerusform>%Ln artículo es demasiado corto para saber si es una copia.</numerusform>
            <numerusform>%Ln artículos son demasiado cortos para saber si son copias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles have no date and no part.</source>
        <translation>
            <numerusform>%Ln artículo no tiene fecha ni parte.</numerusform>
            <numerusform>%Ln artículos no tienen fecha ni parte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles in all.</source>
        <translation>
            <numerusform>%Ln artículo en total.</numerusform>
            <numerusform>%Ln artículos en total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories have copies in two or more parts</source>
        <translation>
            <numerusform>%Ln noticia tiene copias en dos o más partes</numerusform>
            <numerusform>%Ln noticias tienen copias en dos o más partes</numerusform>
        </translation>
    </message>
    <message>
        <source>All in one file</source>
        <translation>Todo en un archivo</translation>
    </message>
    <message>
        <source>By date: older ones in train</source>
        <translation>Por fecha: los más antiguos en train</translation>
    </message>
    <message>
        <source>Copies of a story stay together</source>
        <translation>Las copias de una noticia quedan juntas</translation>
    </message>
    <message>
        <source>Each article by itself</source>
        <translation>Cada artículo por sí solo</translation>
    </message>
    <message>
        <source>Each outlet stays together</source>
        <translation>Cada medio queda junto</translation>
    </message>
    <message>
        <source>In one file or in parts</source>
        <translation>En un archivo o en partes</translation>
    </message>
    <message>
        <source>In parts {0}: train, dev, test</source>
        <translation>En partes {0}: train, dev, test</translation>
    </message>
    <message>
        <source>In parts {0}: train, test</source>
        <translation>En partes {0}: train, test</translation>
    </message>
    <message>
        <source>No story has copies in two parts.</source>
        <translation>Ninguna noticia tiene copias en dos partes.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Seed: another number gives another split</source>
        <translation>Semilla: otro número da otra división</translation>
    </message>
    <message>
        <source>What stays in one part</source>
        <translation>Qué queda en una sola parte</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>saltado</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>pendiente</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln sugerencia</numerusform>
            <numerusform>%Ln sugerencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>StoryRows</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Noticia</translation>
    </message>
    <message>
        <source>Taken out of their stories</source>
        <translation>Sacados de sus noticias</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerida</translation>
    </message>
    <message>
        <source>Suggested: {0}</source>
        <translation>Sugerida: {0}</translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {0}</source>
        <translation>
            <numerusform>%Ln de {0}</numerusform>
            <numerusform>%Ln de {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todas</translation>
    </message>
    <message>
        <source>Accept all in this article</source>
        <translation>Aceptar todas las de este artículo</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>La %Ln</numerusform>
            <numerusform>Las %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles…</source>
        <translation>Todos los artículos…</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Labels that are suggested</source>
        <translation>Etiquetas que se sugieren</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>No hay ningún artículo abierto.</translation>
    </message>
    <message>
        <source>No suggestions are waiting here. What you accept is tagged; what you refuse does not come back.</source>
        <translation>Aquí no hay nada pendiente. Lo que acepte queda etiquetado; lo que rechace no vuelve.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message numerus="yes">
        <source>Refuse all %Ln</source>
        <translation>
            <numerusform>Rechazar %Ln</numerusform>
            <numerusform>Rechazar las %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggested in this article</source>
        <translation>Sugerido aquí</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Suggestions are switched off; the View menu switches them on.</source>
        <translation>Las sugerencias están desactivadas; el menú Ver las activa.</translation>
    </message>
    <message>
        <source>Suggestions need labels: add one to the codebook.</source>
        <translation>Las sugerencias necesitan etiquetas: añada una al libro de códigos.</translation>
    </message>
    <message>
        <source>Suggestions of all labels are switched off; the button above switches them on.</source>
        <translation>Las sugerencias de todas las etiquetas están desactivadas; el botón de arriba las activa.</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>Lo aprendido…</translation>
    </message>
</context>
<context>
    <name>SuggestionRows</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
</context>
<context>
    <name>SuggestionTableModel</name>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>said by {0}</source>
        <translation>dicho por {0}</translation>
    </message>
</context>
<context>
    <name>SuggestionsController</name>
    <message>
        <source>No suggestions are waiting in this article.</source>
        <translation>En este artículo no hay nada pendiente.</translation>
    </message>
    <message>
        <source>{0} accepts, {1} refuses.</source>
        <translation>{0} acepta, {1} rechaza.</translation>
    </message>
    <message>
        <source>{0}, suggested: {1}</source>
        <translation>{0}, sugerido: {1}</translation>
    </message>
</context>
<context>
    <name>SuggestionsWindow</name>
    <message numerus="yes">
        <source>%Ln accepted as they are</source>
        <translation>
            <numerusform>%Ln aceptada sin cambios</numerusform>
            <numerusform>%Ln aceptadas sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected</source>
        <translation>
            <numerusform>%Ln corregida</numerusform>
            <numerusform>%Ln corregidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln rechazada</numerusform>
            <numerusform>%Ln rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected: {0}</source>
        <translation>
            <numerusform>%Ln seleccionada: {0}</numerusform>
            <numerusform>%Ln seleccionadas: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln pendiente</numerusform>
            <numerusform>%Ln pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>Aceptar {0}</translation>
    </message>
    <message>
        <source>Clear the field to list all.</source>
        <translation>Vacíe el campo para verlas todas.</translation>
    </message>
    <message>
        <source>Every suggestion is decided</source>
        <translation>Todas las sugerencias están decididas</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>Ir al pasaje</translation>
    </message>
    <message>
        <source>Import articles: what assistants propose in them is listed here. Nothing is tagged until you accept it.</source>
        <translation>Importe artículos: aquí se muestra lo que los asistentes proponen en ellos. Nada se etiqueta hasta que usted lo acepte.</translation>
    </message>
    <message>
        <source>No suggestion has these words</source>
        <translation>Ninguna sugerencia contiene estas palabras</translation>
    </message>
    <message>
        <source>No suggestion of {0} is waiting</source>
        <translation>No hay ninguna sugerencia pendiente de {0}</translation>
    </message>
    <message>
        <source>No suggestions waiting</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Aún no hay sugerencias</translation>
    </message>
    <message>
        <source>Nothing of this label so far.</source>
        <translation>Nada de esta etiqueta hasta ahora.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Refuse {0}</source>
        <translation>Rechazar {0}</translation>
    </message>
    <message>
        <source>Suggestions in all articles</source>
        <translation>Sugerencias en todos los artículos</translation>
    </message>
    <message>
        <source>Suggestions of other labels are waiting: choose “All labels” above.</source>
        <translation>Hay sugerencias pendientes de otras etiquetas: elija «Todas las etiquetas» arriba.</translation>
    </message>
    <message>
        <source>Suggestions of {0} are switched off</source>
        <translation>Las sugerencias de {0} están desactivadas</translation>
    </message>
    <message>
        <source>The articles are being read. What assistants propose in them is listed here.</source>
        <translation>Se están leyendo los artículos. Lo que los asistentes propongan en ellos se mostrará aquí.</translation>
    </message>
    <message>
        <source>The suggestion in its article</source>
        <translation>La sugerencia en su artículo</translation>
    </message>
    <message>
        <source>They are switched on again above the list of suggestions in the main window.</source>
        <translation>Se vuelven a activar encima de la lista de sugerencias, en la ventana principal.</translation>
    </message>
    <message>
        <source>What assistants propose in new articles will be listed here.</source>
        <translation>Aquí aparecerá lo que los asistentes propongan en artículos nuevos.</translation>
    </message>
    <message>
        <source>What assistants propose in the articles is listed here as they read them. What you tag yourself teaches them more.</source>
        <translation>Lo que los asistentes proponen en los artículos se muestra aquí a medida que los leen. Lo que usted etiqueta les enseña más.</translation>
    </message>
    <message>
        <source>the first {0} are listed</source>
        <translation>se muestran las primeras {0}</translation>
    </message>
</context>
<context>
    <name>Synonyms</name>
    <message>
        <source>add folder, directory, load, upload</source>
        <translation>añadir carpeta, directorio, cargar, subir</translation>
    </message>
    <message>
        <source>add label, create code, add tag, category, codebook</source>
        <translation>añadir etiqueta, crear código, categoría, libro de códigos</translation>
    </message>
    <message>
        <source>add, load, upload, open articles, clippings, documents, texts</source>
        <translation>añadir, cargar, subir, abrir artículos, recortes, documentos, textos</translation>
    </message>
    <message>
        <source>adjudicate, adjudication, resolve, gold standard, curate, consensus, disagreements, conflicts, merge coders</source>
        <translation>adjudicar, adjudicación, resolver, estándar de oro, patrón oro, consenso, desacuerdos, conflictos, unir codificadores</translation>
    </message>
    <message>
        <source>articles pane, sidebar, left pane, hide, documents</source>
        <translation>panel de artículos, barra lateral, panel izquierdo, ocultar, documentos</translation>
    </message>
    <message>
        <source>automatic colors, appearance, dark mode, light mode</source>
        <translation>colores automáticos, apariencia, modo oscuro, modo claro</translation>
    </message>
    <message>
        <source>back, document before</source>
        <translation>atrás, documento anterior</translation>
    </message>
    <message>
        <source>change label, recode, rename, another label</source>
        <translation>recodificar, renombrar, otra etiqueta</translation>
    </message>
    <message>
        <source>clipboard, new article, add text, insert</source>
        <translation>portapapeles, artículo nuevo, añadir texto, insertar</translation>
    </message>
    <message>
        <source>code, tag as, apply label, highlight</source>
        <translation>código, etiquetar como, aplicar etiqueta, resaltar</translation>
    </message>
    <message>
        <source>complete, finished, status, submit, ready</source>
        <translation>completo, terminado, acabado, estado, enviar, listo</translation>
    </message>
    <message>
        <source>confirm all, approve all, batch, predictions</source>
        <translation>confirmar todo, aprobar todo, por lotes, predicciones</translation>
    </message>
    <message>
        <source>confirm, approve, yes, keep, prediction</source>
        <translation>confirmar, aprobar, sí, conservar, predicción</translation>
    </message>
    <message>
        <source>context menu, right click, options</source>
        <translation>menú contextual, botón derecho, opciones</translation>
    </message>
    <message>
        <source>day, bright, white, appearance, light mode</source>
        <translation>día, blanco, apariencia, modo claro</translation>
    </message>
    <message>
        <source>delete model, reset learning, clear, untrain</source>
        <translation>borrar modelo, reiniciar el aprendizaje, vaciar</translation>
    </message>
    <message>
        <source>delete, document</source>
        <translation>borrar, eliminar, documento</translation>
    </message>
    <message>
        <source>delete, untag, clear, code, highlight</source>
        <translation>borrar, eliminar, desetiquetar, código, resaltado</translation>
    </message>
    <message>
        <source>disagreement before, conflict, compare coders</source>
        <translation>desacuerdo anterior, conflicto, comparar codificadores</translation>
    </message>
    <message>
        <source>document label, classify, category, topic, whole document</source>
        <translation>etiqueta del documento, clasificar, categoría, tema, documento entero</translation>
    </message>
    <message>
        <source>duplicates, near-duplicates, reprints, syndication, wire stories, same text, clusters, compare articles</source>
        <translation>duplicados, casi duplicados, reproducciones, sindicación, agencia, mismo texto, grupos, comparar artículos</translation>
    </message>
    <message>
        <source>edge, boundary, longer, grow, resize</source>
        <translation>borde, límite, más largo, ampliar</translation>
    </message>
    <message>
        <source>edge, boundary, shorter, resize</source>
        <translation>borde, límite, más corto, reducir</translation>
    </message>
    <message>
        <source>errors, crash report, debug, folder of settings</source>
        <translation>errores, informe de fallos, depurar, carpeta de ajustes</translation>
    </message>
    <message>
        <source>example, demo, tutorial</source>
        <translation>ejemplo, demostración, tutorial</translation>
    </message>
    <message>
        <source>exit, close</source>
        <translation>salir, cerrar</translation>
    </message>
    <message>
        <source>find and tag, tag everywhere, auto code, autocode, same words, batch, all mentions</source>
        <translation>buscar y etiquetar, etiquetar en todas partes, autocodificar, mismas palabras, todas las menciones</translation>
    </message>
    <message>
        <source>find next, search again, next match, next result</source>
        <translation>buscar siguiente, buscar de nuevo, coincidencia siguiente, próximo resultado</translation>
    </message>
    <message>
        <source>find previous, search backwards, match before, result before</source>
        <translation>buscar anterior, buscar hacia atrás, coincidencia anterior, resultado previo</translation>
    </message>
    <message>
        <source>focus, switch pane, cycle, region</source>
        <translation>foco, cambiar de panel, recorrer, zona</translation>
    </message>
    <message>
        <source>focus, switch pane, cycle, region, back</source>
        <translation>foco, cambiar de panel, recorrer, zona, atrás</translation>
    </message>
    <message>
        <source>following disagreement, conflict, compare coders</source>
        <translation>desacuerdo siguiente, conflicto, comparar codificadores</translation>
    </message>
    <message>
        <source>following highlight, go to annotation</source>
        <translation>resaltado siguiente, ir a la anotación</translation>
    </message>
    <message>
        <source>following proposal, prediction</source>
        <translation>propuesta siguiente, predicción</translation>
    </message>
    <message>
        <source>font, typeface, sans</source>
        <translation>letra, tipografía, fuente, palo seco</translation>
    </message>
    <message>
        <source>forward, following document</source>
        <translation>adelante, documento siguiente</translation>
    </message>
    <message>
        <source>fragment, split passage, discontinuous, part</source>
        <translation>fragmento, pasaje dividido, discontinuo, parte</translation>
    </message>
    <message>
        <source>help, tutorial, introduction, getting started, how to</source>
        <translation>ayuda, tutorial, introducción, cómo empezar</translation>
    </message>
    <message>
        <source>highlight before, go to annotation</source>
        <translation>resaltado anterior, ir a la anotación</translation>
    </message>
    <message>
        <source>hot folder, inbox, monitor, automatic import</source>
        <translation>bandeja de entrada, supervisar, importación automática</translation>
    </message>
    <message>
        <source>intercoder reliability, inter-annotator, kappa, alpha, F1, Cohen, Krippendorff, compare coders, differences</source>
        <translation>fiabilidad, concordancia entre codificadores, kappa, alfa, F1, Cohen, Krippendorff, comparar codificadores, diferencias</translation>
    </message>
    <message>
        <source>labels beside the text, gutter, names</source>
        <translation>etiquetas junto al texto, nombres</translation>
    </message>
    <message>
        <source>labels, codes, tags, code system, guideline, categories, rename label, merge labels, focus</source>
        <translation>etiquetas, códigos, sistema de códigos, guía, categorías, renombrar, fusionar, foco</translation>
    </message>
    <message>
        <source>layout, default windows, panels, sidebars</source>
        <translation>disposición, ventanas, paneles, barras laterales</translation>
    </message>
    <message>
        <source>list of highlights, passages here, focus</source>
        <translation>lista de resaltados, pasajes, foco</translation>
    </message>
    <message>
        <source>list, documents, clippings, filter, sort, focus</source>
        <translation>lista, documentos, recortes, filtrar, ordenar, foco</translation>
    </message>
    <message>
        <source>load, switch project</source>
        <translation>cargar, cambiar de proyecto</translation>
    </message>
    <message>
        <source>log, changes, versions, audit, who did what, panel, tab, focus</source>
        <translation>registro, cambios, versiones, auditoría, quién hizo qué, panel, pestaña, foco</translation>
    </message>
    <message>
        <source>memo, comment, remark, add note</source>
        <translation>memo, comentario, observación, añadir nota</translation>
    </message>
    <message>
        <source>metadata, headline, title, byline, author, outlet, newspaper, date, section, url</source>
        <translation>metadatos, titular, título, firma, autor, medio, periódico, fecha, sección, url</translation>
    </message>
    <message>
        <source>missing, overlooked, gaps, untagged, consistency, quality, inconsistencies</source>
        <translation>falta, olvidado, huecos, sin etiquetar, coherencia, calidad, incoherencias</translation>
    </message>
    <message>
        <source>model, accuracy, score, precision, training, performance</source>
        <translation>modelo, exactitud, puntuación, precisión, entrenamiento, rendimiento</translation>
    </message>
    <message>
        <source>nested, overlap, below</source>
        <translation>anidada, solapada, debajo</translation>
    </message>
    <message>
        <source>night, black, appearance, dark mode</source>
        <translation>noche, negro, apariencia, modo oscuro</translation>
    </message>
    <message>
        <source>pass, later, ignore, status</source>
        <translation>pasar, más tarde, ignorar, estado</translation>
    </message>
    <message>
        <source>preferences, options, language, font, shortcuts, keyboard, configuration, appearance</source>
        <translation>preferencias, opciones, idioma, lengua, letra, fuente, atajos, teclado, configuración, apariencia</translation>
    </message>
    <message>
        <source>proposal before, prediction</source>
        <translation>propuesta anterior, predicción</translation>
    </message>
    <message>
        <source>proposals, predictions, panel, tab, focus</source>
        <translation>propuestas, predicciones, panel, pestaña, foco</translation>
    </message>
    <message>
        <source>proposals, predictions, recommendations, assistants, hints, on, off, hide</source>
        <translation>propuestas, predicciones, recomendaciones, asistentes, activar, desactivar, ocultar</translation>
    </message>
    <message>
        <source>queue, active learning, predictions, recommendations, review, decide</source>
        <translation>cola, aprendizaje activo, predicciones, recomendaciones, revisar, decidir</translation>
    </message>
    <message>
        <source>read, reading pane, focus</source>
        <translation>leer, panel de lectura, foco</translation>
    </message>
    <message>
        <source>register, persons, names, speakers, officials, entities, who is quoted, organizations, merge people</source>
        <translation>registro, nombres, hablantes, cargos, entidades, a quién se cita, organizaciones, fusionar personas</translation>
    </message>
    <message>
        <source>reject all, dismiss all, batch, predictions</source>
        <translation>denegar todo, descartar todo, por lotes, predicciones</translation>
    </message>
    <message>
        <source>reject, decline, dismiss, no, prediction</source>
        <translation>denegar, descartar, no, predicción</translation>
    </message>
    <message>
        <source>relation types, relations, said by</source>
        <translation>tipos de relación, relaciones, dicho por</translation>
    </message>
    <message>
        <source>remove text, clean, boilerplate, delete text, hide</source>
        <translation>quitar texto, limpiar, relleno, borrar texto, ocultar</translation>
    </message>
    <message>
        <source>removed, cleaned, boilerplate, hidden text, restore text, original</source>
        <translation>quitado, limpiado, relleno, texto oculto, restaurar texto, original</translation>
    </message>
    <message>
        <source>reopen, not done, unfinished, status</source>
        <translation>reabrir, no hecho, sin terminar, estado</translation>
    </message>
    <message>
        <source>repeat, again, history</source>
        <translation>repetir, otra vez, historial</translation>
    </message>
    <message>
        <source>restore, go back, older version, recover, recovery, snapshots</source>
        <translation>restaurar, volver atrás, versión anterior, recuperar, recuperación</translation>
    </message>
    <message>
        <source>retrieve, coded segments, quotations, highlights, list of annotations, query, split a label, move passages, relabel</source>
        <translation>recuperar, segmentos codificados, citas, resaltados, lista de anotaciones, consulta, dividir una etiqueta, mover pasajes, reetiquetar</translation>
    </message>
    <message>
        <source>said by, relation, relate, attribution, speaker, connect</source>
        <translation>dicho por, relación, relacionar, atribución, hablante, conectar</translation>
    </message>
    <message>
        <source>salvage, repair, rescue, damaged, corrupt, restore</source>
        <translation>salvar, reparar, rescatar, dañado, corrupto, restaurar</translation>
    </message>
    <message>
        <source>same story, group articles, duplicates, copies, cluster, together</source>
        <translation>misma noticia, agrupar artículos, duplicados, copias, grupo, juntos</translation>
    </message>
    <message>
        <source>save as, download, write, json, jsonl, csv, excel, word, pdf, share, training data, print, review page, codebook</source>
        <translation>guardar como, descargar, escribir, json, jsonl, csv, excel, word, pdf, compartir, datos de entrenamiento, imprimir, página de revisión, libro de códigos</translation>
    </message>
    <message>
        <source>save as, duplicate, backup</source>
        <translation>guardar como, duplicar, copia de seguridad</translation>
    </message>
    <message>
        <source>search in all articles, search project, full text</source>
        <translation>buscar en todos los artículos, buscar en el proyecto, texto completo</translation>
    </message>
    <message>
        <source>search in article, search here</source>
        <translation>buscar en el artículo, buscar aquí</translation>
    </message>
    <message>
        <source>shortcuts, keyboard, hotkeys, help, cheat sheet</source>
        <translation>atajos, teclado, ayuda, chuleta</translation>
    </message>
    <message>
        <source>sidebar, right pane, panel, hide, codebook</source>
        <translation>barra lateral, panel derecho, ocultar, libro de códigos</translation>
    </message>
    <message>
        <source>star, bookmark, mark, question</source>
        <translation>estrella, marcador, señalar, duda</translation>
    </message>
    <message>
        <source>start, create, blank project</source>
        <translation>empezar, crear, proyecto vacío</translation>
    </message>
    <message>
        <source>statistics, numbers, frequencies, cross table, crosstab, how many, by outlet, by month, code frequencies, totals</source>
        <translation>estadísticas, números, frecuencias, tabla cruzada, cuántos, por medio, por mes, frecuencias de códigos, totales</translation>
    </message>
    <message>
        <source>take back, revert, history</source>
        <translation>revertir, volver atrás, historial</translation>
    </message>
    <message>
        <source>train, retrain, model, update, machine learning</source>
        <translation>entrenar, reentrenar, modelo, actualizar, aprendizaje automático</translation>
    </message>
    <message>
        <source>user, coder, my name, initials, who annotates</source>
        <translation>usuario, codificador, mi nombre, iniciales, quién anota</translation>
    </message>
    <message>
        <source>verify, validate, integrity, damaged, repair</source>
        <translation>verificar, validar, integridad, dañado, reparar</translation>
    </message>
    <message>
        <source>version, license, info</source>
        <translation>versión, licencia, información</translation>
    </message>
    <message>
        <source>whole words, selection, letters</source>
        <translation>palabras enteras, selección, letras</translation>
    </message>
    <message>
        <source>zoom in, bigger, font size</source>
        <translation>zoom, acercar, más grande, tamaño de letra</translation>
    </message>
    <message>
        <source>zoom out, font size</source>
        <translation>zoom, alejar, más pequeño, tamaño de letra</translation>
    </message>
    <message>
        <source>zoom, font size, 100 %</source>
        <translation>zoom, tamaño de letra, 100 %</translation>
    </message>
</context>
<context>
    <name>TaggingController</name>
    <message>
        <source>Change the label to…</source>
        <translation>Cambiar la etiqueta a…</translation>
    </message>
    <message>
        <source>Label the whole article with…</source>
        <translation>Etiquetar el artículo entero con…</translation>
    </message>
    <message>
        <source>Only white space is selected.</source>
        <translation>Solo hay espacio en blanco seleccionado.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>Select the words to add first, then add them as a piece.</source>
        <translation>Seleccione primero las palabras que quiere añadir y añádalas después como fragmento.</translation>
    </message>
    <message>
        <source>Tag with which label?</source>
        <translation>¿Con qué etiqueta?</translation>
    </message>
    <message>
        <source>Tagged as {0}</source>
        <translation>Etiquetado como {0}</translation>
    </message>
    <message>
        <source>This is the text as it was imported. Press Escape to go back to the article and tag.</source>
        <translation>Este es el texto tal como se leyó. Con Esc se vuelve al artículo, para etiquetar en él.</translation>
    </message>
</context>
<context>
    <name>TransferController</name>
    <message numerus="yes">
        <source>%Ln already there.</source>
        <translation>
            <numerusform>%Ln ya estaba.</numerusform>
            <numerusform>%Ln ya estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) of another project added.</source>
        <translation>
            <numerusform>Se añadió %Ln anotación de otro proyecto.</numerusform>
            <numerusform>Se añadieron %Ln anotaciones de otro proyecto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) of another project are here already.</source>
        <translation>
            <numerusform>%Ln anotación de otro proyecto ya está aquí.</numerusform>
            <numerusform>%Ln anotaciones de otro proyecto ya están aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported.</source>
        <translation>
            <numerusform>%Ln artículo importado.</numerusform>
            <numerusform>%Ln artículos importados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) written to {0}.</source>
        <translation>
            <numerusform>%Ln artículo escrito en {0}.</numerusform>
            <numerusform>%Ln artículos escritos en {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) not ruled on were left out.</source>
        <translation>
            <numerusform>Se omitió %Ln diferencia sin dirimir.</numerusform>
            <numerusform>Se omitieron %Ln diferencias sin dirimir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) to look at.</source>
        <translation>
            <numerusform>%Ln diferencia que revisar.</numerusform>
            <numerusform>%Ln diferencias que revisar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln archivo omitido.</numerusform>
            <numerusform>%Ln archivos omitidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its annotations are here already.</source>
        <translation>
            <numerusform>%Ln de sus anotaciones ya está aquí.</numerusform>
            <numerusform>%Ln de sus anotaciones ya están aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) left out.</source>
        <translation>
            <numerusform>%Ln cosa omitida.</numerusform>
            <numerusform>%Ln cosas omitidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotations were added to %Ln article(s).</source>
        <translation>
            <numerusform>Se añadieron anotaciones a %Ln artículo.</numerusform>
            <numerusform>Se añadieron anotaciones a %Ln artículos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Codebook written to {0}.</source>
        <translation>Libro de códigos escrito en {0}.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>If you stop it, what was imported stays and the rest is not imported.</source>
        <translation>Si se detiene, lo importado se queda y el resto no se toma.</translation>
    </message>
    <message>
        <source>If you stop it, “{0}” is not written.</source>
        <translation>Si se detiene, «{0}» no se escribe.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Importar carpeta</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>More than once in this import, taken once: {0}.</source>
        <translation>Repetidos en esta importación, tomados una vez: {0}.</translation>
    </message>
    <message>
        <source>No article imported.</source>
        <translation>Ningún artículo importado.</translation>
    </message>
    <message>
        <source>Not everything could be exported.</source>
        <translation>No todo cupo en el formato.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Stopped before %Ln file(s).</source>
        <translation>
            <numerusform>Se detuvo antes de %Ln archivo.</numerusform>
            <numerusform>Se detuvo antes de %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report has more to look at.</source>
        <translation>En el informe queda más por revisar.</translation>
    </message>
    <message>
        <source>This project is open for reading only: nothing can be imported.</source>
        <translation>Este proyecto está abierto en solo lectura: no se puede importar nada.</translation>
    </message>
    <message>
        <source>Written in parts, by articles: {0}.</source>
        <translation>Escrito en partes, por artículos: {0}.</translation>
    </message>
</context>
<context>
    <name>UnansweredKeys</name>
    <message>
        <source>No annotation and no suggestion is selected.</source>
        <translation>No hay ninguna anotación ni sugerencia seleccionada.</translation>
    </message>
    <message>
        <source>No annotation is selected.</source>
        <translation>No hay ninguna anotación seleccionada.</translation>
    </message>
    <message>
        <source>No label has the key {0}. To give it to one, edit the label in the codebook.</source>
        <translation>Ninguna etiqueta tiene la tecla {0}. Para dársela a una, edite la etiqueta en el libro de códigos.</translation>
    </message>
    <message>
        <source>No suggestion is selected.</source>
        <translation>No hay ninguna sugerencia seleccionada.</translation>
    </message>
    <message>
        <source>No words are selected.</source>
        <translation>No hay palabras seleccionadas.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>This project is open for reading only: nothing can be tagged in it.</source>
        <translation>Este proyecto está abierto solo para lectura: no se puede etiquetar nada en él.</translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>Continue</source>
        <translation>Dejar que siga</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{0}: not finished yet</source>
        <translation>{0}: aún no ha terminado</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Leave without it</source>
        <translation>Salir sin guardarlo</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>What you typed last is not saved</source>
        <translation>Lo último que ha escrito no está guardado</translation>
    </message>
</context>
<context>
    <name>UnsavedWords</name>
    <message>
        <source>All saved</source>
        <translation>Todo guardado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>“{0}” was typed about something that has been removed, and is not saved. Undo the removal to keep it.</source>
        <translation>«{0}» se escribió sobre algo que se ha eliminado y no está guardado. Deshaga la eliminación para conservarlo.</translation>
    </message>
</context>
<context>
    <name>ViewController</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Del, where the keyboard is in a list</source>
        <translation>Supr, cuando el teclado está en una lista</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>In the annotations: remove the selected annotation</source>
        <translation>En las anotaciones: quitar la anotación seleccionada</translation>
    </message>
    <message>
        <source>In the codebook: remove the label with all its annotations</source>
        <translation>En el libro de códigos: quitar la etiqueta con todas sus anotaciones</translation>
    </message>
    <message>
        <source>In the list of articles: remove the selected articles</source>
        <translation>En la lista de artículos: quitar los artículos seleccionados</translation>
    </message>
    <message>
        <source>In the suggestions: nothing; {0} refuses the selected one</source>
        <translation>En las sugerencias: nada; {0} rechaza la seleccionada</translation>
    </message>
    <message>
        <source>In “Rule on differences”</source>
        <translation>En «Dirimir diferencias»</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Search actions, labels and articles</source>
        <translation>Buscar acciones, etiquetas y artículos</translation>
    </message>
    <message>
        <source>Tag as {0}</source>
        <translation>Etiquetar como {0}</translation>
    </message>
    <message>
        <source>The language changes when Clipdesk is started again.</source>
        <translation>El idioma cambia al volver a abrir Clipdesk.</translation>
    </message>
    <message>
        <source>Where a ruling is set by hand</source>
        <translation>Donde se fija una decisión a mano</translation>
    </message>
</context>
<context>
    <name>WatchController</name>
    <message numerus="yes">
        <source>%Ln article(s) from the watched folder.</source>
        <translation>
            <numerusform>%Ln artículo de la carpeta vigilada.</numerusform>
            <numerusform>%Ln artículos de la carpeta vigilada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read {0}</source>
        <translation>No se puede leer {0}</translation>
    </message>
    <message>
        <source>Importing new files</source>
        <translation>Importando archivos nuevos</translation>
    </message>
    <message>
        <source>Looking for new files</source>
        <translation>Buscando archivos nuevos</translation>
    </message>
    <message>
        <source>New files in “{0}” will be imported automatically. Files already there are left alone.</source>
        <translation>Los archivos nuevos de «{0}» se importarán solos. Los que ya están en ella no se tocan.</translation>
    </message>
    <message numerus="yes">
        <source>The import from the watched folder stopped halfway: %Ln article(s) taken.</source>
        <translation>
            <numerusform>La importación de la carpeta vigilada se detuvo a la mitad: %Ln artículo incorporado.</numerusform>
            <numerusform>La importación de la carpeta vigilada se detuvo a la mitad: %Ln artículos incorporados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Watching {0}</source>
        <translation>Vigilando {0}</translation>
    </message>
    <message>
        <source>“{0}” is not watched any more.</source>
        <translation>«{0}» ya no se vigila.</translation>
    </message>
</context>
<context>
    <name>WholeLabels</name>
    <message>
        <source>Labels of the whole article</source>
        <translation>Etiquetas del artículo entero</translation>
    </message>
</context>
<context>
    <name>WholeRows</name>
    <message>
        <source>Articles with the label of {0}</source>
        <translation>Artículos con la etiqueta de {0}</translation>
    </message>
    <message>
        <source>Cohen’s κ</source>
        <translation>κ de Cohen</translation>
    </message>
    <message>
        <source>Cohen’s κ of articles</source>
        <translation>κ de Cohen de los artículos</translation>
    </message>
    <message>
        <source>Krippendorff’s nominal α of everybody who annotated: {0}</source>
        <translation>α nominal de Krippendorff de todos los que anotaron: {0}</translation>
    </message>
    <message>
        <source>Krippendorff’s α</source>
        <translation>α de Krippendorff</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Same articles</source>
        <translation>Mismos artículos</translation>
    </message>
    <message>
        <source>The part of the articles of which both say the same.</source>
        <translation>La parte de los artículos de los que ambos dicen lo mismo.</translation>
    </message>
</context>
<context>
    <name>_ArticleLines</name>
    <message>
        <source>Article without its text</source>
        <translation>Artículo sin su texto</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Libro de códigos</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FigureRows</name>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
</context>
<context>
    <name>_Grip</name>
    <message>
        <source>Drag to move this pane; double-click to float it</source>
        <translation>Arrastre para mover este panel; doble clic para soltarlo</translation>
    </message>
</context>
</TS>
