<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Made before anything is written, always.</source>
        <translation>Se hace siempre antes de escribir nada.</translation>
    </message>
    <message>
        <source>Backup &amp;folder</source>
        <translation>&amp;Carpeta de copias</translation>
    </message>
    <message>
        <source>&amp;Rehearse on a copy first</source>
        <translation>&amp;Ensayar antes en una copia</translation>
    </message>
    <message>
        <source>The whole takeover runs on the restored backup before your database is touched. Its time becomes the estimate.</source>
        <translation>Todo el traspaso se ejecuta sobre la copia restaurada antes de tocar su base de datos. Lo que tarde servirá de estimación.</translation>
    </message>
    <message>
        <source>A verified backup first</source>
        <translation>Primero, una copia verificada</translation>
    </message>
    <message>
        <source>A backup counts only once it was verified: it is restored to a scratch place, every table is counted and compared with the original, and its SHA-256 stands beside it in a manifest.</source>
        <translation>Una copia solo vale cuando está verificada: se restaura en un lugar provisional, cada tabla se cuenta y se compara con la original, y su SHA-256 queda junto a ella en un manifiesto.</translation>
    </message>
    <message>
        <source>With it the old database can be put back at any time: bakermaidenctl restore.</source>
        <translation>Con ella se puede reponer la base de datos anterior en cualquier momento: bakermaidenctl restore.</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>What the plant can come back from</source>
        <translation>Desde dónde puede recuperarse la planta</translation>
    </message>
    <message>
        <source>&amp;Plan…</source>
        <translation>&amp;Plan…</translation>
    </message>
    <message>
        <source>Make a &amp;backup now</source>
        <translation>&amp;Hacer copia ahora</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>&amp;Test it now</source>
        <translation>Pro&amp;bar ahora</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
</context>
<context>
    <name>ChangePinDialog</name>
    <message>
        <source>Change my PIN</source>
        <translation>Cambiar mi PIN</translation>
    </message>
    <message>
        <source>&amp;Present PIN or password</source>
        <translation>PIN o contraseña &amp;actual</translation>
    </message>
    <message>
        <source>&amp;New PIN or password</source>
        <translation>&amp;Nuevo PIN o contraseña</translation>
    </message>
    <message>
        <source>At least six characters; not 123456 or 111111</source>
        <translation>Al menos seis caracteres; ni 123456 ni 111111</translation>
    </message>
    <message>
        <source>New PIN or password &amp;again</source>
        <translation>Nuevo PIN o contraseña, &amp;otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>What became of it, as a picture and with the rows behind it</source>
        <translation>Qué fue de ello, en una imagen y con las filas que hay detrás</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Which chart</source>
        <translation>Qué gráfico</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>Days &amp;back</source>
        <translation>Días &amp;atrás</translation>
    </message>
    <message>
        <source>Days back from today</source>
        <translation>Días hacia atrás desde hoy</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Bars or points of the chart</source>
        <translation>Barras o puntos del gráfico</translation>
    </message>
    <message>
        <source>The rows behind the chart</source>
        <translation>Las filas detrás del gráfico</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Comparar versiones</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Ninguna diferencia</translation>
    </message>
    <message>
        <source>Both versions have the same lines. Choose another one to compare with.</source>
        <translation>Las dos versiones tienen las mismas líneas. Elija otra para comparar.</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>&amp;This</source>
        <translation>Es&amp;te</translation>
    </message>
    <message>
        <source>The first lot, batch or pallet</source>
        <translation>El primer lote, tanda o palé</translation>
    </message>
    <message>
        <source>With an&amp;other</source>
        <translation>Con &amp;otro</translation>
    </message>
    <message>
        <source>With another &amp;moment</source>
        <translation>Con otro &amp;momento</translation>
    </message>
    <message>
        <source>&amp;And</source>
        <translation>&amp;Y</translation>
    </message>
    <message>
        <source>The second lot, batch or pallet</source>
        <translation>El segundo lote, tanda o palé</translation>
    </message>
    <message>
        <source>Scan or type a lot, batch, pallet or SSCC</source>
        <translation>Escanee o escriba un lote, tanda, palé o SSCC</translation>
    </message>
    <message>
        <source>As known o&amp;n</source>
        <translation>Como se co&amp;nocía el</translation>
    </message>
    <message>
        <source>The earlier moment</source>
        <translation>El momento anterior</translation>
    </message>
    <message>
        <source>an&amp;d on</source>
        <translation>y &amp;el</translation>
    </message>
    <message>
        <source>The later moment</source>
        <translation>El momento posterior</translation>
    </message>
    <message>
        <source>What both have, and what only one has</source>
        <translation>Lo que tienen ambos y lo que tiene solo uno</translation>
    </message>
    <message>
        <source>What is shared and what only one has</source>
        <translation>Lo que comparten y lo que tiene solo uno</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Copiar como CS&amp;V</translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>The plant is ready</source>
        <translation>La planta está lista</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de comprobación</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows before and after</source>
        <translation>Filas antes y después</translation>
    </message>
    <message>
        <source>Keep these</source>
        <translation>Guarde estos datos</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>SHA-256 of the backup</source>
        <translation>SHA-256 de la copia</translation>
    </message>
    <message>
        <source>Migration log</source>
        <translation>Registro de migración</translation>
    </message>
    <message>
        <source>Key questions</source>
        <translation>Consultas clave</translation>
    </message>
    <message>
        <source>Time of the key questions before and after</source>
        <translation>Tiempo de las consultas clave antes y después</translation>
    </message>
    <message>
        <source>Changed to fit</source>
        <translation>Cambiado para que encaje</translation>
    </message>
    <message>
        <source>What was changed to fit</source>
        <translation>Qué se cambió para que encaje</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save the genealogy</source>
        <translation>Guardar la trazabilidad</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>Picture as SVG</source>
        <translation>Imagen SVG</translation>
    </message>
    <message>
        <source>Picture as PNG</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>Table as CSV</source>
        <translation>Tabla CSV</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Of w&amp;hat</source>
        <translation>De &amp;qué</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Lo que se muestra</translation>
    </message>
    <message>
        <source>Everything that happened in these days</source>
        <translation>Todo lo que pasó en estos días</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>De&amp;sde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Only what is on the Food Traceability List</source>
        <translation>S&amp;olo lo que está en la lista de trazabilidad</translation>
    </message>
</context>
<context>
    <name>FirstAdminView</name>
    <message>
        <source>Who is the administrator?</source>
        <translation>¿Quién es el administrador?</translation>
    </message>
    <message>
        <source>Nobody can sign in yet. The first person may do everything and adds the others.</source>
        <translation>Aún no puede entrar nadie. La primera persona puede hacerlo todo y añade a las demás.</translation>
    </message>
    <message>
        <source>&amp;Name to sign in with</source>
        <translation>&amp;Nombre para entrar</translation>
    </message>
    <message>
        <source>Short and without blanks, as on a time sheet</source>
        <translation>Corto y sin espacios, como en un parte de horas</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>Nombre &amp;completo</translation>
    </message>
    <message>
        <source>As it stands on reports; empty: the name above</source>
        <translation>Como aparece en los informes; vacío: el nombre de arriba</translation>
    </message>
    <message>
        <source>&amp;PIN or password</source>
        <translation>&amp;PIN o contraseña</translation>
    </message>
    <message>
        <source>At least six characters; not 123456 or 111111</source>
        <translation>Al menos seis caracteres; ni 123456 ni 111111</translation>
    </message>
    <message>
        <source>PIN or password &amp;again</source>
        <translation>PIN o contraseña, &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>&amp;Credencial</translation>
    </message>
    <message>
        <source>Click here and scan it</source>
        <translation>Haga clic aquí y escanéela</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Qué significa esto</translation>
    </message>
    <message>
        <source>From now on everything that is done carries the name of the person who did it, and each role may do only its own work.</source>
        <translation>Desde ahora, todo lo que se hace lleva el nombre de la persona que lo hizo, y cada rol solo puede hacer su propio trabajo.</translation>
    </message>
    <message>
        <source>Receiving takes deliveries, Production makes batches and pallets, QA releases and stops, the administrator may do everything. You give the roles on the page People.</source>
        <translation>Recepción recibe las entregas, Producción hace las tandas y los palés, Calidad libera y detiene, y el administrador puede hacerlo todo. Los roles se asignan en la página Personas.</translation>
    </message>
    <message>
        <source>The PIN is kept as a hash that nobody can read back. Nobody can look it up for you, so remember it; another administrator can set a new one.</source>
        <translation>El PIN se guarda como un hash que nadie puede descifrar. Nadie puede consultarlo por usted, así que recuérdelo; otro administrador puede poner uno nuevo.</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Cómo entrar</translation>
    </message>
    <message>
        <source>Enrol and sign in</source>
        <translation>Dar de alta y entrar</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>This was found</source>
        <translation>Esto se encontró</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué va a pasar</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Tables found</source>
        <translation>Tablas encontradas</translation>
    </message>
    <message>
        <source>What does not fit, and what is done about it</source>
        <translation>Qué no encaja y qué se hace con ello</translation>
    </message>
</context>
<context>
    <name>GalleryView</name>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Every part of the kit in every state</source>
        <translation>Cada pieza del juego en cada estado</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>Escanee o escriba un código</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Supplier&apos;s &amp;lot code</source>
        <translation>&amp;Lote del proveedor</translation>
    </message>
    <message>
        <source>As printed on the bag; capitals and small letters count</source>
        <translation>Como está impreso en el saco; mayúsculas y minúsculas cuentan</translation>
    </message>
    <message>
        <source>&amp;Ingredient</source>
        <translation>&amp;Ingrediente</translation>
    </message>
    <message>
        <source>Wheat flour T55</source>
        <translation>Harina de trigo T55</translation>
    </message>
    <message>
        <source>Wheat flour T65</source>
        <translation>Harina de trigo T65</translation>
    </message>
    <message>
        <source>Rye flour</source>
        <translation>Harina de centeno</translation>
    </message>
    <message>
        <source>Icing sugar</source>
        <translation>Azúcar glas</translation>
    </message>
    <message>
        <source>&amp;Quantity received</source>
        <translation>&amp;Cantidad recibida</translation>
    </message>
    <message>
        <source>1,250</source>
        <translation>1,250</translation>
    </message>
    <message>
        <source>Bag&amp;s</source>
        <translation>&amp;Sacos</translation>
    </message>
    <message>
        <source>Use &amp;by</source>
        <translation>Ca&amp;ducidad</translation>
    </message>
    <message>
        <source>Incoming check</source>
        <translation>Control de entrada</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>D&amp;ecisión</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Hold for quality</source>
        <translation>Retener para Calidad</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>Certi&amp;ficado</translation>
    </message>
    <message>
        <source>Number of the certificate</source>
        <translation>Número del certificado</translation>
    </message>
    <message>
        <source>Received b&amp;y</source>
        <translation>Recibido &amp;por</translation>
    </message>
    <message>
        <source>From the person signed in</source>
        <translation>De la persona que ha entrado</translation>
    </message>
    <message>
        <source>M. Baker</source>
        <translation>M. Panadero</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
</context>
<context>
    <name>GenealogyView</name>
    <message>
        <source>Genealogy</source>
        <translation>Trazabilidad</translation>
    </message>
    <message>
        <source>Where a lot went and where a pallet came from</source>
        <translation>Adónde fue un lote y de dónde vino un palé</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Code to trace</source>
        <translation>Código que rastrear</translation>
    </message>
    <message>
        <source>Scan or type a lot, batch, pallet or SSCC</source>
        <translation>Escanee o escriba lote, tanda, palé o SSCC</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Adelante</translation>
    </message>
    <message>
        <source>From what went in to where it went</source>
        <translation>De lo que entró a donde fue</translation>
    </message>
    <message>
        <source>Bac&amp;kward</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>From what came out to what went in</source>
        <translation>De lo que salió a lo que entró</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Rastrear</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Tandas</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>Cómo se muestra</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Reducir (Ctrl+-)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imagen entera</translation>
    </message>
    <message>
        <source>Whole picture (Ctrl+0)</source>
        <translation>Imagen entera (Ctrl+0)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Ampliar (Ctrl++)</translation>
    </message>
    <message>
        <source>Picture of the genealogy</source>
        <translation>Imagen de la trazabilidad</translation>
    </message>
    <message>
        <source>Show &amp;each</source>
        <translation>&amp;Mostrar cada uno</translation>
    </message>
    <message>
        <source>Trace &amp;from here</source>
        <translation>Rastrear &amp;desde aquí</translation>
    </message>
    <message>
        <source>Everything in the genealogy</source>
        <translation>Todo lo que hay en la trazabilidad</translation>
    </message>
    <message>
        <source>As &amp;of…</source>
        <translation>A &amp;fecha de…</translation>
    </message>
    <message>
        <source>As it was known at a moment in the past</source>
        <translation>Tal como se conocía en un momento del pasado</translation>
    </message>
    <message>
        <source>As of this moment</source>
        <translation>A fecha de este momento</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>With another lot, batch or pallet, or with another moment</source>
        <translation>Con otro lote, tanda o palé, o con otro momento</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>Comparar c&amp;on…</translation>
    </message>
    <message>
        <source>C&amp;harts…</source>
        <translation>&amp;Gráficos…</translation>
    </message>
    <message>
        <source>Which customers have it, since when, and how much of it</source>
        <translation>Qué clientes lo tienen, desde cuándo y cuánto</translation>
    </message>
    <message>
        <source>Find in the genealogy</source>
        <translation>Buscar en la genealogía</translation>
    </message>
    <message>
        <source>A part of a code, a name, a customer: Return goes to the next, Shift+Return to the one before (Ctrl+F)</source>
        <translation>Una parte de un código, de un nombre, de un cliente: Intro va al siguiente, Mayús+Intro al anterior (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Buscar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Print the picture</source>
        <translation>Imprimir la imagen</translation>
    </message>
    <message>
        <source>Print the picture (Ctrl+P)</source>
        <translation>Imprimir la imagen (Ctrl+P)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Lo que representa</translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>How it is, and how it answers</source>
        <translation>Cómo está y cómo responde</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Comprobar el archivo</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Veredictos</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys, scanner, and where the data is</source>
        <translation>Teclas, escáner y dónde están los datos</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>The scanner</source>
        <translation>El escáner</translation>
    </message>
    <message>
        <source>Every floor page has one scan field at the top. F2 goes there from anywhere on the page; a scan ends with Return or Tab.</source>
        <translation>Cada página de planta tiene arriba un campo de escaneo. F2 lleva a él desde cualquier lugar de la página; una lectura termina con Intro o Tabulador.</translation>
    </message>
    <message>
        <source>The scanner works as a keyboard. Set it to send the group separator as Ctrl+], F8 or Alt+029; the field shows it as one sign.</source>
        <translation>El escáner funciona como un teclado. Configúrelo para enviar el separador de grupo como Ctrl+], F8 o Alt+029; el campo lo muestra como un solo signo.</translation>
    </message>
    <message>
        <source>Two barcodes stand for keys: BM:OK confirms what the page asks, BM:CANCEL takes it back. Scanning the same lot again confirms its quantity.</source>
        <translation>Dos códigos de barras hacen de teclas: BM:OK confirma lo que pregunta la página, BM:CANCEL lo anula. Escanear otra vez el mismo lote confirma su cantidad.</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Dónde están los datos</translation>
    </message>
    <message>
        <source>What is entered is in the database as soon as the answer appears. Nothing is overwritten: a correction is a new entry with its reason.</source>
        <translation>Lo que se introduce está en la base de datos en cuanto aparece la respuesta. Nada se sobrescribe: una corrección es una anotación nueva con su motivo.</translation>
    </message>
    <message>
        <source>The page Database tells whether it is well: its newest backup, its size, what it refused, and how fast it answers. “bakermaidenctl health” and “analyze” say the same.</source>
        <translation>La página Base de datos dice si está bien: su copia de seguridad más reciente, su tamaño, lo que rechazó y lo rápido que responde. “bakermaidenctl health” y “analyze” dicen lo mismo.</translation>
    </message>
    <message>
        <source>Handbooks</source>
        <translation>Manuales</translation>
    </message>
    <message>
        <source>&amp;Signing in, changing the person, signing</source>
        <translation>&amp;Entrar, cambiar de persona, firmar</translation>
    </message>
    <message>
        <source>&amp;Backups: plan, test, restore</source>
        <translation>&amp;Copias: plan, prueba, restauración</translation>
    </message>
    <message>
        <source>&amp;History: who did what, the past, seals</source>
        <translation>&amp;Historial: quién hizo qué, el pasado, sellos</translation>
    </message>
    <message>
        <source>&amp;Migration: rehearse, migrate, roll back</source>
        <translation>&amp;Migración: ensayar, migrar, volver atrás</translation>
    </message>
    <message>
        <source>&amp;People: roles, PINs, badges, signatures</source>
        <translation>&amp;Personas: roles, PIN, credenciales, firmas</translation>
    </message>
    <message>
        <source>Ser&amp;ver: groups, rights, encryption</source>
        <translation>Ser&amp;vidor: grupos, derechos, cifrado</translation>
    </message>
    <message>
        <source>Several &amp;workstations, a server away</source>
        <translation>Varios p&amp;uestos, un servidor ausente</translation>
    </message>
    <message>
        <source>S&amp;canning: where scans go, set-up</source>
        <translation>&amp;Lecturas: adónde van, configuración</translation>
    </message>
    <message>
        <source>&amp;Labels: printing, and what waits</source>
        <translation>&amp;Etiquetas: imprimir y lo que espera</translation>
    </message>
    <message>
        <source>&amp;Recalls and drills</source>
        <translation>&amp;Retiradas y simulacros</translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation>&amp;Entregas</translation>
    </message>
    <message>
        <source>&amp;Inventory</source>
        <translation>&amp;Inventario</translation>
    </message>
    <message>
        <source>Import &amp;from a spreadsheet</source>
        <translation>Importar de una hoja &amp;de cálculo</translation>
    </message>
    <message>
        <source>Inspecti&amp;on</source>
        <translation>Ins&amp;pección</translation>
    </message>
    <message>
        <source>The &amp;end of a batch: balance, waste, sheet</source>
        <translation>El fi&amp;nal de una tanda: balance, merma, hoja</translation>
    </message>
    <message>
        <source>Palle&amp;ts</source>
        <translation>P&amp;alés</translation>
    </message>
    <message>
        <source>Recipes: wei&amp;ght, percent, versions</source>
        <translation>Recetas: peso, porcenta&amp;je, versiones</translation>
    </message>
    <message>
        <source>Shipping: tr&amp;uck, papers, returns</source>
        <translation>Envío&amp;s: camión, documentos, devoluciones</translation>
    </message>
    <message>
        <source>Suspects of complaints</source>
        <translation>Sospechosos de reclamaciones</translation>
    </message>
    <message>
        <source>Planning the da&amp;y: board, pauses, numbers</source>
        <translation>Planear el día: ta&amp;blero, pausas, números</translation>
    </message>
    <message>
        <source>&amp;Vessels: silos, bins, starters</source>
        <translation>&amp;Recipientes: silos, tolvas, masas madre</translation>
    </message>
    <message>
        <source>Genealogy</source>
        <translation>Genealogía</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Files for auditors</source>
        <translation>Archivos para auditores</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Guardar como CSV…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>As of the &amp;moment</source>
        <translation>A fecha del &amp;momento</translation>
    </message>
    <message>
        <source>As &amp;of…</source>
        <translation>A &amp;fecha de…</translation>
    </message>
    <message>
        <source>As it was known at a moment in the past</source>
        <translation>Tal como se conocía en un momento del pasado</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Who changed what, when and why</source>
        <translation>Quién cambió qué, cuándo y por qué</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Check the history</source>
        <translation>Comprobar el historial</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Whole &amp;record</source>
        <translation>Registro &amp;completo</translation>
    </message>
</context>
<context>
    <name>InspectDialog</name>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Qué se revisa</translation>
    </message>
    <message>
        <source>Nothing is looked at</source>
        <translation>No se revisa nada</translation>
    </message>
    <message>
        <source>Lots of this ingredient pass by QA&apos;s word alone.</source>
        <translation>Los lotes de este ingrediente pasan solo con la palabra de Calidad.</translation>
    </message>
</context>
<context>
    <name>InventoryView</name>
    <message>
        <source>Inventory</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>What is on hand, first expired first</source>
        <translation>Lo que hay, primero lo que caduca antes</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>By ingredient</source>
        <translation>Por ingrediente</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>Scan or type a lot</source>
        <translation>Escanee o escriba un lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Stock by ingredient</source>
        <translation>Existencias por ingrediente</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Punto de pedido</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Recipientes</translation>
    </message>
</context>
<context>
    <name>LastScansDialog</name>
    <message>
        <source>Last scans</source>
        <translation>Últimas lecturas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The last ten at this workstation since the program started. What came of them can be taken back.</source>
        <translation>Las diez últimas en este puesto desde que arrancó el programa. Lo que resultó de ellas se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>BakerMaiden</source>
        <translation>BakerMaiden</translation>
    </message>
</context>
<context>
    <name>PalletsView</name>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Scan a pallet to see it, or a batch number to build one from it</source>
        <translation>Escanee un palé para verlo, o un número de tanda para formar uno</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Build a pallet</source>
        <translation>Formar palé</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>Escanee o escriba un código</translation>
    </message>
    <message>
        <source>Scan label back</source>
        <translation>Escanear su etiqueta</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the database</source>
        <translation>Contraseña de la base de datos</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Remember the password in this computer&apos;s keychain</source>
        <translation>&amp;Recordar la contraseña en el llavero de este equipo</translation>
    </message>
    <message>
        <source>&amp;Change the database…</source>
        <translation>Ca&amp;mbiar la base de datos…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Who works here, and who may do what</source>
        <translation>Quién trabaja aquí y quién puede hacer qué</translation>
    </message>
    <message>
        <source>People or rights</source>
        <translation>Personas o permisos</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Quién puede hacer qué</translation>
    </message>
    <message>
        <source>This p&amp;lant…</source>
        <translation>Esta p&amp;lanta…</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Backup plan</source>
        <translation>Plan de copias</translation>
    </message>
    <message>
        <source>The plan is kept in the plant: every workstation follows it, and one at a time makes the backup.</source>
        <translation>El plan se guarda en la planta: todos los puestos lo siguen, y la copia la hace uno cada vez.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Best on another disk or machine, where every workstation can reach it.</source>
        <translation>Mejor en otro disco o equipo, al que lleguen todos los puestos.</translation>
    </message>
    <message>
        <source>When the program &amp;starts, unless there is one of the last 12 hours</source>
        <translation>Al &amp;iniciar el programa, salvo que haya una de las últimas 12 horas</translation>
    </message>
    <message>
        <source>Every &amp;day at</source>
        <translation>Cada &amp;día a las</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Keep the newest of each of the last</source>
        <translation>Conservar la más reciente de cada período, los últimos</translation>
    </message>
    <message>
        <source>da&amp;ys</source>
        <translation>dí&amp;as</translation>
    </message>
    <message>
        <source>&amp;weeks</source>
        <translation>&amp;semanas</translation>
    </message>
    <message>
        <source>&amp;months</source>
        <translation>&amp;meses</translation>
    </message>
    <message>
        <source>Keep those before a mi&amp;gration for</source>
        <translation>Conservar las de antes de una mi&amp;gración durante</translation>
    </message>
    <message>
        <source>days, at least</source>
        <translation>días, como mínimo</translation>
    </message>
    <message>
        <source>&amp;Restore one for a test every</source>
        <translation>&amp;Restaurar una como prueba cada</translation>
    </message>
    <message>
        <source>days; 0: only by hand</source>
        <translation>días; 0: solo a mano</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the &amp;plan</source>
        <translation>Guardar el &amp;plan</translation>
    </message>
</context>
<context>
    <name>PlantDialog</name>
    <message>
        <source>This plant</source>
        <translation>Esta planta</translation>
    </message>
    <message>
        <source>Who this plant is in files for auditors and customers. Every workstation has it from here.</source>
        <translation>Quién es esta planta en los archivos para auditores y clientes. De aquí lo toman todos los puestos.</translation>
    </message>
    <message>
        <source>&amp;Name of the business</source>
        <translation>&amp;Nombre de la empresa</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>&amp;Street and house</source>
        <translation>Ca&amp;lle y número</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>&amp;Ciudad</translation>
    </message>
    <message>
        <source>State or &amp;region</source>
        <translation>&amp;Estado o región</translation>
    </message>
    <message>
        <source>&amp;ZIP or postal code</source>
        <translation>Código &amp;postal</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>Paí&amp;s</translation>
    </message>
    <message>
        <source>&amp;GLN</source>
        <translation>&amp;GLN</translation>
    </message>
    <message>
        <source>The number of the place, 13 digits</source>
        <translation>El número del lugar, 13 cifras</translation>
    </message>
    <message>
        <source>GS1 company prefi&amp;x</source>
        <translation>Prefi&amp;jo de empresa de GS1</translation>
    </message>
    <message>
        <source>Pallets get their SSCC with it</source>
        <translation>Con él reciben los palés su SSCC</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Days and hours in files for others</source>
        <translation>Días y horas en los archivos para otros</translation>
    </message>
    <message>
        <source>O&amp;wn names begin with</source>
        <translation>Los nom&amp;bres propios empiezan por</translation>
    </message>
    <message>
        <source>A web address of the plant, for what has no GS1 key</source>
        <translation>Una dirección web de la planta, para lo que no tiene clave GS1</translation>
    </message>
    <message>
        <source>Han&amp;dbook</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>G&amp;uardar</translation>
    </message>
</context>
<context>
    <name>ProductionView</name>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Scan a batch number to open it</source>
        <translation>Escanee un número de tanda para abrirla</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Todas las tandas</translation>
    </message>
    <message>
        <source>Plan a batch</source>
        <translation>Planificar tanda</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>Escanee o escriba un código</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Correct the yield</source>
        <translation>Corregir el rendimiento</translation>
    </message>
    <message>
        <source>Balance limit</source>
        <translation>Límite del balance</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>En vez de</translation>
    </message>
    <message>
        <source>Plan board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>&amp;Lines and cleans…</source>
        <translation>&amp;Líneas…</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Cancel rolls everything back; the database stays as it was.</source>
        <translation>Cancelar lo deshace todo; la base de datos queda como estaba.</translation>
    </message>
    <message>
        <source>&amp;Choose another database</source>
        <translation>Elegir &amp;otra base de datos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>QualityView</name>
    <message>
        <source>Waiting lots, what is looked at, or suppliers</source>
        <translation>Lotes en espera, qué se revisa o proveedores</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>&amp;Ingredient</source>
        <translation>&amp;Ingrediente</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>What QA decides about</source>
        <translation>Lo que decide Calidad</translation>
    </message>
</context>
<context>
    <name>ReadinessDialog</name>
    <message>
        <source>Readiness for a recall</source>
        <translation>Preparación para una retirada</translation>
    </message>
    <message>
        <source>Drills of the last nights</source>
        <translation>Simulacros de las últimas noches</translation>
    </message>
    <message>
        <source>What the drill found</source>
        <translation>Qué halló el simulacro</translation>
    </message>
    <message>
        <source>&amp;Every night, from</source>
        <translation>&amp;Cada noche, desde las</translation>
    </message>
    <message>
        <source>Hour of the nightly drill</source>
        <translation>Hora del simulacro nocturno</translation>
    </message>
    <message>
        <source>&amp;Drill now</source>
        <translation>&amp;Simulacro ahora</translation>
    </message>
</context>
<context>
    <name>RecallView</name>
    <message>
        <source>Recall</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Take out of use everything that something went into</source>
        <translation>Dejar fuera de uso todo aquello en lo que entró algo</translation>
    </message>
    <message>
        <source>Which recall is shown</source>
        <translation>Qué retirada se muestra</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>New recall</source>
        <translation>Nueva retirada</translation>
    </message>
    <message>
        <source>Things or customers</source>
        <translation>Cosas o clientes</translation>
    </message>
    <message>
        <source>Things in the recall</source>
        <translation>Cosas en la retirada</translation>
    </message>
    <message>
        <source>Customers of the recall</source>
        <translation>Clientes de la retirada</translation>
    </message>
    <message>
        <source>Which things are shown</source>
        <translation>Qué cosas se muestran</translation>
    </message>
</context>
<context>
    <name>ReceivingView</name>
    <message>
        <source>Receiving</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Scan the supplier&apos;s label, or one of our own to see the lot</source>
        <translation>Escanee la etiqueta del proveedor o una nuestra</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>Escanee o escriba un código</translation>
    </message>
    <message>
        <source>&amp;Ingredient</source>
        <translation>&amp;Ingrediente</translation>
    </message>
    <message>
        <source>S&amp;upplier</source>
        <translation>&amp;Proveedor</translation>
    </message>
    <message>
        <source>Storage l&amp;ocation</source>
        <translation>U&amp;bicación</translation>
    </message>
    <message>
        <source>Supplier&apos;s lo&amp;t code</source>
        <translation>Lo&amp;te del proveedor</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>U&amp;nit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>E&amp;xpires</source>
        <translation>Ca&amp;ducidad</translation>
    </message>
    <message>
        <source>Best &amp;before</source>
        <translation>Consumo pre&amp;ferente</translation>
    </message>
    <message>
        <source>In&amp;voice</source>
        <translation>F&amp;actura</translation>
    </message>
    <message>
        <source>&amp;Purchase order</source>
        <translation>Pedido de co&amp;mpra</translation>
    </message>
    <message>
        <source>Our lot &amp;code</source>
        <translation>Nuestro &amp;lote</translation>
    </message>
    <message>
        <source>next number</source>
        <translation>número siguiente</translation>
    </message>
    <message>
        <source>&amp;Made on</source>
        <translation>&amp;Fabricado el</translation>
    </message>
    <message>
        <source>Item, delivery or lots</source>
        <translation>Artículo, entrega o lotes</translation>
    </message>
    <message>
        <source>Open delivery</source>
        <translation>Abrir entrega</translation>
    </message>
    <message>
        <source>&amp;Who assigned the lot code</source>
        <translation>Quién asignó el lo&amp;te</translation>
    </message>
    <message>
        <source>T&amp;ype of the new ingredient</source>
        <translation>Tip&amp;o del ingrediente nuevo</translation>
    </message>
</context>
<context>
    <name>RecipesView</name>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>Qué se pierde</translation>
    </message>
    <message>
        <source>Type this word</source>
        <translation>Escriba esta palabra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message>
        <source>BakerMaiden: restore</source>
        <translation>BakerMaiden: restaurar</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restaurando la copia</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Open the plant</source>
        <translation>&amp;Abrir la planta</translation>
    </message>
</context>
<context>
    <name>ScannerView</name>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>How this workstation reads what is scanned</source>
        <translation>Cómo lee este puesto lo que se escanea</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Scan a test symbol</source>
        <translation>Escanee un símbolo de prueba</translation>
    </message>
    <message>
        <source>Scan field</source>
        <translation>Campo de lectura</translation>
    </message>
    <message>
        <source>Test symbols</source>
        <translation>Símbolos de prueba</translation>
    </message>
    <message>
        <source>Scan one of them here, from the screen or from paper. The one of bars is for scanners that read nothing else.</source>
        <translation>Escanee aquí uno de ellos, en la pantalla o en papel. El de barras es para los escáneres que no leen otra cosa.</translation>
    </message>
    <message>
        <source>The test symbols</source>
        <translation>Los símbolos de prueba</translation>
    </message>
    <message>
        <source>This workstation’s scanner</source>
        <translation>El escáner de este puesto</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>GS1 table</source>
        <translation>Tabla GS1</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>De fábrica</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>So&amp;nido</translation>
    </message>
    <message>
        <source>Serial &amp;port</source>
        <translation>&amp;Puerto serie</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Puerto serie</translation>
    </message>
    <message>
        <source>GS1 &amp;table…</source>
        <translation>&amp;Tabla GS1…</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Connection &amp;URL</source>
        <translation>&amp;URL de conexión</translation>
    </message>
    <message>
        <source>Pasting one fills in the fields below.</source>
        <translation>Al pegar una se rellenan los campos de abajo.</translation>
    </message>
    <message>
        <source>postgresql://user@host:5432/database?schema=public</source>
        <translation>postgresql://usuario@servidor:5432/base?schema=public</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>localhost</source>
        <translation>localhost</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>5432</source>
        <translation>5432</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Base de &amp;datos</translation>
    </message>
    <message>
        <source>S&amp;chema</source>
        <translation>Esque&amp;ma</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>Of se&amp;veral hosts</source>
        <translation>De &amp;varios servidores</translation>
    </message>
    <message>
        <source>The first that answers</source>
        <translation>El primero que responda</translation>
    </message>
    <message>
        <source>The primary (read and write)</source>
        <translation>El principal (lectura y escritura)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ci&amp;frado</translation>
    </message>
    <message>
        <source>As the server wants</source>
        <translation>Según el servidor</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Required, certificate checked</source>
        <translation>Obligatorio, con certificado comprobado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Certificate of the &amp;authority</source>
        <translation>Certificado de la au&amp;toridad</translation>
    </message>
    <message>
        <source>Use&amp;r</source>
        <translation>Usua&amp;rio</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Re&amp;member the password in this computer&apos;s keychain</source>
        <translation>Recordar la contraseña en el &amp;llavero de este equipo</translation>
    </message>
</context>
<context>
    <name>ShippingView</name>
    <message>
        <source>Shipments</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Choose a shipment, then scan its pallets one after the other</source>
        <translation>Elija un envío y escanee después sus palés uno tras otro</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>Envío nuevo</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Scan or type a pallet or a shipment</source>
        <translation>Escanee o escriba un palé o un envío</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Who is working?</source>
        <translation>¿Quién trabaja?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Cómo entrar</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Escanee su credencial</translation>
    </message>
    <message>
        <source>&amp;PIN or password</source>
        <translation>&amp;PIN o contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Second person</source>
        <translation>&amp;Segunda persona</translation>
    </message>
    <message>
        <source>&amp;PIN or password</source>
        <translation>&amp;PIN o contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SuspectsView</name>
    <message>
        <source>Suspects</source>
        <translation>Sospechosos</translation>
    </message>
    <message>
        <source>What complained pallets have in common, more often than the others</source>
        <translation>Lo que tienen en común los palés reclamados, más que los demás</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Complained co&amp;des</source>
        <translation>Có&amp;digos reclamados</translation>
    </message>
    <message>
        <source>Codes of the complaints</source>
        <translation>Códigos de las reclamaciones</translation>
    </message>
    <message>
        <source>Pallets, SSCCs, batches or finished lots, in any separators</source>
        <translation>Palés, SSCC, tandas o lotes terminados, con cualquier separador</translation>
    </message>
    <message>
        <source>Da&amp;ys around</source>
        <translation>Dí&amp;as alrededor</translation>
    </message>
    <message>
        <source>Days around the complained pallets</source>
        <translation>Días alrededor de los palés reclamados</translation>
    </message>
    <message>
        <source>What each code is</source>
        <translation>Qué es cada código</translation>
    </message>
    <message>
        <source>How many complained pallets each explains</source>
        <translation>Cuántos palés reclamados explica cada uno</translation>
    </message>
    <message>
        <source>What the complained pallets have in common</source>
        <translation>Lo que tienen en común los palés reclamados</translation>
    </message>
</context>
<context>
    <name>TopicDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>Where is the plant?</source>
        <translation>¿Dónde está la planta?</translation>
    </message>
    <message>
        <source>Nothing is created or changed until you say so on a later page.</source>
        <translation>No se crea ni se cambia nada hasta que usted lo diga en una página posterior.</translation>
    </message>
    <message>
        <source>&amp;Old database file</source>
        <translation>Archivo de una &amp;base antigua</translation>
    </message>
    <message>
        <source>PostgreSQL &amp;server</source>
        <translation>Ser&amp;vidor PostgreSQL</translation>
    </message>
    <message>
        <source>An empty plant in a file on this workstation.</source>
        <translation>Una planta vacía en un archivo de este puesto.</translation>
    </message>
    <message>
        <source>Takes over what the old web program left in an SQLite file, or opens a plant that is there.</source>
        <translation>Traspasa lo que el antiguo programa web dejó en un archivo SQLite, o abre una planta que ya existe.</translation>
    </message>
    <message>
        <source>One database for all workstations; an old one there is taken over.</source>
        <translation>Una base de datos para todos los puestos; si allí hay una antigua, se traspasa.</translation>
    </message>
    <message>
        <source>&amp;File of the new plant</source>
        <translation>Archivo de la planta &amp;nueva</translation>
    </message>
    <message>
        <source>The folder must be on this workstation, not on a network share.</source>
        <translation>La carpeta debe estar en este puesto, no en una unidad de red.</translation>
    </message>
    <message>
        <source>&amp;Database file</source>
        <translation>Archiv&amp;o de base de datos</translation>
    </message>
    <message>
        <source>It is only read until a verified backup exists.</source>
        <translation>Solo se lee mientras no haya una copia verificada.</translation>
    </message>
    <message>
        <source>New p&amp;lant</source>
        <translation>P&amp;lanta nueva</translation>
    </message>
</context>
<context>
    <name>bm::ActionPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>E&amp;legir…</translation>
    </message>
</context>
<context>
    <name>bm::AiDictionary</name>
    <message>
        <source>The program&apos;s own table</source>
        <translation>La tabla del programa</translation>
    </message>
    <message>
        <source>gs1-syntax-dictionary.txt</source>
        <translation>gs1-syntax-dictionary.txt</translation>
    </message>
    <message>
        <source>gs1-syntax-dictionary.txt of %1</source>
        <translation>gs1-syntax-dictionary.txt de %1</translation>
    </message>
    <message>
        <source>The program&apos;s own table: gs1-syntax-dictionary.txt cannot be used. %1</source>
        <translation>La tabla del programa: gs1-syntax-dictionary.txt no se puede usar. %1</translation>
    </message>
    <message>
        <source>It is wrong in line %1</source>
        <translation>Está equivocado en la línea %1</translation>
    </message>
</context>
<context>
    <name>bm::AnalysisWords</name>
    <message>
        <source>Trace forward, one level</source>
        <translation>Rastreo hacia adelante, un nivel</translation>
    </message>
    <message>
        <source>Trace backward, one level</source>
        <translation>Rastreo hacia atrás, un nivel</translation>
    </message>
    <message>
        <source>Pallets of batches</source>
        <translation>Palés de las tandas</translation>
    </message>
    <message>
        <source>Batches on a pallet</source>
        <translation>Tandas de un palé</translation>
    </message>
    <message>
        <source>A scanned code of ours</source>
        <translation>Un código nuestro escaneado</translation>
    </message>
    <message>
        <source>A supplier&apos;s lot code</source>
        <translation>Un lote del proveedor</translation>
    </message>
    <message>
        <source>A lot printed on goods</source>
        <translation>Un lote impreso en el producto</translation>
    </message>
    <message>
        <source>A lot for weighing</source>
        <translation>Un lote para pesar</translation>
    </message>
    <message>
        <source>First expired, first out</source>
        <translation>Primero en caducar, primero en salir</translation>
    </message>
    <message>
        <source>Page of the lots</source>
        <translation>Página de los lotes</translation>
    </message>
    <message>
        <source>Page of the batches</source>
        <translation>Página de las tandas</translation>
    </message>
    <message>
        <source>Page of the pallets</source>
        <translation>Página de los palés</translation>
    </message>
    <message>
        <source>Find a lot in the list</source>
        <translation>Buscar un lote en la lista</translation>
    </message>
    <message>
        <source>Find a batch in the list</source>
        <translation>Buscar una tanda en la lista</translation>
    </message>
    <message>
        <source>Find a pallet in the list</source>
        <translation>Buscar un palé en la lista</translation>
    </message>
    <message>
        <source>Read %1 rows by walking through whole tables (%2).</source>
        <translation>Leyó %1 filas recorriendo tablas enteras (%2).</translation>
    </message>
    <message>
        <source>Median of %1 runs; %2 rows in the answer.</source>
        <translation>Mediana de %1 ejecuciones; %2 filas en la respuesta.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>No answer came in 20 seconds.</source>
        <translation>No llegó respuesta en 20 segundos.</translation>
    </message>
    <message>
        <source>An index is missing or the planner knows too little: run bakermaidenctl verify, which names what differs, and ANALYZE on the database.</source>
        <translation>Falta un índice o el planificador sabe demasiado poco: ejecute bakermaidenctl verify, que indica qué difiere, y ANALYZE en la base de datos.</translation>
    </message>
    <message>
        <source>Run ANALYZE on the database and look again when nobody else is at work; else the disk or the server is too slow.</source>
        <translation>Ejecute ANALYZE en la base de datos y mire otra vez cuando nadie más trabaje; si sigue igual, el disco o el servidor es demasiado lento.</translation>
    </message>
</context>
<context>
    <name>bm::BackupPage</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>Cambia&amp;r…</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>Carpeta de copias</translation>
    </message>
    <message>
        <source>Back up and &amp;upgrade</source>
        <translation>Copiar y act&amp;ualizar</translation>
    </message>
    <message>
        <source>Back up and &amp;take over</source>
        <translation>Copiar y &amp;traspasar</translation>
    </message>
    <message>
        <source>About %1 are needed at most; %2 are free there.</source>
        <translation>Hacen falta como mucho unos %1; allí hay %2 libres.</translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>Allí hay %1 libres.</translation>
    </message>
</context>
<context>
    <name>bm::BackupRunner</name>
    <message>
        <source>Backing up by plan</source>
        <translation>Haciendo copia según el plan</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Haciendo una copia</translation>
    </message>
    <message>
        <source>Restoring a backup for a test</source>
        <translation>Restaurando una copia como prueba</translation>
    </message>
</context>
<context>
    <name>bm::BackupWords</name>
    <message>
        <source>It is a link to somewhere else, not a file of its own.</source>
        <translation>Es un enlace a otro sitio, no un archivo propio.</translation>
    </message>
    <message>
        <source>There is no manifest beside it that says what it is.</source>
        <translation>No tiene al lado ningún manifiesto que diga qué es.</translation>
    </message>
    <message>
        <source>What stands beside it is no manifest of this program.</source>
        <translation>Lo que tiene al lado no es un manifiesto de este programa.</translation>
    </message>
    <message>
        <source>Nobody has read it back when it was made.</source>
        <translation>Nadie la releyó cuando se hizo.</translation>
    </message>
    <message>
        <source>Its manifest was written for a file of another name.</source>
        <translation>Su manifiesto se escribió para un archivo con otro nombre.</translation>
    </message>
    <message>
        <source>It is of the other kind of database.</source>
        <translation>Es del otro tipo de base de datos.</translation>
    </message>
    <message>
        <source>It is a backup of another plant.</source>
        <translation>Es una copia de otra planta.</translation>
    </message>
    <message>
        <source>The file is longer or shorter than its manifest says.</source>
        <translation>El archivo es más largo o más corto de lo que dice su manifiesto.</translation>
    </message>
    <message>
        <source>The content of the file is not what its manifest says (SHA-256).</source>
        <translation>El contenido del archivo no es el que dice su manifiesto (SHA-256).</translation>
    </message>
    <message>
        <source>Restored for a test, its rows are not those of its manifest.</source>
        <translation>Restaurada como prueba, sus filas no son las de su manifiesto.</translation>
    </message>
    <message>
        <source>It is not the backup that this plant has noted under its name.</source>
        <translation>No es la copia que esta planta anotó con su nombre.</translation>
    </message>
    <message>
        <source>It was changed after somebody looked at it.</source>
        <translation>Se cambió después de que alguien la mirara.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>before a migration</source>
        <translation>antes de una migración</translation>
    </message>
    <message>
        <source>before a rollback</source>
        <translation>antes de volver atrás</translation>
    </message>
    <message>
        <source>by plan</source>
        <translation>según el plan</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>al iniciar</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %n h</numerusform>
            <numerusform>hace %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Copia: %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia</translation>
    </message>
    <message>
        <source>Last backup %1.</source>
        <translation>Última copia: %1.</translation>
    </message>
    <message>
        <source>There is no backup of this plant yet.</source>
        <translation>Aún no hay ninguna copia de esta planta.</translation>
    </message>
    <message>
        <source>Last proven restorable %1.</source>
        <translation>Última restauración probada: %1.</translation>
    </message>
    <message>
        <source>No restore test was made yet.</source>
        <translation>Aún no se hizo ninguna prueba de restauración.</translation>
    </message>
    <message>
        <source>Next one %1.</source>
        <translation>Próxima: %1.</translation>
    </message>
    <message>
        <source>The restore test at %1 on %2 failed.</source>
        <translation>La prueba de restauración falló (%1, en %2).</translation>
    </message>
    <message>
        <source>The backup at %1 on %2 failed.</source>
        <translation>La copia falló (%1, en %2).</translation>
    </message>
    <message>
        <source>A backup was made: %1</source>
        <translation>Se hizo una copia: %1</translation>
    </message>
    <message>
        <source>The plan makes no backups.</source>
        <translation>El plan no hace copias.</translation>
    </message>
    <message>
        <source>Somebody makes a backup at this moment: %1</source>
        <translation>Alguien está haciendo una copia en este momento: %1</translation>
    </message>
    <message>
        <source>A backup failed a short while ago; it is tried again later.</source>
        <translation>Una copia falló hace poco; se intentará otra vez más tarde.</translation>
    </message>
    <message>
        <source>No backup is due now.</source>
        <translation>Ahora no toca hacer ninguna copia.</translation>
    </message>
    <message>
        <source>Backup plan</source>
        <translation>Plan de copias</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguna</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Carpeta: %1</translation>
    </message>
    <message>
        <source>A value that cannot be right; the usual one is used: %1</source>
        <translation>Un valor que no puede ser correcto; se usa el habitual: %1</translation>
    </message>
    <message>
        <source>Make one now on the page Backups, and look whether the program, or a timer with “bakermaidenctl backup --plan”, runs at the planned time.</source>
        <translation>Haga una ahora en la página Copias y mire si el programa, o un temporizador con “bakermaidenctl backup --plan”, está en marcha a la hora prevista.</translation>
    </message>
</context>
<context>
    <name>bm::BackupsView</name>
    <message>
        <source>Not usable</source>
        <translation>No utilizable</translation>
    </message>
    <message>
        <source>Another plant</source>
        <translation>Otra planta</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Probada</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Archivo: %1</translation>
    </message>
    <message>
        <source>Of: %1</source>
        <translation>De: %1</translation>
    </message>
    <message>
        <source>Made by: %1 at %2, BakerMaiden %3</source>
        <translation>Hecha por: %1 en %2, BakerMaiden %3</translation>
    </message>
    <message>
        <source>Database: %1 %2</source>
        <translation>Base de datos: %1 %2</translation>
    </message>
    <message>
        <source>Schema version: not said</source>
        <translation>Versión del esquema: sin indicar</translation>
    </message>
    <message>
        <source>Schema version: %1</source>
        <translation>Versión del esquema: %1</translation>
    </message>
    <message numerus="yes">
        <source>Holds: %1 rows in %n table(s)</source>
        <translation>
            <numerusform>Contiene: %1 filas en %n tabla</numerusform>
            <numerusform>Contiene: %1 filas en %n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Noted by the plant: yes, and it is the one that was noted</source>
        <translation>Anotada por la planta: sí, y es la que se anotó</translation>
    </message>
    <message>
        <source>Noted by the plant: no</source>
        <translation>Anotada por la planta: no</translation>
    </message>
    <message>
        <source>It is neither restored nor removed by the plan.</source>
        <translation>El plan ni la restaura ni la elimina.</translation>
    </message>
    <message>
        <source>It was made of another database. The plan leaves it alone.</source>
        <translation>Se hizo de otra base de datos. El plan no la toca.</translation>
    </message>
    <message>
        <source>Read back and compared when it was made.</source>
        <translation>Releída y comparada cuando se hizo.</translation>
    </message>
    <message>
        <source>Proven restorable %1 by %2.</source>
        <translation>Restauración probada: %1, por %2.</translation>
    </message>
    <message>
        <source>The plant has not noted it, so only its own manifest vouches for it.</source>
        <translation>La planta no la ha anotado, así que solo responde de ella su propio manifiesto.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia</translation>
    </message>
    <message>
        <source>The plan makes one every day. You can also make one now.</source>
        <translation>El plan hace una cada día. También puede hacer una ahora.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Una copia falló</translation>
    </message>
    <message>
        <source>This workstation cannot make backups</source>
        <translation>Este puesto no puede hacer copias</translation>
    </message>
    <message>
        <source>The plan has a value that cannot be right</source>
        <translation>El plan tiene un valor que no puede ser correcto</translation>
    </message>
    <message>
        <source>The usual value is used instead of: %1. Open the plan and save it.</source>
        <translation>Se usa el valor habitual en lugar de: %1. Abra el plan y guárdelo.</translation>
    </message>
    <message>
        <source>The last backup is older than the plan says</source>
        <translation>La última copia es más antigua de lo que dice el plan</translation>
    </message>
    <message>
        <source>Make one now, and look whether the program runs at the planned time.</source>
        <translation>Haga una ahora y mire si el programa está en marcha a la hora prevista.</translation>
    </message>
    <message>
        <source>The backup is made and was read back</source>
        <translation>La copia está hecha y se releyó</translation>
    </message>
    <message>
        <source>The backup can be restored</source>
        <translation>La copia se puede restaurar</translation>
    </message>
    <message>
        <source>It was restored into a scratch place, counted and compared.</source>
        <translation>Se restauró en un lugar provisional, se contó y se comparó.</translation>
    </message>
    <message>
        <source>The plan is saved</source>
        <translation>El plan está guardado</translation>
    </message>
    <message>
        <source>Every workstation follows it from now on.</source>
        <translation>Desde ahora lo siguen todos los puestos.</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Leyendo la copia</translation>
    </message>
    <message>
        <source>It is compared with its manifest and with what is in the plant now.</source>
        <translation>Se compara con su manifiesto y con lo que hay ahora en la planta.</translation>
    </message>
    <message>
        <source>The plan makes one every day.</source>
        <translation>El plan hace una cada día.</translation>
    </message>
    <message>
        <source>Plan, make, test and restore backups</source>
        <translation>Planificar, hacer, probar y restaurar copias</translation>
    </message>
</context>
<context>
    <name>bm::BalanceCard</name>
    <message>
        <source>Mass balance</source>
        <translation>Balance de masas</translation>
    </message>
</context>
<context>
    <name>bm::BalanceWords</name>
    <message>
        <source>more than can be written</source>
        <translation>más de lo que se puede escribir</translation>
    </message>
    <message>
        <source>Cannot be closed: nobody has said yet how much was made.</source>
        <translation>No se puede cerrar: nadie ha dicho todavía cuánto se elaboró.</translation>
    </message>
    <message>
        <source>Cannot be closed: nobody knows how much it was of %1.</source>
        <translation>No se puede cerrar: nadie sabe cuánto fue de %1.</translation>
    </message>
    <message>
        <source>Cannot be closed, because it was not weighed: %1.</source>
        <translation>No se puede cerrar, porque no se pesó: %1.</translation>
    </message>
    <message>
        <source>Cannot be closed: nothing is in the batch.</source>
        <translation>No se puede cerrar: no hay nada en la tanda.</translation>
    </message>
    <message>
        <source>lot %1 (%2)</source>
        <comment>a lot and its ingredient</comment>
        <translation>lote %1 (%2)</translation>
    </message>
    <message>
        <source>lots %1 (%2)</source>
        <comment>lots and their ingredient</comment>
        <translation>lotes %1 (%2)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a lot in a batch</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Probably swapped: %1 for %2.</source>
        <comment>one lot for another</comment>
        <translation>Probablemente se confundió: %1 por %2.</translation>
    </message>
    <message>
        <source>Went in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Put into stock (WIP)</source>
        <translation>A existencias</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>of it on pallets</source>
        <translation>de ello en palés</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Merma</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Sin explicar</translation>
    </message>
    <message>
        <source>cannot be said</source>
        <translation>no se puede decir</translation>
    </message>
    <message>
        <source>More came out than went in; the plant allows a difference of %1.</source>
        <translation>Salió más de lo que entró; la planta admite una diferencia de %1.</translation>
    </message>
    <message>
        <source>More is missing than the plant allows, which is %1.</source>
        <translation>Falta más de lo que admite la planta, que es %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>went in: 5 kg</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>waste: 5 kg (2 %)</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Left as rework</source>
        <translation>Quedó como reproceso</translation>
    </message>
    <message>
        <source>Made and not thrown away</source>
        <translation>Hecho y no tirado</translation>
    </message>
</context>
<context>
    <name>bm::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>bm::BatchPanel</name>
    <message>
        <source>What the recipe wants</source>
        <translation>Lo que pide la receta</translation>
    </message>
    <message>
        <source>What is in the batch</source>
        <translation>Lo que hay en la tanda</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se leyó</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>Nada que devolver</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Devolver %1</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Como máximo %1</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>No se devolvió</translation>
    </message>
    <message>
        <source>%1 back</source>
        <translation>%1 de vuelta</translation>
    </message>
    <message>
        <source>Finish %1</source>
        <translation>Terminar %1</translation>
    </message>
    <message>
        <source>What went in stays as it is; the yield is what came out.</source>
        <translation>Lo que entró queda como está; el rendimiento es lo que salió.</translation>
    </message>
    <message>
        <source>&amp;Yield in %1</source>
        <translation>&amp;Rendimiento en %1</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>Previsto: %1</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>No se terminó</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 terminada</translation>
    </message>
    <message>
        <source>WIP lot %1</source>
        <translation>Lote intermedio %1</translation>
    </message>
    <message>
        <source>%1 from %2. Label it with the lot.</source>
        <translation>%1 de %2. Etiquételo con el lote.</translation>
    </message>
    <message>
        <source>Correct the yield of %1</source>
        <translation>Corregir el rendimiento de %1</translation>
    </message>
    <message>
        <source>The yield before stays in the history.</source>
        <translation>El rendimiento anterior queda en el historial.</translation>
    </message>
    <message>
        <source>So far %1</source>
        <translation>Hasta ahora: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Not corrected</source>
        <translation>No se corrigió</translation>
    </message>
    <message>
        <source>%1 of %2 were reported. The report stays in the history beside the correction.</source>
        <translation>Se declararon %1 de %2. Lo declarado queda en el historial junto a la corrección.</translation>
    </message>
    <message>
        <source>The signature means: I am a second person, I checked the count, and this yield is right.</source>
        <translation>La firma significa: soy una segunda persona, he comprobado el recuento y este rendimiento es correcto.</translation>
    </message>
    <message>
        <source>Sign and correct</source>
        <translation>Firmar y corregir</translation>
    </message>
    <message>
        <source>Yield corrected</source>
        <translation>Rendimiento corregido</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Dictamen</translation>
    </message>
    <message>
        <source>Quality of %1</source>
        <translation>Calidad de %1</translation>
    </message>
    <message>
        <source>A batch that failed is not shipped, and what it put into stock is stopped.</source>
        <translation>Una producción rechazada no se envía, y lo que puso en existencias queda detenido.</translation>
    </message>
    <message>
        <source>What was found; may stay empty when it passed</source>
        <translation>Lo que se encontró; puede quedar vacío si se aprobó</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>Say why so much is unexplained: it is kept with the batch.</source>
        <translation>Diga por qué queda tanto sin explicar: se guarda con la tanda.</translation>
    </message>
    <message>
        <source>Waste of %1</source>
        <translation>Merma de %1</translation>
    </message>
    <message>
        <source>What was thrown away counts in the balance of the batch. A mistake is taken back with a reason.</source>
        <translation>Lo que se tiró cuenta en el balance de la tanda. Un error se anula con un motivo.</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>What happened: burnt, on the floor, stuck to the bowl</source>
        <translation>Qué pasó: quemado, al suelo, pegado a la amasadora</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>No anotado</translation>
    </message>
    <message>
        <source>%1 thrown away</source>
        <translation>%1 tirado</translation>
    </message>
    <message>
        <source>As planned, to write on</source>
        <translation>Lo planificado, para escribir</translation>
    </message>
    <message>
        <source>As made</source>
        <translation>Lo elaborado</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>C&amp;uál</translation>
    </message>
    <message>
        <source>Sheet of %1</source>
        <translation>Hoja de %1</translation>
    </message>
    <message>
        <source>The code on it opens this batch when it is scanned.</source>
        <translation>El código que lleva abre esta tanda cuando se escanea.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>Im&amp;presora</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>No sheet</source>
        <translation>Sin hoja</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>Enviado a la impresora %1</translation>
    </message>
    <message>
        <source>Save the batch sheet</source>
        <translation>Guardar la hoja de la tanda</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>It is in %1</source>
        <translation>Está en %1</translation>
    </message>
    <message>
        <source>%1 is on hold</source>
        <translation>%1 retenido</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>No se retuvo</translation>
    </message>
    <message>
        <source>Batch %1, %2, was stopped.</source>
        <translation>La tanda %1, %2, fue detenida.</translation>
    </message>
    <message>
        <source>%1 released</source>
        <translation>%1 liberado</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>No se liberó</translation>
    </message>
    <message>
        <source>%1 of %2 thrown away</source>
        <translation>%1 de %2 desechado</translation>
    </message>
    <message>
        <source>It counts in the balance of the batch no more; both lines stay.</source>
        <translation>Ya no cuenta en el balance de la tanda; las dos líneas quedan.</translation>
    </message>
    <message>
        <source>Clean %1 first</source>
        <translation>Limpie antes %1</translation>
    </message>
    <message>
        <source>&amp;Kind of clean</source>
        <translation>&amp;Clase de limpieza</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Observación</translation>
    </message>
    <message>
        <source>Cleaned: start</source>
        <translation>Limpia: iniciar</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Omitir…</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>No se ha iniciado</translation>
    </message>
    <message>
        <source>Skip the clean of %1</source>
        <translation>Omitir la limpieza de %1</translation>
    </message>
    <message>
        <source>Start without a clean</source>
        <translation>Iniciar sin limpieza</translation>
    </message>
    <message>
        <source>Start %1 without a clean</source>
        <translation>Iniciar %1 sin limpieza</translation>
    </message>
    <message>
        <source>The signature means: something of it may be in the batch, and it may be made all the same.</source>
        <translation>La firma significa: algo de ello puede estar en la tanda, y se puede elaborar de todos modos.</translation>
    </message>
    <message>
        <source>Sign and start</source>
        <translation>Firmar e iniciar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. It is recorded with the reason.</source>
        <translation>%1. Se registra con el motivo.</translation>
    </message>
    <message>
        <source>It was read already. The earlier reading stays in the history.</source>
        <translation>Ya se midió. La medición anterior queda en el historial.</translation>
    </message>
    <message>
        <source>%1 is out of its limits</source>
        <translation>%1 está fuera de sus límites</translation>
    </message>
    <message>
        <source>%1 of %2: %3. %4.</source>
        <translation>%1 de %2: %3. %4.</translation>
    </message>
    <message>
        <source>The signature means: I know of this reading, and the batch may go on.</source>
        <translation>La firma significa: conozco esta medición, y la tanda puede seguir.</translation>
    </message>
    <message>
        <source>Sign and record</source>
        <translation>Firmar y registrar</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Aún no está hecho</translation>
    </message>
    <message>
        <source>Step %1 is done</source>
        <translation>El paso %1 está hecho</translation>
    </message>
    <message>
        <source>Step %1 is not done</source>
        <translation>El paso %1 no está hecho</translation>
    </message>
    <message>
        <source>The mark stays in the history. The batch is finished when the step is done again.</source>
        <translation>La marca queda en el historial. La tanda se termina cuando el paso esté hecho otra vez.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No hecho</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>&amp;Instead of</source>
        <translation>&amp;En vez de</translation>
    </message>
    <message>
        <source>It re&amp;places</source>
        <translation>Re&amp;emplaza</translation>
    </message>
    <message>
        <source>Of that ingredient, in its unit. Empty: as much, or as the recipe says</source>
        <translation>De ese ingrediente, en su unidad. Vacío: lo mismo, o lo que dice la receta</translation>
    </message>
    <message>
        <source>Instead of an ingredient</source>
        <translation>En vez de un ingrediente</translation>
    </message>
    <message>
        <source>What the recipe does not allow QA signs, and the batch says so.</source>
        <translation>Lo que la receta no permite lo firma Calidad, y la tanda lo dice.</translation>
    </message>
    <message>
        <source>It brings in %1: QA signs it.</source>
        <translation>Trae %1: lo firma Calidad.</translation>
    </message>
    <message>
        <source>&amp;Lot</source>
        <translation>&amp;Lote</translation>
    </message>
    <message>
        <source>Scan or type it.</source>
        <translation>Escanéelo o escríbalo.</translation>
    </message>
    <message>
        <source>Of the lot</source>
        <translation>Del lote</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No se añadió</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 en vez de %2</translation>
    </message>
    <message>
        <source>%1 of lot %2 go into %3 of %4 instead of %5.</source>
        <translation>%1 del lote %2 van a %3 de %4 en vez de %5.</translation>
    </message>
    <message>
        <source>The signature means: I know what this lot is, and the batch may be made with it.</source>
        <translation>La firma significa: sé qué es este lote, y la tanda puede hacerse con él.</translation>
    </message>
    <message>
        <source>Sign and add</source>
        <translation>Firmar y añadir</translation>
    </message>
    <message>
        <source>Instead of %1 %2</source>
        <translation>En vez de %1 %2</translation>
    </message>
    <message>
        <source>It counts as not put into the batch, and is in the lot again.</source>
        <translation>Cuenta como no puesto en la tanda, y está otra vez en su lote.</translation>
    </message>
    <message>
        <source>%1 was out of its limits</source>
        <translation>%1 estaba fuera de sus límites</translation>
    </message>
    <message>
        <source>It replaces a reading that was signed</source>
        <translation>Reemplaza una medición que se firmó</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Until somebody resumes it nothing goes in and nothing is read.</source>
        <translation>Hasta que alguien la reanude no entra nada ni se anota ninguna medición.</translation>
    </message>
    <message>
        <source>What it waits for: the oven, dough, people</source>
        <translation>Qué espera: el horno, masa, personal</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 está en pausa</translation>
    </message>
    <message>
        <source>Not paused</source>
        <translation>No pausada</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 sigue</translation>
    </message>
    <message>
        <source>Not resumed</source>
        <translation>No reanudada</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>It is not made, and its number is not given again. Whoever wants it after all plans it anew.</source>
        <translation>No se hace, y su número no se da otra vez. Quien la quiera al final la planea de nuevo.</translation>
    </message>
    <message>
        <source>Cancel the batch</source>
        <translation>Cancelar la tanda</translation>
    </message>
    <message>
        <source>%1 is cancelled</source>
        <translation>%1 está cancelada</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>No cancelada</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 falló</translation>
    </message>
    <message>
        <source>What went in is gone, and nothing of it is packed. Take back before what can still be used. This is not undone.</source>
        <translation>Lo que entró está usado y nada de ella se empaca. Retire antes lo que aún se pueda usar. Esto no se deshace.</translation>
    </message>
    <message>
        <source>What happened: burnt, wrong recipe, dropped</source>
        <translation>Qué pasó: se quemó, otra receta, se cayó</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>No terminada</translation>
    </message>
    <message>
        <source>More than the books have in %1</source>
        <translation>Más de lo que los libros tienen en %1</translation>
    </message>
    <message>
        <source>%1 are drawn all the same when somebody says why there was more in it.</source>
        <translation>Se sacan %1 de todos modos si alguien dice por qué había más.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>From vessel %1</source>
        <translation>Del recipiente %1</translation>
    </message>
    <message>
        <source>It counts as not put into the batch, and is in the vessel again.</source>
        <translation>Cuenta como no puesto en la tanda y está de nuevo en el recipiente.</translation>
    </message>
    <message>
        <source>Start beside it on %1</source>
        <translation>Iniciar a su lado en %1</translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation>Iniciar de todos modos</translation>
    </message>
    <message>
        <source>Start %1 beside it</source>
        <translation>Iniciar %1 a su lado</translation>
    </message>
    <message>
        <source>The signature means: something of this batch may get there, and both may be made all the same.</source>
        <translation>La firma significa: algo de esta tanda puede llegar allí, y ambas pueden hacerse de todos modos.</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>&amp;Guardado como</translation>
    </message>
    <message>
        <source>Empty: what the recipe makes</source>
        <translation>Vacío: lo que elabora la receta</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>What it is: trimmings, off-shape, left dough</source>
        <translation>Qué es: recortes, deformes, masa sobrante</translation>
    </message>
    <message>
        <source>Rework of %1</source>
        <translation>Reproceso de %1</translation>
    </message>
    <message>
        <source>What is left and goes into a later batch becomes a lot of its own, with its label.</source>
        <translation>Lo que sobra y va a una tanda posterior es un lote propio, con su etiqueta.</translation>
    </message>
    <message>
        <source>In the unit of that ingredient</source>
        <translation>En la unidad de ese ingrediente</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Rework lot %1</source>
        <translation>Lote de reproceso %1</translation>
    </message>
    <message>
        <source>%1 %2 from %3. Label it with the lot.</source>
        <translation>%1 de %2, de %3. Etiquételo con el lote.</translation>
    </message>
    <message>
        <source>Rework with a signature</source>
        <translation>Reproceso con firma</translation>
    </message>
    <message>
        <source>Why it is good in this batch</source>
        <translation>Por qué va bien en esta tanda</translation>
    </message>
    <message>
        <source>Rework %1</source>
        <translation>Reproceso %1</translation>
    </message>
    <message>
        <source>The signature means: I know what this rework is, and the batch may be made with it.</source>
        <translation>La firma significa: sé qué es este reproceso, y la tanda puede hacerse con él.</translation>
    </message>
    <message>
        <source>Rea&amp;ding</source>
        <translation>Me&amp;dición</translation>
    </message>
    <message>
        <source>Take a reading of step %1 back</source>
        <translation>Anular una medición del paso %1</translation>
    </message>
    <message>
        <source>It stays in the history. To replace it, type the other value over it instead.</source>
        <translation>Queda en el historial. Para reemplazarla, escriba el otro valor encima.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>%1 is taken back</source>
        <translation>%1: se anula</translation>
    </message>
    <message>
        <source>%1 of %2: %3. It was out of its limits.</source>
        <translation>%1 de %2: %3. Estaba fuera de sus límites.</translation>
    </message>
    <message>
        <source>The signature means: this reading was wrong and does not count.</source>
        <translation>La firma significa: esta medición era errónea y no cuenta.</translation>
    </message>
    <message>
        <source>Sign and take back</source>
        <translation>Firmar y anular</translation>
    </message>
    <message>
        <source>Empty: it is in the place of nothing</source>
        <translation>Vacío: no sustituye a nada</translation>
    </message>
    <message>
        <source>%1 of lot %2 go into %3 of %4.</source>
        <translation>%1 del lote %2 entran en %3 de %4.</translation>
    </message>
    <message>
        <source>Take the reading back</source>
        <translation>Anular</translation>
    </message>
</context>
<context>
    <name>bm::BatchSheet</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificado</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Control de calidad</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Passed with conditions</source>
        <translation>Aprobada con condiciones</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>In the plant</source>
        <translation>En la planta</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Previsto para</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Daily lot</source>
        <translation>Lote del día</translation>
    </message>
    <message>
        <source>Cake lot</source>
        <translation>Lote del bizcocho</translation>
    </message>
    <message>
        <source>Icing lot</source>
        <translation>Lote de glaseado</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>, on hold</source>
        <translation>, retenida</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Lo que entra</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Proposed lot</source>
        <translation>Lote propuesto</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Lot used</source>
        <translation>Lote usado</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Pesado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>none usable</source>
        <translation>ninguno utilizable</translation>
    </message>
    <message>
        <source>The recipe of this batch has no lines.</source>
        <translation>La receta de esta tanda no tiene líneas.</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Lo que salió</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Made, in %1</source>
        <translation>Elaborado, en %1</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Merma</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>What went in</source>
        <translation>Lo que entró</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Taken back from no. %1: %2</source>
        <translation>Devuelto del n.º %1: %2</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Todavía nada.</translation>
    </message>
    <message>
        <source>Mass balance</source>
        <translation>Balance de masas</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Notas: %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Anulado: %1</translation>
    </message>
    <message>
        <source>Readings and quality checks</source>
        <translation>Lecturas y controles de calidad</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humedad</translation>
    </message>
    <message>
        <source>Quality of the batch</source>
        <translation>Calidad de la tanda</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Weighed by, date</source>
        <translation>Pesado por, fecha</translation>
    </message>
    <message>
        <source>Checked by, date</source>
        <translation>Comprobado por, fecha</translation>
    </message>
    <message>
        <source>Released by, date</source>
        <translation>Liberado por, fecha</translation>
    </message>
    <message>
        <source>Batch sheet, as planned</source>
        <translation>Hoja de la tanda, lo planificado</translation>
    </message>
    <message>
        <source>Batch sheet, as made</source>
        <translation>Hoja de la tanda, lo elaborado</translation>
    </message>
    <message>
        <source>Written %1 by %2</source>
        <translation>Escrito el %1 por %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <comment>a section that goes on</comment>
        <translation>%1 (continuación)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opcional)</translation>
    </message>
    <message>
        <source>Steps and readings</source>
        <translation>Pasos y mediciones</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>no hecho</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>%1; signed by %2</source>
        <translation>%1; firmado por %2</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>EN PAUSA</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reanudada</translation>
    </message>
    <message>
        <source>Pauses and the end</source>
        <translation>Pausas y final</translation>
    </message>
    <message>
        <source>since %1 by %2: %3</source>
        <translation>desde %1 por %2: %3</translation>
    </message>
    <message>
        <source>%1 (REWORK)</source>
        <translation>%1 (REPROCESO)</translation>
    </message>
</context>
<context>
    <name>bm::BoardCard</name>
    <message>
        <source>On hold</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Después de %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, shift %3</source>
        <translation>%1, %2, turno %3</translation>
    </message>
    <message>
        <source>Return opens it</source>
        <translation>Intro la abre</translation>
    </message>
</context>
<context>
    <name>bm::BoardGrid</name>
    <message>
        <source>Shift %1, from %2</source>
        <translation>Turno %1, desde las %2</translation>
    </message>
    <message>
        <source>Plan board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Sin línea</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>sin línea</translation>
    </message>
    <message>
        <source>Plan a batch: %1, %2</source>
        <translation>Planear una tanda: %1, %2</translation>
    </message>
</context>
<context>
    <name>bm::BoardPanel</name>
    <message>
        <source>Not planned</source>
        <translation>No planeada</translation>
    </message>
    <message>
        <source>Plan a batch</source>
        <translation>Planear una tanda</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planear</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Iniciar ahora</translation>
    </message>
    <message>
        <source>%1 is planned</source>
        <translation>%1 está planeada</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>No movida</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Línea</translation>
    </message>
    <message>
        <source>S&amp;hift</source>
        <translation>T&amp;urno</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>It starts with the shift that it goes to; its number stays.</source>
        <translation>Empieza con el turno al que va; conserva su número.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 movida</translation>
    </message>
    <message>
        <source>Shifts of the plant</source>
        <translation>Turnos de la planta</translation>
    </message>
    <message>
        <source>A name and when it begins, in the order of the day. The day of the plant begins with the first.</source>
        <translation>Un nombre y cuándo empieza, en el orden del día. El día de la planta empieza con el primero.</translation>
    </message>
    <message>
        <source>S&amp;hifts</source>
        <translation>T&amp;urnos</translation>
    </message>
    <message>
        <source>Early 06:00, Late 14:00, Night 22:00</source>
        <translation>Mañana 06:00, Tarde 14:00, Noche 22:00</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Shifts set</source>
        <translation>Turnos fijados</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No leído</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patrón</translation>
    </message>
    <message>
        <source>Like {yy}{MM}{dd}-{line}-{n}. Empty: B-000123 and so on</source>
        <translation>Como {yy}{MM}{dd}-{line}-{n}. Vacío: B-000123 y así sucesivamente</translation>
    </message>
    <message>
        <source>Batch numbers</source>
        <translation>Números de tanda</translation>
    </message>
    <message>
        <source>What stands in braces is filled in: %1. {nnn} is 001; {jjj} is the day of the year.</source>
        <translation>Lo que está entre llaves se rellena: %1. {nnn} es 001; {jjj} es el día del año.</translation>
    </message>
    <message>
        <source>Batch numbers set</source>
        <translation>Números de tanda fijados</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>No fijado</translation>
    </message>
    <message>
        <source>No batch is selected</source>
        <translation>Ninguna tanda seleccionada</translation>
    </message>
    <message>
        <source>Walk through the board with the arrows. Return opens a batch, or plans one where a plus is.</source>
        <translation>Recorra el tablero con las flechas. Intro abre una tanda, o planea una donde hay un signo más.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) of earlier days are still open</source>
        <translation>
            <numerusform>%n tanda de días anteriores sigue abierta</numerusform>
            <numerusform>%n tandas de días anteriores siguen abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Sin línea</translation>
    </message>
    <message>
        <source>Paused since %1 by %2: %3</source>
        <translation>En pausa desde %1 por %2: %3</translation>
    </message>
    <message>
        <source>On the line it would meet %1. Clean before it, or move it.</source>
        <translation>En la línea encontraría %1. Limpie antes, o muévala.</translation>
    </message>
</context>
<context>
    <name>bm::BusyOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>bm::ChangeList</name>
    <message>
        <source>Why: %1</source>
        <translation>Por qué: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>The chosen change</source>
        <translation>El cambio elegido</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
</context>
<context>
    <name>bm::ChartWords</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>It cannot be said whether the balance closes: not every amount is known.</source>
        <translation>No se puede decir si el balance cuadra: no se conocen todas las cantidades.</translation>
    </message>
    <message>
        <source>The balance closes: what was received is what was used, wasted, sampled, sent on and is there, with what is unexplained.</source>
        <translation>El balance cuadra: lo recibido es lo usado, desechado, muestreado, enviado y lo que hay, con lo no explicado.</translation>
    </message>
    <message>
        <source>The balance does not close: %1 are missing.</source>
        <translation>El balance no cuadra: faltan %1.</translation>
    </message>
    <message>
        <source>Two runs are needed for limits.</source>
        <translation>Para los límites hacen falta dos producciones.</translation>
    </message>
    <message>
        <source>No run is outside of the rules.</source>
        <translation>Ninguna producción está fuera de las reglas.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are outside of the rules.</source>
        <translation>
            <numerusform>%n producción está fuera de las reglas.</numerusform>
            <numerusform>%n producciones están fuera de las reglas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean change %1, limit %2.</source>
        <translation>Cambio medio %1, límite %2.</translation>
    </message>
    <message>
        <source>Mean %1, limits %2 to %3 (2.66 mean changes from run to run).</source>
        <translation>Media %1, límites de %2 a %3 (2,66 cambios medios de una producción a otra).</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 on %n pallets.</source>
        <translation>
            <numerusform>En total %1 en %n palé.</numerusform>
            <numerusform>En total %1 en %n palés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Together %1.</source>
        <translation>En total %1.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cajas</translation>
    </message>
    <message>
        <source>Of it</source>
        <translation>De ello</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Of the whole</source>
        <translation>Del total</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Bueno durante</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Días restantes</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificado</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Balance of a lot</source>
        <translation>Balance de un lote</translation>
    </message>
    <message>
        <source>Use over time</source>
        <translation>Uso en el tiempo</translation>
    </message>
    <message>
        <source>Exposure by customer</source>
        <translation>Exposición por cliente</translation>
    </message>
    <message>
        <source>Exposure by day</source>
        <translation>Exposición por día</translation>
    </message>
    <message>
        <source>Dose on the pallets</source>
        <translation>Dosis en los palés</translation>
    </message>
    <message>
        <source>Stock by expiry</source>
        <translation>Existencias por caducidad</translation>
    </message>
    <message>
        <source>Yield by run</source>
        <translation>Rendimiento por tanda</translation>
    </message>
    <message>
        <source>Change of the yield</source>
        <translation>Cambio del rendimiento</translation>
    </message>
    <message>
        <source>Scan or type a lot</source>
        <translation>Escanee o escriba un lote</translation>
    </message>
    <message>
        <source>A lot or an ingredient</source>
        <translation>Un lote o un ingrediente</translation>
    </message>
    <message>
        <source>A lot, batch, pallet or recall</source>
        <translation>Un lote, tanda, palé o retirada</translation>
    </message>
    <message>
        <source>A lot or a batch</source>
        <translation>Un lote o una tanda</translation>
    </message>
    <message>
        <source>An ingredient; empty: everything</source>
        <translation>Un ingrediente; vacío: todo</translation>
    </message>
    <message>
        <source>A recipe or a batch</source>
        <translation>Una receta o una tanda</translation>
    </message>
    <message>
        <source>Nothing was ever booked on this lot.</source>
        <translation>En este lote nunca se anotó nada.</translation>
    </message>
    <message>
        <source>It was not used in these days.</source>
        <translation>No se usó en estos días.</translation>
    </message>
    <message>
        <source>Nothing of it has left the plant.</source>
        <translation>Nada de ello ha salido de la planta.</translation>
    </message>
    <message>
        <source>Nothing of it is on a pallet.</source>
        <translation>Nada de ello está en un palé.</translation>
    </message>
    <message>
        <source>Nothing of it is on hand.</source>
        <translation>No hay existencias de ello.</translation>
    </message>
    <message>
        <source>No run of this recipe has a yield yet.</source>
        <translation>Ninguna producción de esta receta tiene rendimiento todavía.</translation>
    </message>
    <message>
        <source>What came before the plant was taken over is not known.</source>
        <translation>No se conoce lo anterior a la toma de datos de la planta.</translation>
    </message>
    <message>
        <source>Some amounts were never written down; no sum has them.</source>
        <translation>Algunas cantidades nunca se anotaron; ninguna suma las incluye.</translation>
    </message>
    <message>
        <source>Rows in another unit are in no sum.</source>
        <translation>Las filas en otra unidad no están en ninguna suma.</translation>
    </message>
    <message>
        <source>Nobody knows how many cases some pallets have, so pallets are counted.</source>
        <translation>Nadie sabe cuántas cajas tienen algunos palés, así que se cuentan palés.</translation>
    </message>
    <message>
        <source>Some of it came back and is not counted; who had it may have used some of it.</source>
        <translation>Parte de ello volvió y no se cuenta; quien lo tuvo puede haber usado algo.</translation>
    </message>
    <message>
        <source>Only the newest 200 runs are shown.</source>
        <translation>Solo se muestran las 200 producciones más nuevas.</translation>
    </message>
    <message>
        <source>Runs of which nobody knows what was planned or made are left out.</source>
        <translation>Se omiten las producciones de las que nadie sabe lo planificado o lo hecho.</translation>
    </message>
    <message>
        <source>With fewer than 20 runs the limits are a first guess.</source>
        <translation>Con menos de 20 producciones los límites son una primera estimación.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>First count</source>
        <translation>Primer recuento</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>No explicado</translation>
    </message>
    <message>
        <source>Into other lots</source>
        <translation>A otros lotes</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Desechado</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Up to 7 days</source>
        <translation>Hasta 7 días</translation>
    </message>
    <message>
        <source>8 to 30 days</source>
        <translation>8 a 30 días</translation>
    </message>
    <message>
        <source>31 to 90 days</source>
        <translation>31 a 90 días</translation>
    </message>
    <message>
        <source>91 to 180 days</source>
        <translation>91 a 180 días</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Day unknown</source>
        <translation>Día desconocido</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Semana del %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 a %2 %3</translation>
    </message>
    <message>
        <source>Customer unknown</source>
        <translation>Cliente desconocido</translation>
    </message>
    <message>
        <source>Came in or is there</source>
        <translation>Entró o está</translation>
    </message>
    <message>
        <source>Left it</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>No explicado</translation>
    </message>
    <message>
        <source>More than 30 days</source>
        <translation>Más de 30 días</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>Past its day</source>
        <translation>Pasado de fecha</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Run outside of the rules</source>
        <translation>Producción fuera de las reglas</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocido</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No conocido</translation>
    </message>
    <message numerus="yes">
        <source>%n lots</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallets</source>
        <translation>
            <numerusform>%n palé</numerusform>
            <numerusform>%n palés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n caja</numerusform>
            <numerusform>%n cajas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unknown</source>
        <translation>
            <numerusform>%n de ellas desconocida</numerusform>
            <numerusform>%n de ellas desconocidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule 1: beyond three sigma</source>
        <translation>Regla 1: más allá de tres sigmas</translation>
    </message>
    <message>
        <source>Rule 2: two of three beyond two sigma</source>
        <translation>Regla 2: dos de tres más allá de dos sigmas</translation>
    </message>
    <message>
        <source>Rule 3: four of five beyond one sigma</source>
        <translation>Regla 3: cuatro de cinco más allá de una sigma</translation>
    </message>
    <message>
        <source>Rule 4: eight in a row on one side</source>
        <translation>Regla 4: ocho seguidas de un lado</translation>
    </message>
    <message>
        <source>Changed more than the limit</source>
        <translation>Cambió más que el límite</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Percent of planned</source>
        <translation>Porcentaje de lo previsto</translation>
    </message>
    <message>
        <source>Change in percent</source>
        <translation>Cambio en porcentaje</translation>
    </message>
    <message>
        <source>What became of %1</source>
        <translation>Qué fue de %1</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>Uso de %1</translation>
    </message>
    <message>
        <source>Who has something of %1</source>
        <translation>Quién tiene algo de %1</translation>
    </message>
    <message>
        <source>When something of %1 was shipped</source>
        <translation>Cuándo salió algo de %1</translation>
    </message>
    <message>
        <source>How much of %1 is on each pallet</source>
        <translation>Cuánto de %1 hay en cada palé</translation>
    </message>
    <message>
        <source>How long the stock is good</source>
        <translation>Cuánto tiempo son buenas las existencias</translation>
    </message>
    <message>
        <source>How long %1 is good</source>
        <translation>Cuánto tiempo es bueno %1</translation>
    </message>
    <message>
        <source>Yield of %1, run after run</source>
        <translation>Rendimiento de %1, producción tras producción</translation>
    </message>
    <message>
        <source>Change of the yield of %1</source>
        <translation>Cambio del rendimiento de %1</translation>
    </message>
</context>
<context>
    <name>bm::ChartsView</name>
    <message>
        <source>What do you want to see?</source>
        <translation>¿Qué quiere ver?</translation>
    </message>
    <message>
        <source>Choose a chart, then scan or type what it is about. Each bar and point leads to its rows.</source>
        <translation>Elija un gráfico y escanee o escriba de qué trata. Cada barra y cada punto llevan a sus filas.</translation>
    </message>
    <message>
        <source>Reading the figures</source>
        <translation>Leyendo las cifras</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>¿De qué trata?</translation>
    </message>
    <message>
        <source>Nothing has the code %1</source>
        <translation>Nada tiene el código %1</translation>
    </message>
    <message>
        <source>This chart needs something else: %1.</source>
        <translation>Este gráfico necesita otra cosa: %1.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>The chart as a picture, for a document.</source>
        <translation>El gráfico como imagen, para un documento.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, for a spreadsheet.</source>
        <translation>
            <numerusform>%n fila, para una hoja de cálculo.</numerusform>
            <numerusform>%n filas, para una hoja de cálculo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>bm::Cli</name>
    <message numerus="yes">
        <source>%1 rows in %n table(s)</source>
        <translation>
            <numerusform>%1 filas en %n tabla</numerusform>
            <numerusform>%1 filas en %n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup:   %1</source>
        <translation>Copia:    %1</translation>
    </message>
    <message>
        <source>SHA-256:  %1</source>
        <translation>SHA-256:  %1</translation>
    </message>
    <message>
        <source>Verified: restored to a scratch place, counted and compared; %1</source>
        <translation>Verificada: restaurada en un lugar provisional, contada y comparada; %1</translation>
    </message>
    <message>
        <source>Say where the backup goes: --into URL|PATH</source>
        <translation>Diga adónde va la copia: --into URL|PATH</translation>
    </message>
    <message>
        <source>Restored: %1; %2</source>
        <translation>Restaurado: %1; %2</translation>
    </message>
    <message>
        <source>Kept:     %1</source>
        <translation>Conservado: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>--markdown and --json do not go together.</source>
        <translation>--markdown y --json no van juntos.</translation>
    </message>
    <message>
        <source>Engine:   %1</source>
        <translation>Motor:         %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Base de datos: %1</translation>
    </message>
    <message>
        <source>Schema:   version %1; this program has version %2</source>
        <translation>Esquema:       versión %1; este programa tiene la versión %2</translation>
    </message>
    <message>
        <source>Outlook:  %1</source>
        <translation>Previsión:     %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLÓ</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Nothing was changed. Tell the administrator.</source>
        <translation>No se cambió nada. Avise al administrador.</translation>
    </message>
    <message>
        <source>This supplier lot is in house already: %1</source>
        <translation>Este lote del proveedor ya está en casa: %1</translation>
    </message>
    <message>
        <source>There it expires on %1. Look at the label again.</source>
        <translation>Allí caduca el %1. Mire otra vez la etiqueta.</translation>
    </message>
    <message>
        <source>Lot %1 (%2): %3, %4, %5 left</source>
        <translation>Lote %1 (%2): %3, %4, quedan %5</translation>
    </message>
    <message>
        <source>Received lot %1: %2 of %3</source>
        <translation>Recibido el lote %1: %2 de %3</translation>
    </message>
    <message>
        <source>Migrated %1 to schema version %2.</source>
        <translation>Migrado: %1; ahora versión %2 del esquema.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Copia:    %1</translation>
    </message>
    <message>
        <source>Log:    %1</source>
        <translation>Registro: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Go on? Type yes:</source>
        <translation>¿Continuar? Escriba sí (o yes):</translation>
    </message>
    <message>
        <source>--rehearse-on and --no-rehearsal do not go together.</source>
        <translation>--rehearse-on y --no-rehearsal no van juntos.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>La opción %1 necesita un valor.</translation>
    </message>
    <message>
        <source>Nobody can be asked here: say --yes.</source>
        <translation>Aquí no se puede preguntar a nadie: use --yes.</translation>
    </message>
    <message>
        <source>The database is migrated, but the log could not be written: %1</source>
        <translation>La base de datos está migrada, pero el registro no se pudo escribir: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Pallet %1: %2</source>
        <translation>Palé %1: %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Run %1 (%2): %3, %4 planned</source>
        <translation>Tanda %1 (%2): %3, previsto: %4</translation>
    </message>
    <message>
        <source>%1 of lot %2 (%3) may go into %4; %5 would be left</source>
        <translation>%1 del lote %2 (%3) pueden entrar en %4; quedarían %5</translation>
    </message>
    <message>
        <source>%1 of lot %2 (%3) went into %4; %5 left</source>
        <translation>%1 del lote %2 (%3) entraron en %4; quedan %5</translation>
    </message>
    <message>
        <source>Run %1 (%2): %3, %4 made</source>
        <translation>Tanda %1 (%2): %3, elaborado: %4</translation>
    </message>
    <message>
        <source>Put into stock as lot %1</source>
        <translation>Puesto en existencias como lote %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>symbology</source>
        <translation>simbología</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>may be</source>
        <translation>puede ser</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>error in</source>
        <translation>error en</translation>
    </message>
    <message>
        <source>Say one of: a text, - or --jsonl</source>
        <translation>Indique una de estas cosas: un texto, - o --jsonl</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Supplier&apos;s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>From the root</source>
        <translation>Del origen</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Some quantities are unknown.</source>
        <translation>Algunas cantidades se desconocen.</translation>
    </message>
    <message>
        <source>Some quantities are in other units and are not added up.</source>
        <translation>Algunas cantidades están en otras unidades y no se suman.</translation>
    </message>
    <message>
        <source>Forward from %1 (%2)</source>
        <translation>Hacia adelante desde %1 (%2)</translation>
    </message>
    <message>
        <source>Backward from %1 (%2)</source>
        <translation>Hacia atrás desde %1 (%2)</translation>
    </message>
    <message>
        <source>%1 lots, %2 runs, %3 pallets, %4 customers</source>
        <translation>%1 lotes, %2 tandas, %3 palés, %4 clientes</translation>
    </message>
    <message>
        <source>The trace is complete.</source>
        <translation>El rastreo está completo.</translation>
    </message>
    <message>
        <source>The trace is NOT complete.</source>
        <translation>El rastreo NO está completo.</translation>
    </message>
    <message>
        <source>why; it is kept with the change</source>
        <translation>por qué; se guarda con el cambio</translation>
    </message>
    <message>
        <source>a remark that is kept</source>
        <translation>una nota que se guarda</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>dónde está</translation>
    </message>
    <message>
        <source>what a database is; changes nothing</source>
        <translation>qué es una base de datos; no cambia nada</translation>
    </message>
    <message>
        <source>the statements that migrate would run; changes nothing</source>
        <translation>las sentencias que ejecutaría migrate; no cambia nada</translation>
    </message>
    <message>
        <source>backs up, rehearses, migrates, validates and writes the log</source>
        <translation>copia, ensaya, migra, valida y escribe el registro</translation>
    </message>
    <message>
        <source>asks nothing; needed where nobody can be asked</source>
        <translation>no pregunta; necesario donde no hay a quién preguntar</translation>
    </message>
    <message>
        <source>makes an SQLite file that is not there</source>
        <translation>crea un archivo SQLite que no existe</translation>
    </message>
    <message>
        <source>where the backup and the log go</source>
        <translation>adónde van la copia y el registro</translation>
    </message>
    <message>
        <source>an empty database for the rehearsal</source>
        <translation>una base de datos vacía para el ensayo</translation>
    </message>
    <message>
        <source>does not try it on a copy first</source>
        <translation>no lo ensaya antes en una copia</translation>
    </message>
    <message>
        <source>writes a backup and proves that it can be read back</source>
        <translation>escribe una copia y prueba que se puede volver a leer</translation>
    </message>
    <message>
        <source>puts a backup in place and keeps what was there aside</source>
        <translation>pone una copia en su sitio y aparta lo que había</translation>
    </message>
    <message>
        <source>where the backup goes; required</source>
        <translation>adónde va la copia; obligatorio</translation>
    </message>
    <message>
        <source>what migrations did to this database</source>
        <translation>qué hicieron las migraciones en esta base de datos</translation>
    </message>
    <message>
        <source>the documents instead of a list</source>
        <translation>los documentos en lugar de una lista</translation>
    </message>
    <message>
        <source>fills an empty database, or makes a new file, with a plant&apos;s life</source>
        <translation>llena una base vacía, o un archivo nuevo, con la vida de una planta</translation>
    </message>
    <message>
        <source>another number is another plant; default 1</source>
        <translation>otro número es otra planta; si no, 1</translation>
    </message>
    <message>
        <source>explains what a scanner read; - answers every line of standard input</source>
        <translation>explica lo que leyó un escáner; - responde a cada línea de la entrada estándar</translation>
    </message>
    <message>
        <source>every line of standard input is a JSON request</source>
        <translation>cada línea de la entrada estándar es una petición JSON</translation>
    </message>
    <message>
        <source>from a lot, run or pallet to the customers</source>
        <translation>de un lote, tanda o palé a los clientes</translation>
    </message>
    <message>
        <source>from a pallet, run or lot to the supplier lots</source>
        <translation>de un palé, tanda o lote a los lotes del proveedor</translation>
    </message>
    <message>
        <source>books a delivery: a new lot</source>
        <translation>anota una entrega: un lote nuevo</translation>
    </message>
    <message>
        <source>the unit, when the ingredient is new</source>
        <translation>la unidad, si el ingrediente es nuevo</translation>
    </message>
    <message>
        <source>makes an ingredient that is not known</source>
        <translation>crea un ingrediente que no se conoce</translation>
    </message>
    <message>
        <source>who delivered it; made when new</source>
        <translation>quién lo entregó; se crea si es nuevo</translation>
    </message>
    <message>
        <source>the lot code on the supplier&apos;s label</source>
        <translation>el lote en la etiqueta del proveedor</translation>
    </message>
    <message>
        <source>the last day of use, YYYY-MM-DD</source>
        <translation>el último día de uso, AAAA-MM-DD</translation>
    </message>
    <message>
        <source>best before, YYYY-MM-DD</source>
        <translation>consumo preferente, AAAA-MM-DD</translation>
    </message>
    <message>
        <source>the day it was made, YYYY-MM-DD</source>
        <translation>el día de elaboración, AAAA-MM-DD</translation>
    </message>
    <message>
        <source>the invoice</source>
        <translation>la factura</translation>
    </message>
    <message>
        <source>the purchase order</source>
        <translation>el pedido de compra</translation>
    </message>
    <message>
        <source>our lot code; default the next number</source>
        <translation>nuestro lote; si no, el número siguiente</translation>
    </message>
    <message>
        <source>holds a lot</source>
        <translation>retiene un lote</translation>
    </message>
    <message>
        <source>releases a lot for use and closes its holds</source>
        <translation>libera un lote para su uso y cierra sus retenciones</translation>
    </message>
    <message>
        <source>fails a lot</source>
        <translation>rechaza un lote</translation>
    </message>
    <message>
        <source>books a counted difference, e.g. -2.5</source>
        <translation>anota una diferencia contada, p. ej. -2.5</translation>
    </message>
    <message>
        <source>plans a production run</source>
        <translation>planifica una tanda</translation>
    </message>
    <message>
        <source>starts it at once</source>
        <translation>la inicia enseguida</translation>
    </message>
    <message>
        <source>the unit, when the recipe has none</source>
        <translation>la unidad, si la receta no tiene</translation>
    </message>
    <message>
        <source>the production line</source>
        <translation>la línea de producción</translation>
    </message>
    <message>
        <source>the shift</source>
        <translation>el turno</translation>
    </message>
    <message>
        <source>the daily lot, as a text</source>
        <translation>el lote del día, como texto</translation>
    </message>
    <message>
        <source>the cake lot, as a text</source>
        <translation>el lote del bizcocho, como texto</translation>
    </message>
    <message>
        <source>the icing lot, as a text</source>
        <translation>el lote del glaseado, como texto</translation>
    </message>
    <message>
        <source>when it is to start, YYYY-MM-DDThh:mm</source>
        <translation>cuándo debe iniciarse, AAAA-MM-DDThh:mm</translation>
    </message>
    <message>
        <source>starts a planned run</source>
        <translation>inicia una tanda planificada</translation>
    </message>
    <message>
        <source>whether a lot could be added; changes nothing</source>
        <translation>si se podría añadir un lote; no cambia nada</translation>
    </message>
    <message>
        <source>adds a quantity of a lot to a run</source>
        <translation>añade una cantidad de un lote a una tanda</translation>
    </message>
    <message>
        <source>closes a run with its yield</source>
        <translation>cierra una tanda con su rendimiento</translation>
    </message>
    <message>
        <source>begins a pallet</source>
        <translation>empieza un palé</translation>
    </message>
    <message>
        <source>the pallet number; default the next number</source>
        <translation>el número de palé; si no, el siguiente</translation>
    </message>
    <message>
        <source>puts more on a pallet</source>
        <translation>pone más en un palé</translation>
    </message>
    <message>
        <source>ships a pallet; the customer is made when new</source>
        <translation>envía un palé; el cliente se crea si es nuevo</translation>
    </message>
    <message>
        <source>the customer&apos;s order</source>
        <translation>el pedido del cliente</translation>
    </message>
    <message>
        <source>voids a pallet</source>
        <translation>anula un palé</translation>
    </message>
    <message>
        <source>This version does not have the command “%1”.</source>
        <translation>Esta versión no tiene la orden “%1”.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No existe la orden “%1”.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Órdenes:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 ambiguous, 5 refused by a rule,
6 database cannot be reached or is busy, 130 interrupted.</source>
        <translation>Estado de salida: 0 hecho, 1 falló, 2 uso incorrecto, 3 no encontrado, 4 ambiguo, 5 rechazado por una regla,
6 la base de datos no responde o está ocupada, 130 interrumpido.</translation>
    </message>
    <message>
        <source>The result could not be written.</source>
        <translation>No se pudo escribir el resultado.</translation>
    </message>
    <message>
        <source>The option %1 stands before its command.</source>
        <translation>La opción %1 está antes de su orden.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>No existe la opción %1.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>La opción %1 no lleva valor.</translation>
    </message>
    <message>
        <source>The option --%1 is there twice.</source>
        <translation>La opción --%1 aparece dos veces.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Falta una orden.</translation>
    </message>
    <message>
        <source>The command %1 needs one word more.</source>
        <translation>A la orden %1 le falta una palabra.</translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation>Falta algo después de “%1”.</translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation>“%1” sobra.</translation>
    </message>
    <message>
        <source>the database; else DATABASE_URL, else the embedded file</source>
        <translation>la base de datos; si no, DATABASE_URL; si no, el archivo propio</translation>
    </message>
    <message>
        <source>one JSON document on standard output and nothing else</source>
        <translation>un documento JSON en la salida estándar y nada más</translation>
    </message>
    <message>
        <source>no progress and no remarks, only results and errors</source>
        <translation>sin progreso ni notas, solo resultados y errores</translation>
    </message>
    <message>
        <source>this summary; after a command its own</source>
        <translation>este resumen; tras una orden, el suyo</translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation>la versión del programa</translation>
    </message>
    <message>
        <source>Run “bakermaidenctl migrate” on it first. Nothing was changed.</source>
        <translation>Ejecute antes “bakermaidenctl migrate” sobre ella. No se cambió nada.</translation>
    </message>
    <message>
        <source>Check the path. “migrate --create” makes a new plant there, “demo” one that is filled.</source>
        <translation>Revise la ruta. “migrate --create” crea allí una planta nueva, “demo” una con datos.</translation>
    </message>
    <message>
        <source>Say it again with one of these.</source>
        <translation>Repítalo con uno de estos.</translation>
    </message>
    <message>
        <source>%1 of about %2 runs ...</source>
        <translation>%1 de unas %2 tandas ...</translation>
    </message>
    <message>
        <source>%1 lots, %2 runs with %3 uses, %4 pallets, %5 customers</source>
        <translation>%1 lotes, %2 tandas con %3 usos, %4 palés, %5 clientes</translation>
    </message>
    <message>
        <source>1 is a year of a plant with 18000 runs; default 0.1</source>
        <translation>1 es un año de una planta con 18000 tandas; si no, 0.1</translation>
    </message>
    <message>
        <source>where that life ends, YYYY-MM-DDThh:mm; default now</source>
        <translation>dónde acaba esa vida, AAAA-MM-DDThh:mm; si no, ahora</translation>
    </message>
    <message>
        <source>A part of the demo may be there: “inspect” tells.</source>
        <translation>Puede quedar una parte de la demostración: “inspect” lo dice.</translation>
    </message>
    <message>
        <source>--fix takes KIND=ACTION, as in --fix orphan=unknown_parent; “%1” is not that.</source>
        <translation>--fix lleva KIND=ACTION, como en --fix orphan=unknown_parent; “%1” no lo es.</translation>
    </message>
    <message>
        <source>--fix chooses twice for “%1”.</source>
        <translation>--fix elige dos veces para “%1”.</translation>
    </message>
    <message>
        <source>Nothing was found in this database that there is a choice about.</source>
        <translation>En esta base de datos no se encontró nada sobre lo que se pueda elegir.</translation>
    </message>
    <message>
        <source>This database offers: %1.</source>
        <translation>Esta base de datos ofrece: %1.</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>Para elegir</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Findings:</source>
        <translation>Hallazgos:</translation>
    </message>
    <message>
        <source>From schema version %1 down to %2: %3 rows or values are lost.</source>
        <translation>De la versión %1 del esquema a la %2: se pierden %3 filas o valores.</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Se pierde</translation>
    </message>
    <message>
        <source>There is no database yet: nothing is lost.</source>
        <translation>Todavía no hay base de datos: no se pierde nada.</translation>
    </message>
    <message>
        <source>The database is damaged: what is lost cannot be counted.</source>
        <translation>La base de datos está dañada: no se puede contar lo que se pierde.</translation>
    </message>
    <message>
        <source>%1 rows that are there now are not in the backup. Changes of other rows are lost, too.</source>
        <translation>%1 filas que hay ahora no están en la copia de seguridad. También se pierden los cambios de otras filas.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Say where to go back to: either --to VERSION or --backup BACKUP.</source>
        <translation>Diga adónde volver: o --to VERSION o --backup BACKUP.</translation>
    </message>
    <message>
        <source>“%1” is not a schema version.</source>
        <translation>“%1” no es una versión del esquema.</translation>
    </message>
    <message>
        <source>--backup and --backup-dir do not go together.</source>
        <translation>--backup y --backup-dir no van juntos.</translation>
    </message>
    <message>
        <source>Version 0 removes the whole plant: --to 0 and --remove-everything go together only.</source>
        <translation>La versión 0 quita la planta entera: --to 0 y --remove-everything solo van juntos.</translation>
    </message>
    <message>
        <source>Roll back ...</source>
        <translation>Volver atrás ...</translation>
    </message>
    <message>
        <source>Left out, because the older schema cannot carry them: %1</source>
        <translation>Omitido, porque el esquema anterior no puede contenerlo: %1</translation>
    </message>
    <message>
        <source>The database is rolled back, but the log could not be written: %1</source>
        <translation>La base de datos ha vuelto atrás, pero el registro no se pudo escribir: %1</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Restaurado: %1</translation>
    </message>
    <message>
        <source>“%1” is no format: markdown, dot or sql.</source>
        <translation>“%1” no es un formato: markdown, dot o sql.</translation>
    </message>
    <message>
        <source>what is done about a kind of finding, see inspect; repeatable</source>
        <translation>qué se hace con un tipo de hallazgo, vea inspect; se puede repetir</translation>
    </message>
    <message>
        <source>goes back to an older schema version or to a backup; counts what is lost first</source>
        <translation>vuelve a una versión anterior del esquema o a una copia; antes cuenta lo que se pierde</translation>
    </message>
    <message>
        <source>the schema version to go down to; backs up first</source>
        <translation>la versión del esquema a la que bajar; antes hace una copia</translation>
    </message>
    <message>
        <source>puts this backup in place; keeps what is there aside</source>
        <translation>pone esta copia en su sitio; aparta lo que hay</translation>
    </message>
    <message>
        <source>only says what would be lost; changes nothing</source>
        <translation>solo dice qué se perdería; no cambia nada</translation>
    </message>
    <message>
        <source>version 0 removes the plant: say this, too</source>
        <translation>la versión 0 quita la planta: indique también esto</translation>
    </message>
    <message>
        <source>the tables, their links and guarantees, as a document, a picture or SQL</source>
        <translation>las tablas, sus enlaces y garantías, como documento, imagen o SQL</translation>
    </message>
    <message>
        <source>markdown, dot (for Graphviz) or sql; default markdown</source>
        <translation>markdown, dot (para Graphviz) o sql; si no, markdown</translation>
    </message>
    <message>
        <source>a document instead of a list</source>
        <translation>un documento en lugar de una lista</translation>
    </message>
    <message>
        <source>how the database is: size, backup, seal, what needs attention</source>
        <translation>cómo está la base de datos: tamaño, copia, sello, qué requiere atención</translation>
    </message>
    <message>
        <source>also reads an SQLite file through for damage</source>
        <translation>también lee entero un archivo SQLite en busca de daños</translation>
    </message>
    <message>
        <source>also what is good, and the figures behind it</source>
        <translation>también lo que está bien, y las cifras en que se basa</translation>
    </message>
    <message>
        <source>plans and times of the program&apos;s own questions, slow ones marked</source>
        <translation>planes y tiempos de las consultas propias del programa, con las lentas marcadas</translation>
    </message>
    <message>
        <source>also prints every plan</source>
        <translation>también imprime cada plan</translation>
    </message>
    <message>
        <source>“bakermaidenctl inspect” shows what can be chosen; say it with --fix KIND=ACTION, or put it right in the old database. Nothing was changed.</source>
        <translation>“bakermaidenctl inspect” muestra lo que se puede elegir; indíquelo con --fix KIND=ACTION o corríjalo en la base de datos antigua. No se cambió nada.</translation>
    </message>
    <message>
        <source>Not kept any more: %1</source>
        <translation>Ya no se conserva: %1</translation>
    </message>
    <message>
        <source>Restore test: %1 was restored, counted and compared.</source>
        <translation>Prueba de restauración: %1 se restauró, se contó y se comparó.</translation>
    </message>
    <message>
        <source>--plan and a folder do not go together: the plan says where backups go.</source>
        <translation>--plan y una carpeta no van juntos: el plan dice adónde van las copias.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>There are older changes than these.</source>
        <translation>Hay cambios más antiguos que estos.</translation>
    </message>
    <message>
        <source>It came from an old program; what it was before %1 is not known.</source>
        <translation>Vino de un programa antiguo; no se sabe cómo era antes del %1.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>As it was known at %1:</source>
        <translation>Tal como se conocía a %1:</translation>
    </message>
    <message>
        <source>“%1” has no history. Say one of these: %2.</source>
        <translation>“%1” no tiene historial. Indique una de estas cosas: %2.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>The history ends with seal %1 of %2: %3</source>
        <translation>El historial termina con el sello %1 del %2: %3</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>no activo</translation>
    </message>
    <message>
        <source>New PIN or password of %1:</source>
        <translation>Nuevo PIN o contraseña de %1:</translation>
    </message>
    <message>
        <source>Scan the badge:</source>
        <translation>Escanee la credencial:</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Nadie.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>the name that people read</source>
        <translation>el nombre que se lee</translation>
    </message>
    <message>
        <source>also reads a badge, after the PIN</source>
        <translation>también lee una credencial, después del PIN</translation>
    </message>
    <message>
        <source>who works here, in which role</source>
        <translation>quién trabaja aquí y con qué rol</translation>
    </message>
    <message>
        <source>which role may do what, and what needs a signature</source>
        <translation>qué puede hacer cada rol y qué necesita una firma</translation>
    </message>
    <message>
        <source>enrols the first administrator of a plant</source>
        <translation>da de alta al primer administrador de una planta</translation>
    </message>
    <message>
        <source>enrols a person as receiving, production, qa or admin</source>
        <translation>da de alta a una persona como receiving, production, qa o admin</translation>
    </message>
    <message>
        <source>without a PIN; only a badge, or none</source>
        <translation>sin PIN; solo una credencial, o nada</translation>
    </message>
    <message>
        <source>gives a person another role</source>
        <translation>da otro rol a una persona</translation>
    </message>
    <message>
        <source>corrects a person&apos;s name</source>
        <translation>corrige el nombre de una persona</translation>
    </message>
    <message>
        <source>sets a new PIN or password</source>
        <translation>pone un PIN o una contraseña nuevos</translation>
    </message>
    <message>
        <source>as the owner of the file or of the tables, when no administrator can sign in</source>
        <translation>como dueño del archivo o de las tablas, si no puede entrar ningún administrador</translation>
    </message>
    <message>
        <source>reads a person&apos;s new badge</source>
        <translation>lee la credencial nueva de una persona</translation>
    </message>
    <message>
        <source>takes the badge away</source>
        <translation>retira la credencial</translation>
    </message>
    <message>
        <source>lets a person sign in again</source>
        <translation>permite a una persona entrar otra vez</translation>
    </message>
    <message>
        <source>a person who left; what they did stays</source>
        <translation>una persona que se fue; lo que hizo se conserva</translation>
    </message>
    <message>
        <source>The server&apos;s rights are those of this program.</source>
        <translation>Los permisos del servidor son los de este programa.</translation>
    </message>
    <message>
        <source>too much: %1, %2</source>
        <translation>sobra: %1, %2</translation>
    </message>
    <message>
        <source>missing: %1, %2</source>
        <translation>falta: %1, %2</translation>
    </message>
    <message>
        <source>%1 has no login on the server any more.</source>
        <translation>%1 ya no tiene acceso en el servidor.</translation>
    </message>
    <message>
        <source>Password of %1 on the server:</source>
        <translation>Contraseña de %1 en el servidor:</translation>
    </message>
    <message>
        <source>%1 has a login on the server.</source>
        <translation>%1 tiene acceso en el servidor.</translation>
    </message>
    <message>
        <source>As it was known at %1; it may be different now.</source>
        <translation>Tal como se conocía a %1; ahora puede ser distinto.</translation>
    </message>
    <message>
        <source>who signs it; that PIN is asked for after the own one</source>
        <translation>quién lo firma; ese PIN se pide después del propio</translation>
    </message>
    <message>
        <source>as it was known then, YYYY-MM-DDThh:mm[:ss]</source>
        <translation>tal como se conocía entonces, AAAA-MM-DDThh:mm[:ss]</translation>
    </message>
    <message>
        <source>validates a plant: schema, links, balances, history</source>
        <translation>valida una planta: esquema, enlaces, saldos, historial</translation>
    </message>
    <message>
        <source>forgets which seal was seen last here, e.g. after a backup was put back</source>
        <translation>olvida qué sello se vio aquí por última vez, p. ej. tras reponer una copia</translation>
    </message>
    <message>
        <source>makes a PostgreSQL server enforce who may do what; run as the owner</source>
        <translation>hace que un servidor PostgreSQL imponga quién puede hacer qué; ejecútelo como dueño</translation>
    </message>
    <message>
        <source>whether the server&apos;s rights are those of this program</source>
        <translation>si los permisos del servidor son los de este programa</translation>
    </message>
    <message>
        <source>gives a person a login on the server; the password comes by standard input</source>
        <translation>da a una persona acceso en el servidor; la contraseña llega por la entrada estándar</translation>
    </message>
    <message>
        <source>takes the login away</source>
        <translation>retira el acceso</translation>
    </message>
    <message>
        <source>does what the plant&apos;s plan says is due by now; for a timer</source>
        <translation>hace lo que según el plan de la planta ya toca; para un temporizador</translation>
    </message>
    <message>
        <source>a table for a spreadsheet instead of a list</source>
        <translation>una tabla para una hoja de cálculo en lugar de una lista</translation>
    </message>
    <message>
        <source>corrects the yield of a finished run; a second person signs</source>
        <translation>corrige el rendimiento de una tanda terminada; firma una segunda persona</translation>
    </message>
    <message>
        <source>who does it; the PIN is asked for, or is the first line of standard input</source>
        <translation>quién lo hace; el PIN se pide, o es la primera línea de la entrada estándar</translation>
    </message>
    <message>
        <source>a name for this save: said again with the same, it happens once</source>
        <translation>un nombre para este guardado: repetido con el mismo, se hace una sola vez</translation>
    </message>
    <message>
        <source>PIN of %1:</source>
        <translation>PIN de %1:</translation>
    </message>
    <message>
        <source>Signature: PIN of %1:</source>
        <translation>Firma: PIN de %1:</translation>
    </message>
    <message>
        <source>Say who does it with --user LOGIN. The PIN is asked for at a terminal, else it is the first line of standard input.</source>
        <translation>Indique quién lo hace con --user LOGIN. El PIN se pide en un terminal; si no, es la primera línea de la entrada estándar.</translation>
    </message>
    <message>
        <source>Say who signs with --signer LOGIN and why with --reason. That PIN is asked for at a terminal, else it is the second line of standard input.</source>
        <translation>Indique quién firma con --signer LOGIN y por qué con --reason. Ese PIN se pide en un terminal; si no, es la segunda línea de la entrada estándar.</translation>
    </message>
    <message>
        <source>It was not known yet at that moment. What came from an old program is known since it was taken over.</source>
        <translation>En ese momento aún no se conocía. Lo que vino de un programa antiguo se conoce desde que se traspasó.</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Otra vez:</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Los dos no coinciden.</translation>
    </message>
    <message>
        <source>Not given back, because this account or this server could not:</source>
        <translation>No se devolvió, porque esta cuenta o este servidor no podía:</translation>
    </message>
    <message>
        <source>The log of the last migration is missing and could not be written: %1</source>
        <translation>Falta el registro de la última migración y no se pudo escribir: %1</translation>
    </message>
    <message>
        <source>The log of the last migration was missing and is written now: %1</source>
        <translation>Faltaba el registro de la última migración y se ha escrito ahora: %1</translation>
    </message>
    <message>
        <source>Run %1 (%2): quality %3</source>
        <translation>Producción %1 (%2): calidad %3</translation>
    </message>
    <message>
        <source>QA&apos;s verdict on a run: PASSED, CONDITIONAL_PASS or FAILED; notes unless it passed</source>
        <translation>dictamen de calidad sobre una producción: PASSED, CONDITIONAL_PASS o FAILED; con notas salvo que se apruebe</translation>
    </message>
    <message>
        <source>%1 is in %2</source>
        <translation>%1 está en %2</translation>
    </message>
    <message>
        <source>Say where the label goes and how, with one of these: %1</source>
        <translation>Diga adónde va la etiqueta y cómo, con una de estas: %1</translation>
    </message>
    <message>
        <source>required; .pdf, .png, .svg or .zpl; also -o</source>
        <translation>necesario; .pdf, .png, .svg o .zpl; también -o</translation>
    </message>
    <message>
        <source>100x50, 100x70 or a6</source>
        <translation>100x50, 100x70 o a6</translation>
    </message>
    <message>
        <source>the printer&apos;s dots per inch; default 203</source>
        <translation>los puntos por pulgada de la impresora; si no se dice, 203</translation>
    </message>
    <message>
        <source>writes the label of a lot into a file</source>
        <translation>escribe la etiqueta de un lote en un archivo</translation>
    </message>
    <message>
        <source>writes the evidence into this folder</source>
        <translation>escribe las pruebas en esta carpeta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Qué fue de ello</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>No recall yet.</source>
        <translation>Aún no hay retiradas.</translation>
    </message>
    <message>
        <source>takes out of use everything that these went into</source>
        <translation>deja fuera de uso todo aquello en lo que entraron</translation>
    </message>
    <message>
        <source>a drill: freezes the scope and changes nothing else</source>
        <translation>un simulacro: fija el alcance y no cambia nada más</translation>
    </message>
    <message>
        <source>every recall and drill, open ones first</source>
        <translation>todas las retiradas y simulacros, primero las abiertas</translation>
    </message>
    <message>
        <source>what a recall of these would reach; changes nothing</source>
        <translation>qué alcanzaría una retirada de estos; no cambia nada</translation>
    </message>
    <message>
        <source>a recall with all that is in it</source>
        <translation>una retirada con todo lo que contiene</translation>
    </message>
    <message>
        <source>what a thing became: returned, destroyed, reworked or released</source>
        <translation>qué fue de una cosa: returned, destroyed, reworked o released</translation>
    </message>
    <message>
        <source>the customer was told of all its pallets</source>
        <translation>se avisó al cliente de todos sus palés</translation>
    </message>
    <message>
        <source>who was told and how; it is kept</source>
        <translation>a quién se avisó y cómo; se conserva</translation>
    </message>
    <message>
        <source>ends a recall in which everything is settled</source>
        <translation>termina una retirada en la que todo está resuelto</translation>
    </message>
    <message>
        <source>purchase order</source>
        <translation>pedido</translation>
    </message>
    <message>
        <source>invoice number</source>
        <translation>número de factura</translation>
    </message>
    <message>
        <source>who drove it here</source>
        <translation>quién lo trajo</translation>
    </message>
    <message>
        <source>the driver&apos;s name</source>
        <translation>nombre del conductor</translation>
    </message>
    <message>
        <source>number of the truck&apos;s seal</source>
        <translation>número del precinto del camión</translation>
    </message>
    <message>
        <source>of the truck, in degrees Celsius</source>
        <translation>del camión, en grados Celsius</translation>
    </message>
    <message>
        <source>as on the papers, e.g. lb or &quot;case of 12&quot;; it is converted</source>
        <translation>como en los papeles, p. ej. lb o &quot;case of 12&quot;; se convierte</translation>
    </message>
    <message>
        <source>the supplier&apos;s lot code</source>
        <translation>el código de lote del proveedor</translation>
    </message>
    <message>
        <source>a photo or a paper that is kept with it</source>
        <translation>una foto o un papel que se guarda con ello</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Rounded to the nearest thousandth: %1 %2</source>
        <translation>Redondeado a la milésima más cercana: %1 %2</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>No delivery yet.</source>
        <translation>Aún no hay entregas.</translation>
    </message>
    <message>
        <source>a truck is at the dock; the supplier is made when new</source>
        <translation>hay un camión en el muelle; el proveedor se crea si es nuevo</translation>
    </message>
    <message>
        <source>what its papers say now</source>
        <translation>lo que dicen ahora sus papeles</translation>
    </message>
    <message>
        <source>phone and address of its supplier</source>
        <translation>teléfono y dirección de su proveedor</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>número de teléfono</translation>
    </message>
    <message>
        <source>street and number</source>
        <translation>calle y número</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ciudad</translation>
    </message>
    <message>
        <source>state or region</source>
        <translation>estado o región</translation>
    </message>
    <message>
        <source>ZIP or postal code</source>
        <translation>código postal</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>how much of an ingredient should come; what was said last counts</source>
        <translation>cuánto debe llegar de un ingrediente; vale lo dicho por último</translation>
    </message>
    <message>
        <source>a lot of it, or more of one that it has</source>
        <translation>un lote de ella, o más de uno que ya tiene</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-DD</translation>
    </message>
    <message>
        <source>where it is put</source>
        <translation>dónde se deja</translation>
    </message>
    <message>
        <source>our own lot code, instead of the next number</source>
        <translation>código de lote propio, en vez del número siguiente</translation>
    </message>
    <message>
        <source>who assigned the supplier&apos;s lot code</source>
        <translation>quién asignó el código de lote del proveedor</translation>
    </message>
    <message>
        <source>makes the ingredient when it is new</source>
        <translation>crea el ingrediente si es nuevo</translation>
    </message>
    <message>
        <source>what goes back with the driver</source>
        <translation>lo que vuelve con el conductor</translation>
    </message>
    <message>
        <source>why; it is kept</source>
        <translation>por qué; se guarda</translation>
    </message>
    <message>
        <source>keeps a photo or a paper with it</source>
        <translation>guarda con ella una foto o un papel</translation>
    </message>
    <message>
        <source>ends it; what is missing is named and needs a reason</source>
        <translation>la termina; lo que falta se nombra y necesita un motivo</translation>
    </message>
    <message>
        <source>why it is closed although something is missing</source>
        <translation>por qué se cierra aunque falte algo</translation>
    </message>
    <message>
        <source>open ones first, then the newest</source>
        <translation>primero las abiertas, luego las más nuevas</translation>
    </message>
    <message>
        <source>expected and received, and what is missing</source>
        <translation>lo esperado y lo recibido, y lo que falta</translation>
    </message>
    <message>
        <source>name, phone and address of this plant, as FSMA records name it</source>
        <translation>nombre, teléfono y dirección de esta planta, como la nombran los registros FSMA</translation>
    </message>
    <message>
        <source>below the minimum</source>
        <translation>por debajo del mínimo</translation>
    </message>
    <message>
        <source>reorder</source>
        <translation>pedir</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>No lots.</source>
        <translation>Ningún lote.</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Hay</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Utilizable</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Expires first</source>
        <translation>Caduca primero</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Lot %1 (%2): %3 left, %4, in %5</source>
        <translation>Lote %1 (%2): quedan %3, %4, en %5</translation>
    </message>
    <message>
        <source>The part is lot %1: %2 in %3</source>
        <translation>La parte es el lote %1: %2 en %3</translation>
    </message>
    <message>
        <source>Nothing on hand is past its last good day.</source>
        <translation>Nada de lo que hay pasó de su último día bueno.</translation>
    </message>
    <message>
        <source>Expired: %1</source>
        <translation>Caducados: %1</translation>
    </message>
    <message>
        <source>what is on hand of each ingredient, and what runs short</source>
        <translation>qué hay de cada ingrediente y qué escasea</translation>
    </message>
    <message>
        <source>the lots on hand, first expired first</source>
        <translation>los lotes que hay, primero el que caduca antes</translation>
    </message>
    <message>
        <source>of one ingredient</source>
        <translation>de un ingrediente</translation>
    </message>
    <message>
        <source>in one place</source>
        <translation>en un lugar</translation>
    </message>
    <message>
        <source>of one status, e.g. QUARANTINED</source>
        <translation>de un estado, p. ej. QUARANTINED</translation>
    </message>
    <message>
        <source>expired, or expiring within so many days</source>
        <translation>caducados, o que caducan en tantos días</translation>
    </message>
    <message>
        <source>neither moved nor counted for so many days</source>
        <translation>ni movidos ni contados en tantos días</translation>
    </message>
    <message>
        <source>any lot that ever was, by our code or the supplier&apos;s</source>
        <translation>cualquier lote que hubo, por nuestro código o el del proveedor</translation>
    </message>
    <message>
        <source>a lot stands in another place now</source>
        <translation>un lote está ahora en otro lugar</translation>
    </message>
    <message>
        <source>what was counted of a lot; a difference needs a reason</source>
        <translation>lo que se contó de un lote; una diferencia necesita un motivo</translation>
    </message>
    <message>
        <source>throws some of a lot away</source>
        <translation>tira una parte de un lote</translation>
    </message>
    <message>
        <source>takes a sample of a lot</source>
        <translation>toma una muestra de un lote</translation>
    </message>
    <message>
        <source>sends some of a lot back to its supplier</source>
        <translation>devuelve una parte de un lote a su proveedor</translation>
    </message>
    <message>
        <source>makes a part of a lot a lot of its own in another place</source>
        <translation>hace de una parte de un lote un lote propio en otro lugar</translation>
    </message>
    <message>
        <source>the part&apos;s lot code; default the next number</source>
        <translation>el código de lote de la parte; por omisión el número siguiente</translation>
    </message>
    <message>
        <source>marks what is past its last good day as expired</source>
        <translation>marca como caducado lo que pasó de su último día bueno</translation>
    </message>
    <message>
        <source>the sheet of a workbook; default the first that is not hidden</source>
        <translation>la hoja de un libro; si no, la primera que no está oculta</translation>
    </message>
    <message>
        <source>what a column holds, by its title or letter; =- leaves it out</source>
        <translation>qué contiene una columna, por su título o su letra; =- la deja fuera</translation>
    </message>
    <message>
        <source>dmy, mdy or ymd: what 03/04/2026 means in this file</source>
        <translation>dmy, mdy o ymd: qué significa 03/04/2026 en este archivo</translation>
    </message>
    <message>
        <source>comma or point: what 1,250 means in this file</source>
        <translation>comma o point: qué significa 1,250 en este archivo</translation>
    </message>
    <message>
        <source>changes what is there already</source>
        <translation>cambia lo que ya está</translation>
    </message>
    <message>
        <source>receives lots once more that are in the plant already</source>
        <translation>recibe otra vez lotes que ya están en la planta</translation>
    </message>
    <message>
        <source>only says what would happen</source>
        <translation>solo dice qué pasaría</translation>
    </message>
    <message>
        <source>only writes an empty file with the titles, .csv or .xlsx</source>
        <translation>solo escribe un archivo vacío con los títulos, .csv o .xlsx</translation>
    </message>
    <message>
        <source>--map: the file has no column “%1”.</source>
        <translation>--map: el archivo no tiene la columna «%1».</translation>
    </message>
    <message>
        <source>--map: there is no field “%1”. There are: %2</source>
        <translation>--map: no existe el campo «%1». Existen: %2</translation>
    </message>
    <message>
        <source>--dates is dmy, mdy or ymd.</source>
        <translation>--dates es dmy, mdy o ymd.</translation>
    </message>
    <message>
        <source>--decimal is comma or point.</source>
        <translation>--decimal es comma o point.</translation>
    </message>
    <message>
        <source>No column holds: %1. Say which with --map COLUMN=FIELD; the file has: %2</source>
        <translation>Ninguna columna contiene: %1. Diga cuál con --map COLUMNA=CAMPO; el archivo tiene: %2</translation>
    </message>
    <message>
        <source>Several columns hold: %1</source>
        <translation>Varias columnas contienen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have errors; nothing was written.</source>
        <translation>
            <numerusform>%n fila tiene errores; no se escribió nada.</numerusform>
            <numerusform>%n filas tienen errores; no se escribió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them in the file, then import it again.</source>
        <translation>Corríjalas en el archivo e impórtelo otra vez.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importado.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>--template writes a file of its own and imports none.</source>
        <translation>--template escribe un archivo propio y no importa ninguno.</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>¿Qué archivo?</translation>
    </message>
    <message>
        <source>Nobody can be asked here: say --yes or --dry-run.</source>
        <translation>Aquí no se puede preguntar a nadie: diga --yes o --dry-run.</translation>
    </message>
    <message>
        <source>suppliers from a CSV or XLSX file: all rows or none</source>
        <translation>proveedores de un archivo CSV o XLSX: todas las filas o ninguna</translation>
    </message>
    <message>
        <source>ingredients from a CSV or XLSX file: all rows or none</source>
        <translation>ingredientes de un archivo CSV o XLSX: todas las filas o ninguna</translation>
    </message>
    <message>
        <source>the lots that a plant begins with, received into stock: all rows or none</source>
        <translation>los lotes con que empieza una planta, recibidos en existencias: todas las filas o ninguna</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Aprobado el</translation>
    </message>
    <message>
        <source>No supplier yet.</source>
        <translation>Todavía no hay proveedores.</translation>
    </message>
    <message>
        <source>The supplier %1 is not approved (%2).</source>
        <translation>El proveedor %1 no está aprobado (%2).</translation>
    </message>
    <message>
        <source>which are approved, and since when</source>
        <translation>cuáles están aprobados y desde cuándo</translation>
    </message>
    <message>
        <source>goods of it may be received</source>
        <translation>su mercancía se puede recibir</translation>
    </message>
    <message>
        <source>it is approved no more</source>
        <translation>deja de estar aprobado</translation>
    </message>
    <message>
        <source>its approval waits for a new decision</source>
        <translation>su aprobación espera una nueva decisión</translation>
    </message>
    <message>
        <source>what happens when goods come from a supplier that is not approved</source>
        <translation>qué pasa cuando llega mercancía de un proveedor sin aprobar</translation>
    </message>
    <message>
        <source>Taken back from lot %1: %2 of %3, %4 left</source>
        <translation>Deshecho en el lote %1: %2 de %3, quedan %4</translation>
    </message>
    <message>
        <source>takes its last receipt back, which was a mistake</source>
        <translation>deshace su última recepción, que fue un error</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Exigencia</translation>
    </message>
    <message>
        <source>Nothing is looked at.</source>
        <translation>No se mira nada.</translation>
    </message>
    <message>
        <source>Point %1 is asked no more.</source>
        <translation>El punto %1 ya no se pregunta.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nothing is in the way of its release.</source>
        <translation>Nada impide liberarlo.</translation>
    </message>
    <message>
        <source>A required point is not passed yet: it cannot be released.</source>
        <translation>Un punto obligatorio no ha pasado todavía: no se puede liberar.</translation>
    </message>
    <message>
        <source>what is looked at when it comes</source>
        <translation>qué se mira cuando llega</translation>
    </message>
    <message>
        <source>one thing more is looked at from now on</source>
        <translation>desde ahora se mira una cosa más</translation>
    </message>
    <message>
        <source>visual (also when it is not said), measurement, certificate</source>
        <translation>visual (también si no se dice), measurement, certificate</translation>
    </message>
    <message>
        <source>of the limits</source>
        <translation>de los límites</translation>
    </message>
    <message>
        <source>no less than this</source>
        <translation>no menos que esto</translation>
    </message>
    <message>
        <source>no more than this</source>
        <translation>no más que esto</translation>
    </message>
    <message>
        <source>a lot may be released without it</source>
        <translation>un lote se puede liberar sin él</translation>
    </message>
    <message>
        <source>it is asked no more; what was answered stays</source>
        <translation>ya no se pregunta; lo que se respondió queda</translation>
    </message>
    <message>
        <source>what was found of a lot, and what is missing</source>
        <translation>qué se encontró en un lote y qué falta</translation>
    </message>
    <message>
        <source>what was found; the limits decide</source>
        <translation>qué se encontró; los límites deciden</translation>
    </message>
    <message>
        <source>it is as it should be</source>
        <translation>está como debe</translation>
    </message>
    <message>
        <source>it is not as it should be</source>
        <translation>no está como debe</translation>
    </message>
    <message>
        <source>what was measured, or what the certificate says</source>
        <translation>lo medido, o lo que dice el certificado</translation>
    </message>
    <message>
        <source>the certificate, kept with the lot</source>
        <translation>el certificado, que queda con el lote</translation>
    </message>
    <message>
        <source>what was seen</source>
        <translation>qué se vio</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Taught from</source>
        <translation>Enseñado con</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>No label was taught yet.</source>
        <translation>Todavía no se enseñó ninguna etiqueta.</translation>
    </message>
    <message>
        <source>Pattern %1 reads %2</source>
        <translation>El patrón %1 lee %2</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumo preferente</translation>
    </message>
    <message>
        <source>No label is read by pattern %1 any more.</source>
        <translation>Ninguna etiqueta se lee ya con el patrón %1.</translation>
    </message>
    <message>
        <source>where it can be read in several, e.g. DDMMYY</source>
        <translation>donde se puede leer en varios, p. ej. DDMMYY</translation>
    </message>
    <message>
        <source>how the labels of suppliers are read</source>
        <translation>cómo se leen las etiquetas de los proveedores</translation>
    </message>
    <message>
        <source>retired ones, too</source>
        <translation>también los retirados</translation>
    </message>
    <message>
        <source>labels like this one are read from now on</source>
        <translation>las etiquetas como esta se leen desde ahora</translation>
    </message>
    <message>
        <source>the part of it that is the lot, or FROM-TO in characters</source>
        <translation>la parte que es el lote, o DESDE-HASTA en caracteres</translation>
    </message>
    <message>
        <source>the part that is the expiry date</source>
        <translation>la parte que es la caducidad</translation>
    </message>
    <message>
        <source>the part that is the best-before date</source>
        <translation>la parte que es el consumo preferente</translation>
    </message>
    <message>
        <source>the part that is the day it was made</source>
        <translation>la parte que es el día de elaboración</translation>
    </message>
    <message>
        <source>the part that is the quantity</source>
        <translation>la parte que es la cantidad</translation>
    </message>
    <message>
        <source>the part that names the item; it never differs</source>
        <translation>la parte que nombra el artículo; nunca cambia</translation>
    </message>
    <message>
        <source>also when another pattern reads a label otherwise</source>
        <translation>también si otro patrón lee una etiqueta de otra manera</translation>
    </message>
    <message>
        <source>what a label says by what was taught</source>
        <translation>lo que dice una etiqueta según lo enseñado</translation>
    </message>
    <message>
        <source>no label is read by it any more</source>
        <translation>ninguna etiqueta se lee ya con él</translation>
    </message>
    <message>
        <source>Nothing was received. Correct it, or say --keep-questioned when it is right as it is.</source>
        <translation>No se recibió nada. Corríjalo, o diga --keep-questioned si está bien como está.</translation>
    </message>
    <message>
        <source>values that are questioned are right as they are</source>
        <translation>los valores que se preguntan están bien como están</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>conditional release ended</source>
        <translation>liberación condicional terminada</translation>
    </message>
    <message>
        <source>first decision</source>
        <translation>primera decisión</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No lot waits.</source>
        <translation>Ningún lote espera.</translation>
    </message>
    <message>
        <source>lots that wait for QA, oldest first; also whose conditional release has ended</source>
        <translation>lotes que esperan a Calidad, el más antiguo primero; también aquellos cuya liberación condicional terminó</translation>
    </message>
    <message>
        <source>for a while only, whatever its inspection says</source>
        <translation>solo por un tiempo, diga lo que diga su inspección</translation>
    </message>
    <message>
        <source>when that ends: a day or YYYY-MM-DDThh:mm</source>
        <translation>cuándo termina: un día o AAAA-MM-DDThh:mm</translation>
    </message>
    <message>
        <source>Pattern %1 reads in it: %2. The new one: %3. Retire that pattern, or say --keep-doubts.</source>
        <translation>El patrón %1 lee en ella: %2. El nuevo: %3. Retire aquel patrón, o diga --keep-doubts.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1: reorder point %2, minimum %3</source>
        <translation>%1: punto de pedido %2, mínimo %3</translation>
    </message>
    <message>
        <source>when an ingredient runs short, in its unit</source>
        <translation>cuándo escasea un ingrediente, en su unidad</translation>
    </message>
    <message>
        <source>order anew below it; none: nobody asks</source>
        <translation>por debajo se vuelve a pedir; none: nadie pregunta</translation>
    </message>
    <message>
        <source>what must always be there; none: nobody asks</source>
        <translation>lo que siempre debe haber; none: nadie pregunta</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Run %1 (%2): %3</source>
        <translation>Tanda %1 (%2): %3</translation>
    </message>
    <message>
        <source>Waste %1: %2, takes back %3: %4</source>
        <translation>Merma %1: %2, anula %3: %4</translation>
    </message>
    <message>
        <source>Waste %1: %2, %3</source>
        <translation>Merma %1: %2, %3</translation>
    </message>
    <message>
        <source>Say how much was thrown away, or which line is taken back.</source>
        <translation>Diga cuánto se tiró o qué línea se anula.</translation>
    </message>
    <message>
        <source>Run %1: waste %2, %3</source>
        <translation>Tanda %1: merma %2, %3</translation>
    </message>
    <message>
        <source>%1 of what went in may stay unexplained</source>
        <translation>%1 de lo que entró puede quedar sin explicar</translation>
    </message>
    <message>
        <source>what went into a run, what came out, what was thrown away, what is missing</source>
        <translation>qué entró en una tanda, qué salió, qué se tiró y qué falta</translation>
    </message>
    <message>
        <source>as if it was finished with that yield</source>
        <translation>como si se terminara con ese rendimiento</translation>
    </message>
    <message>
        <source>books what was thrown away of a run</source>
        <translation>anota lo que se tiró de una tanda</translation>
    </message>
    <message>
        <source>the unit; default the run&apos;s</source>
        <translation>la unidad; si falta, la de la tanda</translation>
    </message>
    <message>
        <source>takes a line of run balance back instead</source>
        <translation>en su lugar anula una línea de run balance</translation>
    </message>
    <message>
        <source>how much of a run may stay unexplained; QA changes it</source>
        <translation>cuánto de una tanda puede quedar sin explicar; lo cambia calidad</translation>
    </message>
    <message>
        <source>writes the sheet of a batch as a PDF, with its code to scan</source>
        <translation>escribe la hoja de una tanda como PDF, con su código para escanear</translation>
    </message>
    <message>
        <source>as planned, to write on; default once it has begun: as made</source>
        <translation>lo planificado, para escribir en ella; una vez empezado, si falta: lo elaborado</translation>
    </message>
    <message>
        <source>The sheet is a PDF: give it a name that ends in .pdf.</source>
        <translation>La hoja es un PDF: déle un nombre que termine en .pdf.</translation>
    </message>
    <message>
        <source>it is asked in that place of the plan, from 1, from now on</source>
        <translation>desde ahora se pregunta en ese lugar del plan, contando desde 1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Alérgenos</translation>
    </message>
    <message>
        <source>FTL</source>
        <translation>FTL</translation>
    </message>
    <message>
        <source>No ingredients.</source>
        <translation>No hay ingredientes.</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Unidad: %1</translation>
    </message>
    <message>
        <source>GTIN: %1</source>
        <translation>GTIN: %1</translation>
    </message>
    <message>
        <source>Shelf life in days: %1</source>
        <translation>Vida útil en días: %1</translation>
    </message>
    <message>
        <source>Allergens: %1</source>
        <translation>Alérgenos: %1</translation>
    </message>
    <message>
        <source>On FDA&apos;s Food Traceability List: %1</source>
        <translation>En la lista de trazabilidad de la FDA: %1</translation>
    </message>
    <message>
        <source>Storage: %1</source>
        <translation>Almacenamiento: %1</translation>
    </message>
    <message>
        <source>what the plant buys and makes, and what is known of it</source>
        <translation>lo que la planta compra y hace, y lo que se sabe de ello</translation>
    </message>
    <message>
        <source>what is known of one ingredient</source>
        <translation>lo que se sabe de un ingrediente</translation>
    </message>
    <message>
        <source>changes what is known of an ingredient; what is not said stays</source>
        <translation>cambia lo que se sabe de un ingrediente; lo que no se dice se queda</translation>
    </message>
    <message>
        <source>it is called so from now on</source>
        <translation>se llama así desde ahora</translation>
    </message>
    <message>
        <source>e.g. FLOUR, DAIRY, EGGS, OTHER</source>
        <translation>p. ej. FLOUR, DAIRY, EGGS, OTHER</translation>
    </message>
    <message>
        <source>only while no lot, recipe or delivery is counted in it</source>
        <translation>solo mientras ningún lote, receta o entrega se cuente en ella</translation>
    </message>
    <message>
        <source>8, 12, 13 or 14 digits; none: it has none</source>
        <translation>8, 12, 13 o 14 dígitos; none: no tiene</translation>
    </message>
    <message>
        <source>in days; none: nobody says</source>
        <translation>en días; none: nadie lo dice</translation>
    </message>
    <message>
        <source>with commas; none: it has none</source>
        <translation>con comas; none: no tiene</translation>
    </message>
    <message>
        <source>on FDA&apos;s Food Traceability List: yes or no</source>
        <translation>en la lista de trazabilidad de la FDA: yes o no</translation>
    </message>
    <message>
        <source>how it is kept; none: nobody says</source>
        <translation>cómo se guarda; none: nadie lo dice</translation>
    </message>
    <message>
        <source>takes the last move of a lot back: it stands where it stood before</source>
        <translation>anula el último movimiento de un lote: vuelve a estar donde estaba</translation>
    </message>
    <message>
        <source>all versions of all recipes</source>
        <translation>todas las versiones de todas las recetas</translation>
    </message>
    <message>
        <source>a version by weight and by baker&apos;s percentage</source>
        <translation>una versión en peso y en porcentaje panadero</translation>
    </message>
    <message>
        <source>scaled to so much dough, e.g. &quot;40 kg&quot;</source>
        <translation>escalada a tanta masa, p. ej. &quot;40 kg&quot;</translation>
    </message>
    <message>
        <source>what changed from one version to another</source>
        <translation>qué cambió de una versión a otra</translation>
    </message>
    <message>
        <source>which line, when the ingredient is in several</source>
        <translation>qué línea, cuando el ingrediente está en varias</translation>
    </message>
    <message>
        <source>what its amounts make</source>
        <translation>lo que se obtiene con sus cantidades</translation>
    </message>
    <message>
        <source>the unit of the yield</source>
        <translation>la unidad del rendimiento</translation>
    </message>
    <message>
        <source>what a run puts into stock, e.g. a sponge</source>
        <translation>lo que una tanda pone en existencias, p. ej. una esponja</translation>
    </message>
    <message>
        <source>makes the next version; it waits to be activated</source>
        <translation>crea la versión siguiente; espera a ser activada</translation>
    </message>
    <message>
        <source>sets or adds a line; an amount like &quot;62%&quot; is of the flour</source>
        <translation>fija o añade una línea; una cantidad como &quot;62%&quot; es de la harina</translation>
    </message>
    <message>
        <source>as the ingredient is counted</source>
        <translation>como se cuenta el ingrediente</translation>
    </message>
    <message>
        <source>added before or after the kill step</source>
        <translation>se añade antes (before) o después (after) de la eliminación de patógenos</translation>
    </message>
    <message>
        <source>makes the next version without a line; it waits to be activated</source>
        <translation>crea la versión siguiente sin una línea; espera a ser activada</translation>
    </message>
    <message>
        <source>runs may be made to this version</source>
        <translation>se puede producir con esta versión</translation>
    </message>
    <message>
        <source>no run is planned to this version any more</source>
        <translation>ya no se planifica ninguna tanda con esta versión</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadida</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitada</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>%1, %2 the kill step</source>
        <comment>12.500 kg, before the kill step</comment>
        <translation>%1, %2 de la eliminación de patógenos</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Elabora</translation>
    </message>
    <message>
        <source>No recipes.</source>
        <translation>No hay recetas.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Kill step</source>
        <translation>Eliminación de patógenos</translation>
    </message>
    <message>
        <source>Yield: %1</source>
        <translation>Rendimiento: %1</translation>
    </message>
    <message>
        <source>Used by a run, so it stays as it is: %1</source>
        <translation>Usada por una tanda, por eso queda como está: %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Ninguna diferencia.</translation>
    </message>
    <message>
        <source>ingredients with pre-ferments split out, allergens and cost</source>
        <translation>ingredientes con los prefermentos desglosados, alérgenos y costo</translation>
    </message>
    <message>
        <source>Allergens, USA: %1</source>
        <translation>Alérgenos, EE. UU.: %1</translation>
    </message>
    <message>
        <source>Allergens, EU: %1</source>
        <translation>Alérgenos, UE: %1</translation>
    </message>
    <message>
        <source>Other allergens: %1</source>
        <translation>Otros alérgenos: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Costo: %1</translation>
    </message>
    <message>
        <source>Cost: not known, for that of: %1</source>
        <translation>Costo: no se sabe, por el de: %1</translation>
    </message>
    <message>
        <source>Made of themselves: %1</source>
        <translation>Hechos de sí mismos: %1</translation>
    </message>
    <message>
        <source>what is on a pallet, by its number or SSCC</source>
        <translation>qué hay en un palé, por su número o SSCC</translation>
    </message>
    <message>
        <source>takes cases of a run off a pallet</source>
        <translation>quita de un palé cajas de una tanda</translation>
    </message>
    <message>
        <source>puts cases of a run on a pallet of their own</source>
        <translation>pone cajas de una tanda en un palé propio</translation>
    </message>
    <message>
        <source>puts all cases of a pallet on another one; the first is void</source>
        <translation>pasa todas las cajas de un palé a otro; el primero queda anulado</translation>
    </message>
    <message>
        <source>what a pallet weighs</source>
        <translation>cuánto pesa un palé</translation>
    </message>
    <message>
        <source>a pallet stands in another place now</source>
        <translation>un palé está ahora en otro lugar</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Lugar: %1</translation>
    </message>
    <message>
        <source>SSCC: %1</source>
        <translation>SSCC: %1</translation>
    </message>
    <message>
        <source>Weight: %1 kg</source>
        <translation>Peso: %1 kg</translation>
    </message>
    <message>
        <source>%1 (which cereal?)</source>
        <comment>gluten</comment>
        <translation>%1 (¿qué cereal?)</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Held through %1</source>
        <translation>Retenido por %1</translation>
    </message>
    <message>
        <source>ended by %1: %2</source>
        <translation>terminada por %1: %2</translation>
    </message>
    <message>
        <source>%1 lots, %2 runs, %3 pallets, %4 shipped</source>
        <translation>%1 lotes, %2 tandas, %3 palés, %4 enviados</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>Alcanza</translation>
    </message>
    <message>
        <source>Nothing is on hold.</source>
        <translation>No hay nada retenido.</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Tanda %1: %2</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>held through %1</source>
        <translation>retenido por %1</translation>
    </message>
    <message>
        <source>holds a run and all that is made of it</source>
        <translation>retiene una tanda y todo lo que se hace con ella</translation>
    </message>
    <message>
        <source>ends the holds of a run; QA signs it</source>
        <translation>termina las retenciones de una tanda; Calidad lo firma</translation>
    </message>
    <message>
        <source>holds a pallet</source>
        <translation>retiene un palé</translation>
    </message>
    <message>
        <source>ends the holds of a pallet; QA signs it</source>
        <translation>termina las retenciones de un palé; Calidad lo firma</translation>
    </message>
    <message>
        <source>what is on hold, why, since when, by whom, and what it reaches</source>
        <translation>qué está retenido, por qué, desde cuándo, por quién y qué alcanza</translation>
    </message>
    <message>
        <source>also holds that have ended</source>
        <translation>también las retenciones terminadas</translation>
    </message>
    <message>
        <source>makes a recipe; it waits for its lines and to be activated</source>
        <translation>crea una receta; espera sus líneas y que se active</translation>
    </message>
    <message>
        <source>puts a line into another place, from 1</source>
        <translation>pone una línea en otro lugar, desde 1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>en redacción</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>whom to ask for</source>
        <translation>por quién preguntar</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>dirección de correo</translation>
    </message>
    <message>
        <source>global location number, 13 digits</source>
        <translation>número de localización (GLN), 13 cifras</translation>
    </message>
    <message>
        <source>that goods must keep when they leave; &quot;&quot;: the customer asks for nothing</source>
        <translation>que debe durar la mercancía al salir; &quot;&quot;: el cliente no pide nada</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>GLN</source>
        <translation>GLN</translation>
    </message>
    <message>
        <source>No customer yet.</source>
        <translation>Aún no hay clientes.</translation>
    </message>
    <message>
        <source>who gets goods, and where</source>
        <translation>quién recibe la mercancía y dónde</translation>
    </message>
    <message>
        <source>a new customer</source>
        <translation>un cliente nuevo</translation>
    </message>
    <message>
        <source>what is said of a customer; &quot;&quot; takes it away</source>
        <translation>lo que se sabe de un cliente; &quot;&quot; lo quita</translation>
    </message>
    <message>
        <source>how long its goods keep from the end of a batch; &quot;&quot;: nobody knows</source>
        <translation>cuánto duran sus productos desde el final de una tanda; &quot;&quot;: nadie lo sabe</translation>
    </message>
    <message>
        <source>who drives it there</source>
        <translation>quién lo lleva</translation>
    </message>
    <message>
        <source>why; kept in the history</source>
        <translation>por qué; queda en el historial</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>No shipment yet.</source>
        <translation>Aún no hay envíos.</translation>
    </message>
    <message>
        <source>it did not leave after all; everything is as it was before</source>
        <translation>al final no salió; todo queda como estaba</translation>
    </message>
    <message>
        <source>a pallet did not leave after all</source>
        <translation>al final un palé no salió</translation>
    </message>
    <message>
        <source>it comes back, or some of its cases onto a pallet of their own; held until QA decides</source>
        <translation>vuelve, o vuelven unas cajas a un palé propio; retenido hasta que decida Calidad</translation>
    </message>
    <message>
        <source>where the cases stand</source>
        <translation>dónde están las cajas</translation>
    </message>
    <message>
        <source>the number of the pallet they stand on</source>
        <translation>el número del palé en el que están</translation>
    </message>
    <message>
        <source>what leaves and what has left</source>
        <translation>lo que sale y lo que ha salido</translation>
    </message>
    <message>
        <source>its papers, pallets, batches and what is missing</source>
        <translation>sus documentos, palés, tandas y lo que falta</translation>
    </message>
    <message>
        <source>a truck is loaded; the customer is made when new</source>
        <translation>se carga un camión; el cliente se crea si es nuevo</translation>
    </message>
    <message>
        <source>a pallet is put on the truck, by number or SSCC</source>
        <translation>un palé sube al camión, por número o SSCC</translation>
    </message>
    <message>
        <source>a pallet is taken off the truck again</source>
        <translation>un palé baja otra vez del camión</translation>
    </message>
    <message>
        <source>all of it leaves, or nothing; what is missing is named and needs a reason</source>
        <translation>sale todo o nada; lo que falta se nombra y necesita un motivo</translation>
    </message>
    <message>
        <source>nothing leaves; its pallets stay here</source>
        <translation>no sale nada; sus palés se quedan aquí</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>SSCC</source>
        <translation>SSCC</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Bueno hasta</translation>
    </message>
    <message>
        <source>Cost of one unit: %1</source>
        <translation>Coste por unidad: %1</translation>
    </message>
    <message>
        <source>of one unit, for the cost of recipes; none: nobody says</source>
        <translation>por unidad, para el coste de las recetas; none: nadie lo dice</translation>
    </message>
    <message>
        <source>The papers are a PDF: give the file a name that ends in .pdf.</source>
        <translation>Los documentos son un PDF: dé al archivo un nombre que termine en .pdf.</translation>
    </message>
    <message>
        <source>The file is a CSV: give it a name that ends in .csv.</source>
        <translation>El archivo es un CSV: dele un nombre que termine en .csv.</translation>
    </message>
    <message>
        <source>bill of lading and packing list with all batches</source>
        <translation>carta de porte y lista de bultos con todas las tandas</translation>
    </message>
    <message>
        <source>the key data elements of shipping, for the customer</source>
        <translation>los datos clave del envío, para el cliente</translation>
    </message>
    <message>
        <source>On hold: %1, %2 (%3, %4)</source>
        <translation>Retenido: %1, %2 (%3, %4)</translation>
    </message>
    <message>
        <source>the application identifiers scans are read with; takes over GS1&apos;s newer table</source>
        <translation>los identificadores de aplicación con que se leen los escaneos; toma una tabla más nueva de GS1</translation>
    </message>
    <message>
        <source>%1 of %2 holds, the newest.</source>
        <translation>%1 de %2 retenciones, las más nuevas.</translation>
    </message>
    <message>
        <source>who accepts what is out of its limits; the PIN is asked for</source>
        <translation>quién acepta lo que está fuera de sus límites; se pide el PIN</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>OUT OF LIMITS: %1</source>
        <translation>FUERA DE LÍMITES: %1</translation>
    </message>
    <message>
        <source>(signed by %1)</source>
        <translation>(firmado por %1)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>The recipe has no steps.</source>
        <translation>La receta no tiene pasos.</translation>
    </message>
    <message>
        <source>Say what was read, or that it is taken back.</source>
        <translation>Diga qué se midió, o que se anula.</translation>
    </message>
    <message>
        <source>the steps of a batch, and what was read in them</source>
        <translation>los pasos de una tanda, y lo que se midió en ellos</translation>
    </message>
    <message>
        <source>records what was read in a step, or corrects it</source>
        <translation>registra lo medido en un paso, o lo corrige</translation>
    </message>
    <message>
        <source>which reading of the step; default the first</source>
        <translation>qué medición del paso; si no, la primera</translation>
    </message>
    <message>
        <source>takes the reading back instead</source>
        <translation>anula la medición en su lugar</translation>
    </message>
    <message>
        <source>a step is done; its required readings have to be there</source>
        <translation>un paso está hecho; sus mediciones obligatorias deben estar</translation>
    </message>
    <message>
        <source>it is not; takes the mark back</source>
        <translation>no lo está; anula la marca</translation>
    </message>
    <message>
        <source>The scale did not come to rest.</source>
        <translation>La báscula no se ha estabilizado.</translation>
    </message>
    <message>
        <source>Wait longer with --wait, or read it as it is with --now.</source>
        <translation>Espere más con --wait, o léala tal como está con --now.</translation>
    </message>
    <message>
        <source>(moving)</source>
        <translation>(en movimiento)</translation>
    </message>
    <message>
        <source>--wait takes whole seconds, at most %1</source>
        <translation>--wait admite segundos enteros, como máximo %1</translation>
    </message>
    <message>
        <source>the stable weight of a scale that speaks SICS: PORT[@SPEED[,7E1]] or tcp://HOST</source>
        <translation>el peso estable de una báscula que habla SICS: PUERTO[@VELOCIDAD[,7E1]] o tcp://NOMBRE</translation>
    </message>
    <message>
        <source>the weight as it is, also while it moves</source>
        <translation>el peso tal como está, también en movimiento</translation>
    </message>
    <message>
        <source>in this unit, rounded to three places</source>
        <translation>en esta unidad, redondeado a tres decimales</translation>
    </message>
    <message>
        <source>how long it may take to come to rest; 10</source>
        <translation>cuánto puede tardar en estabilizarse; 10</translation>
    </message>
    <message>
        <source>sets the scale to zero first</source>
        <translation>antes pone la báscula a cero</translation>
    </message>
    <message>
        <source>takes what is on it for the tare first</source>
        <translation>antes toma como tara lo que tiene encima</translation>
    </message>
    <message>
        <source>takes the tare away first</source>
        <translation>antes quita la tara</translation>
    </message>
    <message>
        <source>Give a batch or a mixer, not both.</source>
        <translation>Indique una masa o una amasadora, no ambas.</translation>
    </message>
    <message>
        <source>scaled to what goes into the mixer</source>
        <translation>a la escala de lo que cabe en la amasadora</translation>
    </message>
    <message>
        <source>Of %1: expected yield %2, loss %3</source>
        <translation>De %1: rendimiento esperado %2, pérdida %3</translation>
    </message>
    <message>
        <source>Expected loss: %1</source>
        <translation>Pérdida esperada: %1</translation>
    </message>
    <message>
        <source>No steps.</source>
        <translation>Sin pasos.</translation>
    </message>
    <message>
        <source>Mixer</source>
        <translation>Amasadora</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>No mixers.</source>
        <translation>Sin amasadoras.</translation>
    </message>
    <message>
        <source>Say how much goes into it, or that it is not used any more.</source>
        <translation>Diga cuánto cabe en ella, o que ya no se usa.</translation>
    </message>
    <message>
        <source>its place from now on, from 1</source>
        <translation>su lugar desde ahora, desde 1</translation>
    </message>
    <message>
        <source>how a version is made, and what is read on the way</source>
        <translation>cómo se hace una versión, y lo que se mide por el camino</translation>
    </message>
    <message>
        <source>adds a step: mix, rest, divide, shape, proof, bake, cool, finish, pack or other</source>
        <translation>añade un paso: mix, rest, divide, shape, proof, bake, cool, finish, pack u other</translation>
    </message>
    <message>
        <source>changes a step or its place</source>
        <translation>cambia un paso o su lugar</translation>
    </message>
    <message>
        <source>what kind of step it is</source>
        <translation>qué clase de paso es</translation>
    </message>
    <message>
        <source>what is to be done</source>
        <translation>qué hay que hacer</translation>
    </message>
    <message>
        <source>takes a step out, with its readings</source>
        <translation>quita un paso, con sus mediciones</translation>
    </message>
    <message>
        <source>adds what is read in a step, or changes it</source>
        <translation>añade lo que se mide en un paso, o lo cambia</translation>
    </message>
    <message>
        <source>temperature, core-temperature, humidity, time, speed, weight or other</source>
        <translation>temperature, core-temperature, humidity, time, speed, weight u other</translation>
    </message>
    <message>
        <source>what it is read in</source>
        <translation>en qué se mide</translation>
    </message>
    <message>
        <source>its name, when the kind does not say it</source>
        <translation>su nombre, si la clase no lo dice</translation>
    </message>
    <message>
        <source>the least that is good; &quot;&quot;: there is none</source>
        <translation>el mínimo bueno; &quot;&quot;: no hay</translation>
    </message>
    <message>
        <source>the most that is good; &quot;&quot;: there is none</source>
        <translation>el máximo bueno; &quot;&quot;: no hay</translation>
    </message>
    <message>
        <source>the step is not done without it; so is a new one</source>
        <translation>sin ella el paso no está hecho; así es una nueva</translation>
    </message>
    <message>
        <source>the step is done without it, too</source>
        <translation>el paso también está hecho sin ella</translation>
    </message>
    <message>
        <source>takes a reading out of a step</source>
        <translation>quita una medición de un paso</translation>
    </message>
    <message>
        <source>what a version is expected to make, and to lose on the way</source>
        <translation>lo que se espera que dé una versión, y que pierda por el camino</translation>
    </message>
    <message>
        <source>of what is weighed; &quot;&quot;: nobody says it</source>
        <translation>de lo pesado; &quot;&quot;: nadie lo dice</translation>
    </message>
    <message>
        <source>the mixers, and how much goes into each</source>
        <translation>las amasadoras, y cuánto cabe en cada una</translation>
    </message>
    <message>
        <source>a mixer, and how much dough goes into it</source>
        <translation>una amasadora, y cuánta masa cabe en ella</translation>
    </message>
    <message>
        <source>the unit of the capacity; default kg</source>
        <translation>la unidad de la capacidad; si no, kg</translation>
    </message>
    <message>
        <source>it is not used any more</source>
        <translation>ya no se usa</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opcional)</translation>
    </message>
    <message>
        <source>%1: cleaned %2 by %3 (%4)</source>
        <translation>%1: limpiada %2 por %3 (%4)</translation>
    </message>
    <message>
        <source>%1: no clean was recorded; the last thirty days count</source>
        <translation>%1: no se anotó ninguna limpieza; cuentan los últimos treinta días</translation>
    </message>
    <message>
        <source>Nothing is left on it</source>
        <translation>No queda nada en ella</translation>
    </message>
    <message>
        <source>Left on it: %1</source>
        <translation>Queda en ella: %1</translation>
    </message>
    <message>
        <source>%1 is clean</source>
        <translation>%1 está limpia</translation>
    </message>
    <message>
        <source>what the last batches left on a line, or on all of them</source>
        <translation>lo que las últimas tandas dejaron en una línea, o en todas</translation>
    </message>
    <message>
        <source>records that a line was cleaned</source>
        <translation>anota que se limpió una línea</translation>
    </message>
    <message>
        <source>dry, wet or purge; wet without it</source>
        <translation>dry (en seco), wet (húmeda) o purge (purga); sin ella wet</translation>
    </message>
    <message>
        <source>Closed by %1, %2</source>
        <translation>Cerrado por %1, %2</translation>
    </message>
    <message>
        <source>Waits until its label is scanned back</source>
        <translation>Espera a que se escanee su etiqueta</translation>
    </message>
    <message>
        <source>POSSIBLE carry-over from %1 into %2 (%3): %4, %5</source>
        <translation>POSIBLE arrastre de %1 a %2 (%3): %4, %5</translation>
    </message>
    <message>
        <source>Possibly affected: %1 %2 (%3)</source>
        <translation>Posiblemente afectado: %1 %2 (%3)</translation>
    </message>
    <message>
        <source>although the line was not cleaned; it is signed</source>
        <translation>aunque la línea no se limpió; se firma</translation>
    </message>
    <message>
        <source>closes a pallet by what was scanned from the label that hangs on it</source>
        <translation>cierra un palé con lo escaneado de la etiqueta que lleva</translation>
    </message>
    <message>
        <source>whether a pallet leaves only after its label was scanned back</source>
        <translation>si un palé sale solo después de escanear su etiqueta</translation>
    </message>
    <message>
        <source>%1 for 1 %2</source>
        <translation>%1 por 1 %2</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Sustituto</translation>
    </message>
    <message>
        <source>New allergens</source>
        <translation>Alérgenos nuevos</translation>
    </message>
    <message>
        <source>Nothing may stand in for an ingredient of it.</source>
        <translation>Nada puede sustituir a un ingrediente suyo.</translation>
    </message>
    <message>
        <source>what may stand in for its ingredients</source>
        <translation>qué puede sustituir a sus ingredientes</translation>
    </message>
    <message>
        <source>lets another ingredient stand in for one of the recipe</source>
        <translation>permite que otro ingrediente sustituya a uno de la receta</translation>
    </message>
    <message>
        <source>so much of it for one of the ingredient; else as much</source>
        <translation>tanto de él por uno del ingrediente; si no, lo mismo</translation>
    </message>
    <message>
        <source>it may not any more</source>
        <translation>ya no puede</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 en vez de %2</translation>
    </message>
    <message>
        <source>of the recipe, that it stands in for</source>
        <translation>de la receta, al que sustituye</translation>
    </message>
    <message>
        <source>of that ingredient, in its unit; else as much</source>
        <translation>de ese ingrediente, en su unidad; si no, lo mismo</translation>
    </message>
    <message>
        <source>Next: %1. No lot of it may be used now.</source>
        <translation>Sigue: %1. Ahora no puede usarse ningún lote.</translation>
    </message>
    <message>
        <source>Next: %1, lot %2</source>
        <translation>Sigue: %1, lote %2</translation>
    </message>
    <message>
        <source>Next: %1, lot %2 at %3</source>
        <translation>Sigue: %1, lote %2 en %3</translation>
    </message>
    <message>
        <source>Everything is in.</source>
        <translation>Está todo dentro.</translation>
    </message>
    <message>
        <source>what goes in next, and how many batches and pallets a recall of its lot would reach</source>
        <translation>qué va después, y a cuántas tandas y palés llegaría una retirada de su lote</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>en pausa: %1</translation>
    </message>
    <message>
        <source>must not meet %1</source>
        <translation>no debe encontrar %1</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Sin línea</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>No hay nada planeado</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) of earlier days are planned or in progress</source>
        <translation>
            <numerusform>%n tanda de días anteriores está planeada o en curso</numerusform>
            <numerusform>%n tandas de días anteriores están planeadas o en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>The next number of the plant</source>
        <translation>El siguiente número de la planta</translation>
    </message>
    <message>
        <source>what is planned and made on a day, by line and shift; today without a date</source>
        <translation>lo planeado y hecho en un día, por línea y turno; hoy si no hay fecha</translation>
    </message>
    <message>
        <source>moves a planned run to another line, shift or day</source>
        <translation>mueve una tanda planeada a otra línea, turno o día</translation>
    </message>
    <message>
        <source>the shift, which it starts with</source>
        <translation>el turno, con el que empieza</translation>
    </message>
    <message>
        <source>the day, YYYY-MM-DD</source>
        <translation>el día, AAAA-MM-DD</translation>
    </message>
    <message>
        <source>pauses a run: it takes nothing until it is resumed</source>
        <translation>pausa una tanda: no acepta nada hasta que se reanude</translation>
    </message>
    <message>
        <source>lets a paused run go on</source>
        <translation>deja seguir una tanda en pausa</translation>
    </message>
    <message>
        <source>cancels a planned run, or a started one with nothing in it</source>
        <translation>cancela una tanda planeada, o una iniciada sin nada dentro</translation>
    </message>
    <message>
        <source>a run that was started comes to nothing; what is in it stays used</source>
        <translation>una tanda iniciada no sale; lo que tiene dentro queda usado</translation>
    </message>
    <message>
        <source>the shifts of the plant, or names them: &quot;Early 06:00, Late 14:00, Night 22:00&quot;</source>
        <translation>los turnos de la planta, o les da nombre: &quot;Mañana 06:00, Tarde 14:00, Noche 22:00&quot;</translation>
    </message>
    <message>
        <source>how batches are numbered, or sets it: {yy}{MM}{dd}-{line}-{n}</source>
        <translation>cómo se numeran las tandas, o lo fija: {yy}{MM}{dd}-{line}-{n}</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>%1 at %2 and at %3</source>
        <translation>%1 en %2 y en %3</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1 stayed, %2 are gone, %3 were added.</source>
        <translation>%1 siguen, %2 ya no están, %3 se añadieron.</translation>
    </message>
    <message>
        <source>%1 shared, %2 only of the first, %3 only of the second.</source>
        <translation>%1 compartidos, %2 solo del primero, %3 solo del segundo.</translation>
    </message>
    <message>
        <source>Say two codes, or one with --as-of and --and.</source>
        <translation>Diga dos códigos, o uno con --as-of y --and.</translation>
    </message>
    <message>
        <source>also what something may have been carried over into</source>
        <translation>también aquello a lo que algo pudo ser arrastrado</translation>
    </message>
    <message>
        <source>“--with-carry-overs” recalls that, too.</source>
        <translation>“--with-carry-overs” lo retira también.</translation>
    </message>
    <message>
        <source>letters to the customers of a recall, each with what it received</source>
        <translation>cartas a los clientes de una retirada, cada una con lo que recibió</translation>
    </message>
    <message>
        <source>the PDF file to write</source>
        <translation>el archivo PDF que se escribe</translation>
    </message>
    <message>
        <source>only the letter to this customer</source>
        <translation>solo la carta a este cliente</translation>
    </message>
    <message>
        <source>On the complained pallets</source>
        <translation>En los palés reclamados</translation>
    </message>
    <message>
        <source>Explains</source>
        <translation>Explica</translation>
    </message>
    <message>
        <source>Good with</source>
        <translation>Buenas con</translation>
    </message>
    <message>
        <source>Good without</source>
        <translation>Buenas sin</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p corrected</source>
        <translation>p corregida</translation>
    </message>
    <message>
        <source>p: Fisher&apos;s exact test, one-sided; corrected for %1 comparisons by Holm&apos;s method; *: up to 0.05. = stands on exactly the same pallets.</source>
        <translation>p: prueba exacta de Fisher, de una cola; corregida por %1 comparaciones con el método de Holm; *: hasta 0,05. = está exactamente en los mismos palés.</translation>
    </message>
    <message>
        <source>--days takes a whole number from 0 to %1.</source>
        <translation>--days espera un número entero de 0 a %1.</translation>
    </message>
    <message>
        <source>Say which codes were complained about.</source>
        <translation>Diga qué códigos se reclamaron.</translation>
    </message>
    <message>
        <source>of one code: as it was known then, YYYY-MM-DDThh:mm[:ss]</source>
        <translation>de un código: como se conocía entonces, YYYY-MM-DDThh:mm[:ss]</translation>
    </message>
    <message>
        <source>what complained pallets have in common, more often than the others</source>
        <translation>lo que tienen en común los palés reclamados, más que los demás</translation>
    </message>
    <message>
        <source>more codes, in any separators; - reads standard input</source>
        <translation>más códigos, con cualquier separador; - lee la entrada estándar</translation>
    </message>
    <message>
        <source>compares with pallets built so many days around them; default 7</source>
        <translation>compara con palés armados tantos días alrededor; 7 si no se dice</translation>
    </message>
    <message>
        <source>what two pallets, batches or lots share, or what changed of one</source>
        <translation>qué comparten dos palés, tandas o lotes, o qué cambió de uno</translation>
    </message>
    <message>
        <source>the later moment of the same; default now</source>
        <translation>el momento posterior del mismo; si no se dice, ahora</translation>
    </message>
    <message>
        <source>where they went, not where they came from</source>
        <translation>a dónde fueron, no de dónde vinieron</translation>
    </message>
    <message>
        <source>where they came from, also of two lots</source>
        <translation>de dónde vinieron, también de dos lotes</translation>
    </message>
    <message>
        <source>%1 %2 (%3, %4): %5 of %6</source>
        <translation>%1 %2 (%3, %4): %5 de %6</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Recipiente</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Sacado</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>There is no vessel.</source>
        <translation>No hay ningún recipiente.</translation>
    </message>
    <message>
        <source>%1 (%2): %3 of %4</source>
        <translation>%1 (%2): %3 de %4</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Cargado</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>%1 of lot %2 into %3; %4 in it, %5 left of the lot</source>
        <translation>%1 del lote %2 en %3; contiene %4, quedan %5 del lote</translation>
    </message>
    <message>
        <source>%1 from %2 into %3; %4 left in it</source>
        <translation>%1 de %2 a %3; quedan %4 en él</translation>
    </message>
    <message>
        <source>a new silo, bin, hopper or starter</source>
        <translation>un silo, cajón, tolva o masa madre nuevos</translation>
    </message>
    <message>
        <source>silo, bin, hopper or starter; default silo</source>
        <translation>silo, bin (cajón), hopper (tolva) o starter (masa madre); por defecto silo</translation>
    </message>
    <message>
        <source>mixed, or fifo: what was loaded first leaves first; default mixed</source>
        <translation>mixed (mezclado) o fifo: lo que se cargó primero sale primero; por defecto mixed</translation>
    </message>
    <message>
        <source>how much goes into it at most</source>
        <translation>cuánto cabe como máximo</translation>
    </message>
    <message>
        <source>fifo: by how much the end of a load may lie elsewhere; default 0</source>
        <translation>fifo: cuánto puede desviarse el final de una carga; por defecto 0</translation>
    </message>
    <message>
        <source>the vessels and how much is in them</source>
        <translation>los recipientes y cuánto hay en ellos</translation>
    </message>
    <message>
        <source>which lots are in a vessel, and what happened to it</source>
        <translation>qué lotes hay en un recipiente y qué le pasó</translation>
    </message>
    <message>
        <source>puts a quantity of a lot into a vessel</source>
        <translation>pone una cantidad de un lote en un recipiente</translation>
    </message>
    <message>
        <source>takes a quantity from a vessel into a run</source>
        <translation>lleva una cantidad de un recipiente a una tanda</translation>
    </message>
    <message>
        <source>why there was more in it than the books have</source>
        <translation>por qué había más de lo que dicen los libros</translation>
    </message>
    <message>
        <source>records that it is proven empty; the rest of the books is written off</source>
        <translation>anota que se comprobó vacío; el resto de los libros se da de baja</translation>
    </message>
    <message>
        <source>takes back the last load, draw or proof of emptiness</source>
        <translation>deshace la última carga, saca o comprobación</translation>
    </message>
    <message>
        <source>the vessel is not used any more</source>
        <translation>el recipiente ya no se usa</translation>
    </message>
    <message>
        <source>the batch number; default by the plant&apos;s pattern, else the next number</source>
        <translation>el número de tanda; por omisión según el patrón de la planta, o el siguiente número</translation>
    </message>
    <message>
        <source>Record a clean with “line clean LINE”; else plan it without --start and start it with “run start BATCH --skip-clean REASON --signer LOGIN”. That PIN is asked for at a terminal, else it is the second line of standard input.</source>
        <translation>Anote una limpieza con “line clean LINE”; si no, planifíquela sin --start e iníciela con “run start BATCH --skip-clean REASON --signer LOGIN”. Ese PIN se pide en un terminal; si no, es la segunda línea de la entrada estándar.</translation>
    </message>
    <message>
        <source>Wait until that is finished or take another line; else plan it without --start and start it with “run start BATCH --skip-clean REASON --signer LOGIN”. That PIN is asked for at a terminal, else it is the second line of standard input.</source>
        <translation>Espere a que termine o tome otra línea; si no, planifíquela sin --start e iníciela con “run start BATCH --skip-clean REASON --signer LOGIN”. Ese PIN se pide en un terminal; si no, es la segunda línea de la entrada estándar.</translation>
    </message>
    <message>
        <source>writes the label of a pallet, by its number or SSCC, into a file; it does not count as printed</source>
        <translation>escribe la etiqueta de un palé, por su número o SSCC, en un archivo; no cuenta como impresa</translation>
    </message>
    <message>
        <source>Into other lots</source>
        <translation>A otros lotes</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Merma</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Sin explicar</translation>
    </message>
    <message>
        <source>Accounted for (%)</source>
        <translation>Justificado (%)</translation>
    </message>
    <message>
        <source>Drawn: %1</source>
        <translation>Sorteado: %1</translation>
    </message>
    <message>
        <source>begins a drill, of a lot that is drawn when none is named</source>
        <translation>empieza un simulacro, de un lote sorteado si no se nombra ninguno</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devueltos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>--days takes a whole number from 1 to %1.</source>
        <translation>--days toma un número entero de 1 a %1.</translation>
    </message>
    <message>
        <source>all rows for a spreadsheet instead of the sums</source>
        <translation>todas las filas para una hoja de cálculo en lugar de las sumas</translation>
    </message>
    <message>
        <source>of an ingredient: so many days back; default 90</source>
        <translation>de un ingrediente: tantos días atrás; por defecto 90</translation>
    </message>
    <message>
        <source>what became of a lot</source>
        <translation>qué fue de un lote</translation>
    </message>
    <message>
        <source>when it was used</source>
        <translation>cuándo se usó</translation>
    </message>
    <message>
        <source>which customers have something of it</source>
        <translation>qué clientes tienen algo de ello</translation>
    </message>
    <message>
        <source>on which days something of it was shipped</source>
        <translation>en qué días salió algo de ello</translation>
    </message>
    <message>
        <source>how much of it is on how many pallets</source>
        <translation>cuánto hay en cuántos palés</translation>
    </message>
    <message>
        <source>how long the stock is good</source>
        <translation>cuánto tiempo son buenas las existencias</translation>
    </message>
    <message>
        <source>yields run after run, with control limits</source>
        <translation>rendimientos producción tras producción, con límites de control</translation>
    </message>
    <message>
        <source>how much yields change from run to run</source>
        <translation>cuánto cambian los rendimientos de una producción a otra</translation>
    </message>
    <message>
        <source>what happened on this day or later, YYYY-MM-DD</source>
        <translation>lo que pasó ese día o después, AAAA-MM-DD</translation>
    </message>
    <message>
        <source>what happened on this day or before, YYYY-MM-DD</source>
        <translation>lo que pasó ese día o antes, AAAA-MM-DD</translation>
    </message>
    <message>
        <source>where the codes came from, not where they went</source>
        <translation>de dónde vienen los códigos, no adónde fueron</translation>
    </message>
    <message>
        <source>only what is on the Food Traceability List, and what has it in it and was added after the oven</source>
        <translation>solo lo que está en la lista de trazabilidad, y lo que lo lleva y se añadió después del horno</translation>
    </message>
    <message>
        <source>the file to write; required</source>
        <translation>el archivo que se escribe; obligatorio</translation>
    </message>
    <message>
        <source>what was received, transformed and shipped as the workbook of FSMA 204</source>
        <translation>lo recibido, transformado y enviado como libro de FSMA 204</translation>
    </message>
    <message>
        <source>the same and what was packed, held and recalled as EPCIS 2.0 (JSON-LD)</source>
        <translation>lo mismo y lo puesto en palé, retenido y retirado como EPCIS 2.0 (JSON-LD)</translation>
    </message>
    <message>
        <source>who this plant is in those files; with options: what it is now</source>
        <translation>quién es esta planta en esos archivos; con opciones: qué es ahora</translation>
    </message>
    <message>
        <source>the name of the business</source>
        <translation>el nombre de la empresa</translation>
    </message>
    <message>
        <source>its phone number</source>
        <translation>su teléfono</translation>
    </message>
    <message>
        <source>street and house</source>
        <translation>calle y número</translation>
    </message>
    <message>
        <source>the city</source>
        <translation>la ciudad</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>el país</translation>
    </message>
    <message>
        <source>the number of the place (GLN)</source>
        <translation>el número del lugar (GLN)</translation>
    </message>
    <message>
        <source>how names begin in EPCIS that have no GS1 key; it belongs to the plant</source>
        <translation>cómo empiezan en EPCIS los nombres sin clave GS1; es de la planta</translation>
    </message>
    <message>
        <source>writes the label of a silo, bin, hopper or starter into a file</source>
        <translation>escribe la etiqueta de un silo, tolva, cajón o masa madre en un archivo</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>The recipe %1 takes no rework</source>
        <translation>La receta %1 no admite reproceso</translation>
    </message>
    <message>
        <source>%1 of %2 kept as rework, lot %3 (%4)</source>
        <translation>%1 de %2 guardado como reproceso, lote %3 (%4)</translation>
    </message>
    <message>
        <source>keeps what is left of a batch for a later one; without a quantity: what was kept, and how much is in it</source>
        <translation>guarda lo que sobra de una tanda para otra posterior; sin cantidad: lo guardado, y cuánto hay en ella</translation>
    </message>
    <message>
        <source>as which it is kept; else what the recipe makes</source>
        <translation>como cuál se guarda; si no, lo que elabora la receta</translation>
    </message>
    <message>
        <source>what it is; it is kept with the change</source>
        <translation>qué es; se guarda con el cambio</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>Gap: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>what the silent drills of the last nights say</source>
        <translation>qué dicen los simulacros silenciosos de las últimas noches</translation>
    </message>
    <message>
        <source>does one now, of a lot that is drawn</source>
        <translation>hace uno ahora, de un lote sorteado</translation>
    </message>
    <message>
        <source>does the one of this night, if nobody did it yet</source>
        <translation>hace el de esta noche, si nadie lo hizo aún</translation>
    </message>
    <message>
        <source>when it is done every night, or off</source>
        <translation>cuándo se hace cada noche, u off</translation>
    </message>
    <message>
        <source>Of what was named</source>
        <translation>De lo nombrado</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Into stock</source>
        <translation>A existencias</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>En ninguna parte</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>Detrás</translation>
    </message>
    <message>
        <source>Went in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>%1 (possibly)</source>
        <translation>%1 (posiblemente)</translation>
    </message>
    <message>
        <source>Accounted for: %1</source>
        <translation>Justificado: %1</translation>
    </message>
    <message>
        <source>what came of telling a customer</source>
        <translation>qué resultó de avisar a un cliente</translation>
    </message>
    <message>
        <source>the customer was reached</source>
        <translation>se localizó al cliente</translation>
    </message>
    <message>
        <source>the customer answered</source>
        <translation>el cliente contestó</translation>
    </message>
    <message>
        <source>items that were still there</source>
        <translation>unidades que aún había</translation>
    </message>
    <message>
        <source>items of those that were destroyed</source>
        <translation>unidades de esas que se destruyeron</translation>
    </message>
    <message>
        <source>a PDF for each customer and the list of them as CSV into this folder</source>
        <translation>un PDF por cliente y la lista de todos como CSV en esta carpeta</translation>
    </message>
    <message>
        <source>Rework: at most %1 of a batch</source>
        <translation>Reproceso: como máximo %1 de una tanda</translation>
    </message>
    <message>
        <source>Rework, at most</source>
        <translation>Reproceso, como máximo</translation>
    </message>
    <message>
        <source>of a batch may be rework; &quot;&quot;: it takes none</source>
        <translation>de una tanda puede ser reproceso; &quot;&quot;: no admite</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuáles</translation>
    </message>
    <message>
        <source>Rework of batches that count pieces is reckoned by weight.</source>
        <translation>El reproceso de las tandas que cuentan piezas se calcula por peso.</translation>
    </message>
    <message>
        <source>Say what changes: %1</source>
        <translation>Diga qué cambia: %1</translation>
    </message>
    <message>
        <source>another name or capacity of a vessel; nothing else of it changes</source>
        <translation>otro nombre u otra capacidad de un recipiente; nada más de él cambia</translation>
    </message>
    <message>
        <source>what people call it</source>
        <translation>cómo lo llama la gente</translation>
    </message>
    <message>
        <source>how much goes into it at most, or none</source>
        <translation>cuánto cabe como máximo, o none</translation>
    </message>
    <message>
        <source>who changed a lot, run, pallet, supplier, customer, ingredient, recipe, person or vessel, when, from what to what, and why</source>
        <translation>quién cambió un lote, producción, palé, proveedor, cliente, ingrediente, receta, persona o recipiente, cuándo, de qué a qué y por qué</translation>
    </message>
    <message>
        <source>Say who signs with --signer LOGIN and why with --notes. That PIN is asked for at a terminal, else it is the second line of standard input.</source>
        <translation>Diga quién firma con --signer LOGIN y por qué con --notes. El PIN se pide en una terminal; si no, es la segunda línea de la entrada estándar.</translation>
    </message>
    <message>
        <source>GS1&apos;s company prefix, from which pallets get their SSCC</source>
        <translation>el prefijo de empresa de GS1, del que los palés reciben su SSCC</translation>
    </message>
    <message>
        <source>the time zone of the plant, e.g. America/New_York: days and hours in files for others</source>
        <translation>la zona horaria de la planta, p. ej. America/New_York: días y horas en los archivos para otros</translation>
    </message>
    <message>
        <source>%1 is not closed: hang the label on it and scan it back (pallet close). It does not leave before.</source>
        <translation>%1 no está cerrado: cuelgue la etiqueta y escanéela de vuelta (pallet close). Antes no sale.</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>a notice or a check was noted by mistake; it stays and does not count</source>
        <translation>un aviso o una comprobación se anotó por error; queda y no cuenta</translation>
    </message>
    <message>
        <source>Contains %1</source>
        <translation>Contiene %1</translation>
    </message>
    <message>
        <source>More came out of a batch than went in. What its waste and rework are too much is left out.</source>
        <translation>De una tanda salió más de lo que entró. Lo que sobra de su merma y su reproceso no se cuenta.</translation>
    </message>
    <message>
        <source>Waste cannot be set against what its batch made: the amounts may be too large.</source>
        <translation>La merma no se puede comparar con lo que hizo su tanda: las cantidades pueden ser demasiado grandes.</translation>
    </message>
    <message>
        <source>of which batch the cases are that came back of a pallet with several</source>
        <translation>de qué tanda son las cajas que han vuelto de un palé con varias</translation>
    </message>
    <message>
        <source>that was settled by mistake; what was booked as returned is taken back</source>
        <translation>se resolvió por error; lo anotado como devuelto se deshace</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Se guarda: %1</translation>
    </message>
    <message>
        <source>at which temperatures it is kept and travels; also of a version that was used</source>
        <translation>a qué temperaturas se guarda y viaja; también de una versión ya usada</translation>
    </message>
    <message>
        <source>at least so many degrees Celsius; &quot;&quot;: no limit</source>
        <translation>como mínimo tantos grados Celsius; &quot;&quot;: sin límite</translation>
    </message>
    <message>
        <source>at most so many degrees Celsius; &quot;&quot;: no limit</source>
        <translation>como mucho tantos grados Celsius; &quot;&quot;: sin límite</translation>
    </message>
    <message>
        <source>why it leaves although something is kept at other temperatures</source>
        <translation>por qué sale aunque algo se guarda a otras temperaturas</translation>
    </message>
    <message>
        <source>who accepts that; that PIN is asked for after the own one</source>
        <translation>quién lo acepta; ese PIN se pide después del propio</translation>
    </message>
    <message>
        <source>all that each CODE stands for: a supplier&apos;s code, a name, an order, days</source>
        <translation>todo lo que representa cada CODE: un código de proveedor, un nombre, un pedido, unos días</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>Producto: %1</translation>
    </message>
    <message>
        <source>brand and packaging as whoever gets it is told; also of a version that was used</source>
        <translation>marca y envase como se le dice a quien lo recibe; también de una versión usada</translation>
    </message>
    <message>
        <source>its brand; &quot;&quot;: it has none</source>
        <translation>su marca; &quot;&quot;: no tiene</translation>
    </message>
    <message>
        <source>what one package holds, e.g. &quot;500 g&quot;</source>
        <translation>lo que contiene un envase, p. ej. &quot;500 g&quot;</translation>
    </message>
    <message>
        <source>what it is, e.g. bag</source>
        <translation>qué es, p. ej. bolsa</translation>
    </message>
    <message>
        <source>why it was wrong, when goods that were described like that have left</source>
        <translation>por qué era un error, cuando ya salió mercancía descrita así</translation>
    </message>
    <message>
        <source>it never came, another one was scanned; its customer has it as before</source>
        <translation>nunca vino, se escaneó otro; su cliente lo tiene como antes</translation>
    </message>
    <message>
        <source>%1 things together</source>
        <translation>%1 cosas juntas</translation>
    </message>
    <message>
        <source>Say it again with one of these, e.g. %1, or with --all for all of them together.</source>
        <translation>Repítalo con uno de estos, p. ej. %1, o con --all para todos juntos.</translation>
    </message>
    <message>
        <source>all that CODE stands for, together</source>
        <translation>todo lo que CÓDIGO representa, junto</translation>
    </message>
</context>
<context>
    <name>bm::CommandLine</name>
    <message>
        <source>Lot traceability for the plant floor of a bakery.</source>
        <translation>Trazabilidad de lotes para la planta de una panadería.</translation>
    </message>
    <message>
        <source>The plant&apos;s database for this time: a path, sqlite:PATH or postgresql://...</source>
        <translation>La base de datos de la planta para esta vez: una ruta, sqlite:RUTA o postgresql://...</translation>
    </message>
    <message>
        <source>system, light, dark or contrast.</source>
        <translation>system, light, dark o contrast.</translation>
    </message>
    <message>
        <source>The language, for example es.</source>
        <translation>El idioma, por ejemplo es.</translation>
    </message>
</context>
<context>
    <name>bm::Commands</name>
    <message>
        <source>Receiving</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Genealogy</source>
        <translation>Trazabilidad</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Show help</source>
        <translation>Mostrar la ayuda</translation>
    </message>
    <message>
        <source>Go to the scan field</source>
        <translation>Ir al campo de escaneo</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Read the lists again</source>
        <translation>Releer las listas</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Tema siguiente</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delivery or lots</source>
        <translation>Entrega o lotes</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Plan a batch</source>
        <translation>Planificar tanda</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Todas las tandas</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Build a pallet</source>
        <translation>Formar palé</translation>
    </message>
    <message>
        <source>Add a batch</source>
        <translation>Añadir tanda</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Cambiar de persona</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Cambiar mi PIN</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Correct the yield</source>
        <translation>Corregir el rendimiento</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Active or not</source>
        <translation>Activo o no</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Cambiar el plan</translation>
    </message>
    <message>
        <source>Server login</source>
        <translation>Usuario del servidor</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Últimas lecturas</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>New recall</source>
        <translation>Nueva retirada</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Está ahí</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Impresora de etiquetas</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>Etiqueta de prueba</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Mark told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Open delivery</source>
        <translation>Abrir entrega</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>Esperar</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Dejar aparte</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>Lots or ingredients</source>
        <translation>Lotes o ingredientes</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Tirar</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Take back what it led to</source>
        <translation>Deshacer lo que resultó</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Teach this label…</source>
        <translation>Enseñar esta etiqueta…</translation>
    </message>
    <message>
        <source>Label patterns</source>
        <translation>Patrones de etiquetas</translation>
    </message>
    <message>
        <source>Inspect…</source>
        <translation>Inspeccionar…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Rule for suppliers</source>
        <translation>Regla de proveedores</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>No está bien</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Release until</source>
        <translation>Liberar hasta</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message>
        <source>Inspection of a lot</source>
        <translation>Inspección de un lote</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Punto de pedido</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Merma</translation>
    </message>
    <message>
        <source>Balance limit</source>
        <translation>Límite del balance</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Juntar</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>Receta nueva</translation>
    </message>
    <message>
        <source>All recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Versión nueva</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Scale to a batch</source>
        <translation>Ajustar a una masa</translation>
    </message>
    <message>
        <source>Scale…</source>
        <translation>Báscula…</translation>
    </message>
    <message>
        <source>Take weight</source>
        <translation>Tomar peso</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tarar</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Cero</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Readings of the step</source>
        <translation>Mediciones del paso</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Paso hecho</translation>
    </message>
    <message>
        <source>Scan label back</source>
        <translation>Escanear su etiqueta</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>Envío nuevo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Unship</source>
        <translation>No salió</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancelarlo</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Formulation, contents or steps</source>
        <translation>Formulación, contenido o pasos</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Fill a mixer</source>
        <translation>Llenar una amasadora</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>En vez de</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Cancel batch</source>
        <translation>Cancelar tanda</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Plan board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Día siguiente</translation>
    </message>
    <message>
        <source>Open batch</source>
        <translation>Abrir tanda</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Turnos</translation>
    </message>
    <message>
        <source>Batch numbers</source>
        <translation>Numeración</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>Sospechosos</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Trace it</source>
        <translation>Rastrear</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Recipientes</translation>
    </message>
    <message>
        <source>New vessel</source>
        <translation>Recipiente nuevo</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Proven empty</source>
        <translation>Vacío probado</translation>
    </message>
    <message>
        <source>Find in it</source>
        <translation>Buscar en ella</translation>
    </message>
    <message>
        <source>Print picture</source>
        <translation>Imprimir la imagen</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Reproceso</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Copiar datos</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Yield chart</source>
        <translation>Gráfico de rendimiento</translation>
    </message>
    <message>
        <source>Check effect</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Letters…</source>
        <translation>Cartas…</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Todos los actos</translation>
    </message>
    <message>
        <source>Take last back</source>
        <translation>Deshacer último</translation>
    </message>
</context>
<context>
    <name>bm::CompareDialog</name>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>%1, after the kill step</source>
        <translation>%1, después del paso letal</translation>
    </message>
    <message>
        <source>%1, before the kill step</source>
        <translation>%1, antes del paso letal</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>Rework, at most</source>
        <translation>Reproceso, como máximo</translation>
    </message>
</context>
<context>
    <name>bm::ComparisonDialog</name>
    <message>
        <source>It was not known yet at that moment</source>
        <translation>Aún no se conocía en ese momento</translation>
    </message>
    <message>
        <source>What came from an old program is known since it was taken over.</source>
        <translation>Lo que vino de un programa antiguo se conoce desde que se tomó.</translation>
    </message>
    <message>
        <source>Nothing has the code %1</source>
        <translation>Nada tiene el código %1</translation>
    </message>
    <message>
        <source>Compare it with the label, or scan again.</source>
        <translation>Compárelo con la etiqueta o escanee otra vez.</translation>
    </message>
    <message>
        <source>The code means several things</source>
        <translation>El código significa varias cosas</translation>
    </message>
    <message>
        <source>Say which: %1</source>
        <translation>Diga cuál: %1</translation>
    </message>
    <message>
        <source>This is the same thing twice</source>
        <translation>Es lo mismo dos veces</translation>
    </message>
    <message>
        <source>Say another one, or compare it with another moment.</source>
        <translation>Diga otro, o compárelo con otro momento.</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Desde entonces</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>%1 stayed, %2 are gone, %3 were added</source>
        <translation>%1 siguen, %2 ya no están, %3 se añadieron</translation>
    </message>
    <message>
        <source>%1 shared, %2 only of the first, %3 only of the second</source>
        <translation>%1 compartidos, %2 solo del primero, %3 solo del segundo</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>The rows as CSV, for a spreadsheet.</source>
        <translation>Las filas como CSV, para una hoja de cálculo.</translation>
    </message>
</context>
<context>
    <name>bm::ConnectionBanner</name>
    <message>
        <source>The database does not answer since %1</source>
        <translation>La base de datos no responde desde las %1</translation>
    </message>
    <message>
        <source>Whether the last save was written is found out as soon as it answers again. Do not do it a second time.</source>
        <translation>Si lo último se llegó a guardar se sabrá en cuanto responda otra vez. No lo haga una segunda vez.</translation>
    </message>
    <message>
        <source>What you typed stays, and what you see is as it was then. The program goes on trying by itself.</source>
        <translation>Lo que escribió se conserva, y lo que ve está como estaba entonces. El programa sigue intentándolo solo.</translation>
    </message>
    <message>
        <source>The database answers again</source>
        <translation>La base de datos responde otra vez</translation>
    </message>
    <message>
        <source>The lists show what others did meanwhile.</source>
        <translation>Las listas muestran lo que otros hicieron mientras tanto.</translation>
    </message>
</context>
<context>
    <name>bm::DatabaseOpening</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>bm::DeliveryForm</name>
    <message>
        <source>Lot %1</source>
        <translation>Lote %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>caduca el %1</translation>
    </message>
    <message>
        <source>best before %1</source>
        <translation>consumo preferente %1</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>elaborado el %1</translation>
    </message>
</context>
<context>
    <name>bm::DeliveryLinesModel</name>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Our lots</source>
        <translation>Nuestros lotes</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
</context>
<context>
    <name>bm::DeliveryPanel</name>
    <message>
        <source>&amp;Purchase order</source>
        <translation>&amp;Pedido</translation>
    </message>
    <message>
        <source>In&amp;voice</source>
        <translation>&amp;Factura</translation>
    </message>
    <message>
        <source>&amp;Truck temperature, °C</source>
        <translation>&amp;Temperatura del camión, °C</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>T&amp;ransportista</translation>
    </message>
    <message>
        <source>&amp;Driver</source>
        <translation>C&amp;onductor</translation>
    </message>
    <message>
        <source>&amp;Seal</source>
        <translation>Preci&amp;nto</translation>
    </message>
    <message>
        <source>No delivery in hand</source>
        <translation>Ninguna entrega en mano</translation>
    </message>
    <message>
        <source>Open one, or scan the number or the order of one that is open.</source>
        <translation>Abra una, o escanee el número o el pedido de una abierta.</translation>
    </message>
    <message>
        <source>Expected and received</source>
        <translation>Esperado y recibido</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Carrier %1</source>
        <translation>Transportista %1</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Archivos: %1</translation>
    </message>
    <message>
        <source>No delivery</source>
        <translation>Sin entrega</translation>
    </message>
    <message>
        <source>S&amp;upplier</source>
        <translation>Pro&amp;veedor</translation>
    </message>
    <message>
        <source>Open a delivery</source>
        <translation>Abrir una entrega</translation>
    </message>
    <message>
        <source>What comes now belongs to it. Everything but the supplier can wait.</source>
        <translation>Lo que llegue ahora es de ella. Todo menos el proveedor puede esperar.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>No se abrió</translation>
    </message>
    <message>
        <source>Papers of %1</source>
        <translation>Papeles de %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Papers saved</source>
        <translation>Papeles guardados</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>Where it comes from, as records of traced food must say. What stays empty is kept as it is.</source>
        <translation>De dónde viene, como deben decirlo los registros de alimentos trazados. Lo que quede vacío sigue como está.</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation>C&amp;alle</translation>
    </message>
    <message>
        <source>&amp;City</source>
        <translation>C&amp;iudad</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>E&amp;stado</translation>
    </message>
    <message>
        <source>&amp;ZIP code</source>
        <translation>Código &amp;postal</translation>
    </message>
    <message>
        <source>Cou&amp;ntry</source>
        <translation>Paí&amp;s</translation>
    </message>
    <message>
        <source>Address saved</source>
        <translation>Dirección guardada</translation>
    </message>
    <message>
        <source>Expected in %1</source>
        <translation>Esperado en %1</translation>
    </message>
    <message>
        <source>What was said last counts; 0 is not expected.</source>
        <translation>Vale lo dicho por último; 0 es no esperado.</translation>
    </message>
    <message>
        <source>&amp;Ingredient</source>
        <translation>&amp;Ingrediente</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>U&amp;nit</source>
        <translation>U&amp;nidad</translation>
    </message>
    <message>
        <source>Expect it</source>
        <translation>Esperarlo</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No se tomó</translation>
    </message>
    <message>
        <source>Send goods back</source>
        <translation>Devolver mercancía</translation>
    </message>
    <message>
        <source>They go with the driver and never are in stock.</source>
        <translation>Se va con el conductor y nunca está en existencias.</translation>
    </message>
    <message>
        <source>Supplier&apos;s &amp;lot code</source>
        <translation>&amp;Lote del proveedor</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>For example: torn bags, 12 °C.</source>
        <translation>Por ejemplo: sacos rotos, 12 °C.</translation>
    </message>
    <message>
        <source>Photo or &amp;file</source>
        <translation>Foto o &amp;archivo</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Not sent back</source>
        <translation>No se devolvió</translation>
    </message>
    <message>
        <source>Nothing is missing. The driver may leave.</source>
        <translation>No falta nada. El conductor puede irse.</translation>
    </message>
    <message>
        <source>Before the driver leaves: missing %1.</source>
        <translation>Antes de que el conductor se vaya: falta %1.</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
    <message>
        <source>Why it is closed like this.</source>
        <translation>Por qué se cierra así.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrarla</translation>
    </message>
    <message>
        <source>Delivery closed</source>
        <translation>Entrega cerrada</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>No se cerró</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Dejar aparte</translation>
    </message>
    <message>
        <source>Scan %1 to go on with it.</source>
        <translation>Escanee %1 para seguir con ella.</translation>
    </message>
    <message>
        <source>invoice %1</source>
        <translation>factura %1</translation>
    </message>
    <message>
        <source>truck at %1 °C</source>
        <translation>camión a %1 °C</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 líneas</translation>
    </message>
    <message>
        <source>Choose it or drop it here; a copy is kept.</source>
        <translation>Elíjalo o suéltelo aquí; se guarda una copia.</translation>
    </message>
    <message>
        <source>Choose it or drop it here; a copy is kept with the line.</source>
        <translation>Elíjalo o suéltelo aquí; se guarda una copia con la línea.</translation>
    </message>
</context>
<context>
    <name>bm::DeliveryWords</name>
    <message>
        <source>the supplier&apos;s lot code</source>
        <translation>el código de lote del proveedor</translation>
    </message>
    <message>
        <source>the supplier&apos;s phone and address</source>
        <translation>el teléfono y la dirección del proveedor</translation>
    </message>
    <message>
        <source>the address of this plant</source>
        <translation>la dirección de esta planta</translation>
    </message>
    <message>
        <source>who assigned the lot code</source>
        <translation>quién asignó el código de lote</translation>
    </message>
    <message>
        <source>an invoice or order number</source>
        <translation>un número de factura o pedido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>5 kg of flour</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>bm::DonePage</name>
    <message>
        <source>%1, schema version %2</source>
        <translation>%1, versión %2 del esquema</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>The migration log could not be written as a file</source>
        <translation>El registro de migración no se pudo escribir en un archivo</translation>
    </message>
    <message>
        <source>The same facts stand in the database.</source>
        <translation>Los mismos datos constan en la base de datos.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
</context>
<context>
    <name>bm::Door</name>
    <message>
        <source>Badge refused</source>
        <translation>Credencial rechazada</translation>
    </message>
</context>
<context>
    <name>bm::DoubtWords</name>
    <message>
        <source>It expires on %1, and today is %2.</source>
        <translation>Caduca el %1, y hoy es %2.</translation>
    </message>
    <message>
        <source>It expires on %1, years after today, %2.</source>
        <translation>Caduca el %1, años después de hoy, %2.</translation>
    </message>
    <message>
        <source>It expires on %1, the day on which it was made, %2.</source>
        <translation>Caduca el %1, el día en que se elaboró, %2.</translation>
    </message>
    <message>
        <source>It is best before %1, and today is %2.</source>
        <translation>Su consumo preferente es hasta el %1, y hoy es %2.</translation>
    </message>
    <message>
        <source>It was made on %1, and today is %2.</source>
        <translation>Se elaboró el %1, y hoy es %2.</translation>
    </message>
    <message>
        <source>It expires on %1, but the same lot is here with the expiry %2.</source>
        <translation>Caduca el %1, pero el mismo lote está aquí con la caducidad %2.</translation>
    </message>
    <message>
        <source>Lot %1 ends with %2, its date: are lot and date in one?</source>
        <translation>El lote %1 termina con %2, su fecha: ¿están juntos el lote y la fecha?</translation>
    </message>
    <message>
        <source>Lot %1 has %2 in it: is there more than the lot?</source>
        <translation>El lote %1 lleva dentro %2: ¿hay más que el lote?</translation>
    </message>
    <message>
        <source>Lot %1 is the number of the item: %2.</source>
        <translation>El lote %1 es el número del artículo: %2.</translation>
    </message>
    <message>
        <source>Lot %1 looks like lot %2, which is here: O and 0, I and 1?</source>
        <translation>El lote %1 se parece al lote %2, que está aquí: ¿O y 0, I y 1?</translation>
    </message>
    <message>
        <source>%1 came, ten times as much as usual: %2.</source>
        <translation>Llegaron %1, diez veces lo habitual: %2.</translation>
    </message>
    <message>
        <source>%1 came, a tenth of what is usual: %2.</source>
        <translation>Llegaron %1, la décima parte de lo habitual: %2.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>Asked and kept: %1</source>
        <translation>Preguntado y dejado: %1</translation>
    </message>
</context>
<context>
    <name>bm::DrillWords</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%n ship-to(s) without phone</source>
        <translation>
            <numerusform>%n destino sin teléfono</numerusform>
            <numerusform>%n destinos sin teléfono</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ship-to(s) with neither phone nor e-mail</source>
        <translation>
            <numerusform>%n destino sin teléfono ni correo</numerusform>
            <numerusform>%n destinos sin teléfono ni correo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipped pallet(s) whose customer is unknown</source>
        <translation>
            <numerusform>%n palé enviado cuyo cliente no se conoce</numerusform>
            <numerusform>%n palés enviados cuyo cliente no se conoce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) whose quantity is unknown</source>
        <translation>
            <numerusform>%n cosa cuya cantidad no se conoce</numerusform>
            <numerusform>%n cosas cuya cantidad no se conoce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of which nobody knows how much of it is in them</source>
        <translation>
            <numerusform>%n cosa de la que nadie sabe cuánto lleva</numerusform>
            <numerusform>%n cosas de las que nadie sabe cuánto llevan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished batch(es) that are on no pallet and in no lot</source>
        <translation>
            <numerusform>%n tanda terminada que no está en ningún palé ni lote</numerusform>
            <numerusform>%n tandas terminadas que no están en ningún palé ni lote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) of the old program that know their lots as texts only</source>
        <translation>
            <numerusform>%n tanda del programa antiguo que solo conoce sus lotes como textos</numerusform>
            <numerusform>%n tandas del programa antiguo que solo conocen sus lotes como textos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) without supplier</source>
        <translation>
            <numerusform>%n lote sin proveedor</numerusform>
            <numerusform>%n lotes sin proveedor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) without the supplier&apos;s lot code</source>
        <translation>
            <numerusform>%n lote sin el lote del proveedor</numerusform>
            <numerusform>%n lotes sin el lote del proveedor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) without delivery, order or invoice number</source>
        <translation>
            <numerusform>%n lote sin número de entrega, pedido o factura</numerusform>
            <numerusform>%n lotes sin número de entrega, pedido o factura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) of which nobody knows how much went in</source>
        <translation>
            <numerusform>%n lote del que nadie sabe cuánto entró</numerusform>
            <numerusform>%n lotes de los que nadie sabe cuánto entró</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not all accounted for</source>
        <translation>
            <numerusform>%n cosa no justificada del todo</numerusform>
            <numerusform>%n cosas no justificadas del todo</numerusform>
        </translation>
    </message>
    <message>
        <source>possibly</source>
        <translation>posiblemente</translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) possibly</source>
        <translation>
            <numerusform>%n palé posiblemente</numerusform>
            <numerusform>%n palés posiblemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hechos aquí</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Tandas</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>localizado</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no localizado</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>contestó</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>hallado %1</translation>
    </message>
    <message>
        <source>destroyed %1</source>
        <translation>destruido %1</translation>
    </message>
    <message>
        <source>Figures as they were when the drill began</source>
        <translation>Cifras tal como eran al empezar el simulacro</translation>
    </message>
    <message>
        <source>Figures as they were when it was closed</source>
        <translation>Cifras tal como eran al cerrarla</translation>
    </message>
    <message>
        <source>Figures as of now; those of its beginning were not kept</source>
        <translation>Cifras de ahora; las de su comienzo no se guardaron</translation>
    </message>
    <message>
        <source>Figures as of now</source>
        <translation>Cifras de ahora</translation>
    </message>
    <message>
        <source>Figures as of now; those of its end were not kept</source>
        <translation>Cifras de ahora; las de su final no se guardaron</translation>
    </message>
    <message>
        <source>told</source>
        <translation>avisado</translation>
    </message>
    <message>
        <source>%1 – withdrawn by %2: %3</source>
        <comment>what was noted, who withdrew it, why</comment>
        <translation>%1 – anulado por %2: %3</translation>
    </message>
    <message>
        <source>possible; by the books %1</source>
        <translation>posible; según los libros %1</translation>
    </message>
    <message>
        <source>up to %1 (possible)</source>
        <translation>hasta %1 (posible)</translation>
    </message>
    <message>
        <source>up to %1 (possible; by the books %2)</source>
        <translation>hasta %1 (posible; según los libros %2)</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <comment>how much by the books, and at most</comment>
        <translation>%1, hasta %2</translation>
    </message>
</context>
<context>
    <name>bm::Entrance</name>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
</context>
<context>
    <name>bm::Epcis</name>
    <message>
        <source>%1 received, %2 transformed, %3 packed, %4 shipped, %5 returned, %6 stopped or let go</source>
        <translation>%1 recibidos, %2 transformados, %3 puestos en palé, %4 enviados, %5 devueltos, %6 parados o liberados</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) sent back to a supplier</source>
        <translation>
            <numerusform>%n vez devuelto a un proveedor</numerusform>
            <numerusform>%n veces devuelto a un proveedor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them never happened: they are in it as declared in error.</source>
        <translation>
            <numerusform>%n de ellos nunca ocurrió: está declarado como error.</numerusform>
            <numerusform>%n de ellos nunca ocurrieron: están declarados como error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n thing(s) nobody knows when they happened: they are not in it.</source>
        <translation>
            <numerusform>De %n cosa nadie sabe cuándo pasó: no está dentro.</numerusform>
            <numerusform>De %n cosas nadie sabe cuándo pasaron: no están dentro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are not finished yet and are not in it.</source>
        <translation>
            <numerusform>%n producción no está terminada y no está dentro.</numerusform>
            <numerusform>%n producciones no están terminadas y no están dentro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a GS1 key, named under %1: %2</source>
        <translation>Sin clave GS1, con nombre bajo %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were corrected later: they are in it as declared in error, with the number of the event that is right.</source>
        <translation>
            <numerusform>%n de ellos se corrigió después: está como declarado erróneo, con el número del evento correcto.</numerusform>
            <numerusform>%n de ellos se corrigieron después: están como declarados erróneos, con el número del evento correcto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody chose how this plant&apos;s own names begin. Do it on the page People (This plant) or with “bakermaidenctl export plant --prefix” before this goes to somebody.</source>
        <translation>Nadie ha elegido cómo empiezan los nombres propios de esta planta. Hágalo en la página Personas (Esta planta) o con «bakermaidenctl export plant --prefix» antes de enviar esto a alguien.</translation>
    </message>
    <message>
        <source>Nobody chose the time zone of this plant: the times are in UTC.</source>
        <translation>Nadie ha elegido la zona horaria de esta planta: las horas están en UTC.</translation>
    </message>
</context>
<context>
    <name>bm::ExportDialog</name>
    <message>
        <source>This file is there already. Save once more to replace it.</source>
        <translation>Este archivo ya existe. Guarde otra vez para reemplazarlo.</translation>
    </message>
    <message>
        <source>Picture as PDF, on pages</source>
        <translation>Imagen como PDF, en páginas</translation>
    </message>
    <message>
        <source>Workbook for FSMA 204</source>
        <translation>Libro para FSMA 204</translation>
    </message>
    <message>
        <source>Events as EPCIS 2.0</source>
        <translation>Eventos como EPCIS 2.0</translation>
    </message>
    <message>
        <source>%1 and where it went</source>
        <translation>%1 y adónde fue</translation>
    </message>
    <message>
        <source>%1 and what it was made of</source>
        <translation>%1 y de qué se hizo</translation>
    </message>
    <message>
        <source>Writing what happened</source>
        <translation>Escribiendo lo que pasó</translation>
    </message>
    <message>
        <source>This day is before the first one.</source>
        <translation>Este día es anterior al primero.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Escribiendo el archivo</translation>
    </message>
</context>
<context>
    <name>bm::FindingList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln fila</numerusform>
            <numerusform>%1: %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, for example %2</source>
        <translation>%1, por ejemplo %2</translation>
    </message>
    <message>
        <source>The takeover does not begin while this is chosen.</source>
        <translation>El traspaso no empieza mientras esto esté elegido.</translation>
    </message>
</context>
<context>
    <name>bm::FirstAdminView</name>
    <message>
        <source>Known from before, with their history: %1</source>
        <translation>Conocidos de antes, con su historial: %1</translation>
    </message>
</context>
<context>
    <name>bm::FirstRunWizard</name>
    <message>
        <source>Set up BakerMaiden</source>
        <translation>Configurar BakerMaiden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Start BakerMaiden</source>
        <translation>&amp;Iniciar BakerMaiden</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Takeover</source>
        <translation>Traspaso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>bm::FormField</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opcional)</translation>
    </message>
</context>
<context>
    <name>bm::FormulaModel</name>
    <message>
        <source>%1 %</source>
        <comment>of the flour</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Por ciento</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Masa</translation>
    </message>
    <message>
        <source>Kill step</source>
        <translation>Paso letal</translation>
    </message>
</context>
<context>
    <name>bm::FoundPage</name>
    <message>
        <source>A new plant</source>
        <translation>Una planta nueva</translation>
    </message>
    <message>
        <source>This was found</source>
        <translation>Esto se encontró</translation>
    </message>
    <message>
        <source>Nothing is there yet that could be lost.</source>
        <translation>Todavía no hay nada que se pueda perder.</translation>
    </message>
    <message>
        <source>It was only looked at.</source>
        <translation>Solo se ha mirado.</translation>
    </message>
    <message>
        <source>Create the &amp;plant</source>
        <translation>Crear la &amp;planta</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n table(s)</source>
        <translation>
            <numerusform>%1 en %n tabla</numerusform>
            <numerusform>%1 en %n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>First a backup is made and verified and everything is tried on a copy; then one transaction does it all or nothing.</source>
        <translation>Primero se hace y se verifica una copia de seguridad y todo se ensaya en una copia; después una sola transacción lo hace todo o nada.</translation>
    </message>
    <message>
        <source>The tables are made in one transaction. Recipes, suppliers and lots come in the program itself.</source>
        <translation>Las tablas se crean en una transacción. Recetas, proveedores y lotes se introducen en el propio programa.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>%1. Choose below what is done about it, or put it right in the old database, go back and look again.</source>
        <translation>%1. Elija abajo qué se hace con ello, o corríjalo en la base de datos antigua, vuelva atrás y mire otra vez.</translation>
    </message>
    <message>
        <source>An earlier attempt was stopped in the middle.</source>
        <translation>Un intento anterior se interrumpió a medias.</translation>
    </message>
</context>
<context>
    <name>bm::Fsma</name>
    <message>
        <source>traceability lot code</source>
        <translation>código de lote de trazabilidad</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>quantity made</source>
        <translation>cantidad hecha</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>supplier&apos;s phone and address</source>
        <translation>teléfono y dirección del proveedor</translation>
    </message>
    <message>
        <source>customer&apos;s phone and address</source>
        <translation>teléfono y dirección del cliente</translation>
    </message>
    <message>
        <source>place of this plant</source>
        <translation>lugar de esta planta</translation>
    </message>
    <message>
        <source>who assigned the lot code</source>
        <translation>quién asignó el código de lote</translation>
    </message>
    <message>
        <source>what went in</source>
        <translation>lo que entró</translation>
    </message>
    <message>
        <source>number of a document</source>
        <translation>número de un documento</translation>
    </message>
    <message>
        <source>%1 received, %2 transformed, %3 shipped</source>
        <translation>%1 recibidos, %2 transformados, %3 enviados</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lack something: %1</source>
        <translation>
            <numerusform>A %n fila le falta algo: %1</numerusform>
            <numerusform>A %n filas les falta algo: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Listed in %1</source>
        <translation>La lista está en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are not finished yet and are not in it.</source>
        <translation>
            <numerusform>%n producción no está terminada y no está dentro.</numerusform>
            <numerusform>%n producciones no están terminadas y no están dentro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed and made nothing: they are not in it.</source>
        <translation>
            <numerusform>%n producción fracasó y no hizo nada: no está.</numerusform>
            <numerusform>%n producciones fracasaron y no hicieron nada: no están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n thing(s) nobody knows the day: they are not in it. Without a first day they are.</source>
        <translation>
            <numerusform>De %n cosa nadie sabe el día: no está. Sin un primer día sí está.</numerusform>
            <numerusform>De %n cosas nadie sabe el día: no están. Sin un primer día sí están.</numerusform>
        </translation>
    </message>
    <message>
        <source>packaging size and style</source>
        <translation>tamaño y tipo de envase</translation>
    </message>
    <message>
        <source>The place of this plant is one text. Describe it in parts on the page People (This plant) or with “bakermaidenctl export plant”.</source>
        <translation>El lugar de esta planta es un solo texto. Descríbalo por partes en la página Personas (Esta planta) o con «bakermaidenctl export plant».</translation>
    </message>
    <message>
        <source>Nobody chose the time zone of this plant: the days are those of UTC.</source>
        <translation>Nadie ha elegido la zona horaria de esta planta: los días son los de UTC.</translation>
    </message>
    <message>
        <source>Brand and packaging of what is made here are those of its recipe; of all else packaging is only what a unit such as “case of 12” says. Variety is not in the books.</source>
        <translation>Marca y envase de lo que se hace aquí son los de su receta; de lo demás, el envase es solo lo que dice una unidad como «case of 12». La variedad no está en los libros.</translation>
    </message>
</context>
<context>
    <name>bm::GalleryView</name>
    <message>
        <source>BakerMaiden</source>
        <translation>BakerMaiden</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Planta</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Escaneo</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formularios</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Estados</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Empty and busy</source>
        <translation>Vacío y ocupado</translation>
    </message>
    <message>
        <source>Lot taken</source>
        <translation>Lote tomado</translation>
    </message>
    <message>
        <source>%1 · Wheat flour T55 · 25 kg</source>
        <translation>%1 · Harina de trigo T55 · 25 kg</translation>
    </message>
    <message>
        <source>Two lots match</source>
        <translation>Coinciden dos lotes</translation>
    </message>
    <message>
        <source>Lot 4711 of two suppliers</source>
        <translation>Lote 4711 de dos proveedores</translation>
    </message>
    <message>
        <source>Choose one of them below</source>
        <translation>Elija uno abajo</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>No usar</translation>
    </message>
    <message>
        <source>Lot BM-2026-004698 expired on 12 November</source>
        <translation>El lote BM-2026-004698 caducó el 12 de noviembre</translation>
    </message>
    <message>
        <source>Take lot BM-2026-004711 instead</source>
        <translation>Tome el lote BM-2026-004711</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Recibido hoy</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>17 of 18 deliveries</source>
        <translation>17 de 18 entregas</translation>
    </message>
    <message>
        <source>Waiting for quality</source>
        <translation>En espera de Calidad</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>lotes</translation>
    </message>
    <message>
        <source>oldest since 06:40</source>
        <translation>el primero desde las 06:40</translation>
    </message>
    <message>
        <source>Expire this week</source>
        <translation>Caducan esta semana</translation>
    </message>
    <message>
        <source>125 kg yeast</source>
        <translation>125 kg de levadura</translation>
    </message>
    <message>
        <source>Write 1250 or 1.250: &quot;1,250&quot; can be read in two ways.</source>
        <translation>Escriba 1250 o 1.250: &quot;1,250&quot; se puede leer de dos maneras.</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Botones</translation>
    </message>
    <message>
        <source>Receive lot</source>
        <translation>Recibir lote</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Hold lot</source>
        <translation>Retener lote</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Ver historial</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Print two labels</source>
        <translation>Imprimir dos etiquetas</translation>
    </message>
    <message>
        <source>Beep on a refusal</source>
        <translation>Pitar al rechazar</translation>
    </message>
    <message>
        <source>All lots of this delivery</source>
        <translation>Todos los lotes de esta entrega</translation>
    </message>
    <message>
        <source>First expired, first out</source>
        <translation>Primero en caducar, primero en salir</translation>
    </message>
    <message>
        <source>I choose the lot</source>
        <translation>Yo elijo el lote</translation>
    </message>
    <message>
        <source>Type and progress</source>
        <translation>Letra y progreso</translation>
    </message>
    <message>
        <source>Two metres</source>
        <translation>Dos metros</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What a person reads at the desk</source>
        <translation>Lo que se lee en el escritorio</translation>
    </message>
    <message>
        <source>A remark beside it</source>
        <translation>Una nota al lado</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migración</translation>
    </message>
    <message>
        <source>The database does not answer</source>
        <translation>La base de datos no responde</translation>
    </message>
    <message>
        <source>Nothing was written. The last scan has to be repeated.</source>
        <translation>No se escribió nada. Hay que repetir la última lectura.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Lot BM-2026-004698 expires today</source>
        <translation>El lote BM-2026-004698 caduca hoy</translation>
    </message>
    <message>
        <source>Use it first or hold it.</source>
        <translation>Úselo primero o reténgalo.</translation>
    </message>
    <message>
        <source>Show lot</source>
        <translation>Ver lote</translation>
    </message>
    <message>
        <source>Backup verified</source>
        <translation>Copia verificada</translation>
    </message>
    <message>
        <source>A new recipe version starts tomorrow</source>
        <translation>Mañana empieza una versión nueva de la receta</translation>
    </message>
    <message>
        <source>Runs that are planned keep the version they were planned with.</source>
        <translation>Las tandas planificadas conservan la versión con la que se planificaron.</translation>
    </message>
    <message>
        <source>States of lots, quality, runs and pallets</source>
        <translation>Estados de lotes, calidad, tandas y palés</translation>
    </message>
    <message>
        <source>Which lots</source>
        <translation>Qué lotes</translation>
    </message>
    <message>
        <source>All lots</source>
        <translation>Todos los lotes</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Utilizables</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Por caducar</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>No deliveries yet today</source>
        <translation>Hoy aún no hay entregas</translation>
    </message>
    <message>
        <source>Scan the label of a delivery, or enter it by hand.</source>
        <translation>Escanee la etiqueta de una entrega o introdúzcala a mano.</translation>
    </message>
    <message>
        <source>Receive a delivery</source>
        <translation>Recibir una entrega</translation>
    </message>
    <message>
        <source>Tracing lot BM-2026-004711</source>
        <translation>Rastreando el lote BM-2026-004711</translation>
    </message>
</context>
<context>
    <name>bm::GenealogyModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>migrated</source>
        <translation>migrado</translation>
    </message>
</context>
<context>
    <name>bm::GenealogyPages</name>
    <message>
        <source>Page %1 of %2: column %3, row %4</source>
        <translation>Página %1 de %2: columna %3, fila %4</translation>
    </message>
</context>
<context>
    <name>bm::GenealogyPicture</name>
    <message numerus="yes">
        <source>%n lots</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n tanda</numerusform>
            <numerusform>%n tandas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallets</source>
        <translation>
            <numerusform>%n palé</numerusform>
            <numerusform>%n palés</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>bm::GenealogyView</name>
    <message>
        <source>items</source>
        <translation>artículos</translation>
    </message>
    <message>
        <source>Forward from %1 %2 · %3</source>
        <translation>Adelante desde %1 %2 · %3</translation>
    </message>
    <message>
        <source>Backward from %1 %2 · %3</source>
        <translation>Atrás desde %1 %2 · %3</translation>
    </message>
    <message>
        <source>Complete as of %1</source>
        <translation>Completa a %1</translation>
    </message>
    <message>
        <source>Not complete, as of %1</source>
        <translation>Incompleta a %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>This genealogy is not complete</source>
        <translation>Esta trazabilidad no está completa</translation>
    </message>
    <message>
        <source>Some of it could not be read. Do not base a recall on it; trace again.</source>
        <translation>Una parte no se pudo leer. No base en ella una retirada; rastree otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>%n quantities were never written down; their edges are dashed.</source>
        <translation>
            <numerusform>%n cantidad nunca se anotó; su línea es discontinua.</numerusform>
            <numerusform>%n cantidades nunca se anotaron; sus líneas son discontinuas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quantities in different units were not added up.</source>
        <translation>No se sumaron cantidades de unidades distintas.</translation>
    </message>
    <message>
        <source>Not every quantity is known</source>
        <translation>No se conocen todas las cantidades</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Ta&amp;bla</translation>
    </message>
    <message>
        <source>Tracing %1</source>
        <translation>Rastreando %1</translation>
    </message>
    <message>
        <source>Tracing</source>
        <translation>Rastreando</translation>
    </message>
    <message>
        <source>What do you want to trace?</source>
        <translation>¿Qué quiere rastrear?</translation>
    </message>
    <message>
        <source>Nothing has the code %1</source>
        <translation>Nada tiene el código %1</translation>
    </message>
    <message>
        <source>No lot, batch, pallet or supplier&apos;s lot is called so. Compare it with the label, or scan again.</source>
        <translation>Ningún lote, tanda, palé o lote del proveedor se llama así. Compárelo con la etiqueta o escanee otra vez.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>No se encontró: %1</translation>
    </message>
    <message>
        <source>Choose what %1 means</source>
        <translation>Elija qué significa %1</translation>
    </message>
    <message>
        <source>quantity unknown</source>
        <translation>cantidad desconocida</translation>
    </message>
    <message>
        <source>migrated</source>
        <translation>migrado</translation>
    </message>
    <message>
        <source>The past, as it was known on %1</source>
        <translation>El pasado, tal como se conocía el %1</translation>
    </message>
    <message>
        <source>This is the past, as it was known on %1</source>
        <translation>Esto es el pasado, tal como se conocía el %1</translation>
    </message>
    <message>
        <source>It may be different now.</source>
        <translation>Ahora puede ser distinto.</translation>
    </message>
    <message>
        <source>Show the present</source>
        <translation>Mostrar el presente</translation>
    </message>
    <message>
        <source>It was not known yet at that moment</source>
        <translation>En ese momento aún no se conocía</translation>
    </message>
    <message>
        <source>What came from an old program is known since it was taken over.</source>
        <translation>Lo que vino de un programa antiguo se conoce desde que se traspasó.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold: %1</source>
        <translation>Retenido: %1</translation>
    </message>
    <message>
        <source>Something of it is on hold</source>
        <translation>Algo de ello está retenido</translation>
    </message>
    <message>
        <source>%1 into %2 (%3)</source>
        <translation>de %1 a %2 (%3)</translation>
    </message>
    <message>
        <source>Possible carry-over on a line that was not cleaned: %1. Possibly affected, and not counted here: %2.</source>
        <translation>Posible arrastre en una línea que no se limpió: %1. Posiblemente afectado, y no contado aquí: %2.</translation>
    </message>
    <message>
        <source>Something may have been carried over</source>
        <translation>Puede haberse arrastrado algo</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>%1 of %2 on %3 from %4 (%5)</source>
        <translation>%1 de %2 en %3 de %4 (%5)</translation>
    </message>
    <message>
        <source>Came back: %1. Who had it may have used some of it.</source>
        <translation>Ha vuelto: %1. Quien lo tuvo puede haber usado una parte.</translation>
    </message>
    <message>
        <source>Some of it came back</source>
        <translation>Una parte ha vuelto</translation>
    </message>
    <message>
        <source>Possibly affected, and not counted here: %1</source>
        <translation>Posiblemente afectado, y no contado aquí: %1</translation>
    </message>
    <message>
        <source>Some of it came through vessels</source>
        <translation>Una parte pasó por recipientes</translation>
    </message>
    <message>
        <source>Not in this genealogy</source>
        <translation>No está en esta genealogía</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The printer did not begin.</source>
        <translation>La impresora no empezó.</translation>
    </message>
    <message>
        <source>Look at the printer, or save the picture as PDF.</source>
        <translation>Revise la impresora, o guarde la imagen como PDF.</translation>
    </message>
    <message>
        <source>Rework of batches that count pieces is reckoned by weight.</source>
        <translation>El reproceso de las tandas que cuentan piezas se calcula por peso.</translation>
    </message>
    <message>
        <source>More came out of a batch than went in. What its waste and rework are too much is left out.</source>
        <translation>De una tanda salió más de lo que entró. Lo que sobra de su merma y su reproceso no se cuenta.</translation>
    </message>
    <message>
        <source>Waste cannot be set against what its batch made: the amounts may be too large.</source>
        <translation>La merma no se puede comparar con lo que hizo su tanda: las cantidades pueden ser demasiado grandes.</translation>
    </message>
    <message>
        <source>Scan or type a lot, a batch number, a pallet or a supplier&apos;s lot. Everything it touched is shown. An order, a supplier, an ingredient or days show what there is of them.</source>
        <translation>Escanee o escriba un lote, un número de tanda, un palé o un lote del proveedor. Se muestra todo lo que tocó. Un pedido, un proveedor, un ingrediente o unos días muestran lo que hay de ellos.</translation>
    </message>
    <message>
        <source>things</source>
        <translation>cosas</translation>
    </message>
    <message numerus="yes">
        <source>Forward from %1 · %n things together</source>
        <translation>
            <numerusform>Adelante desde %1 · %n cosa</numerusform>
            <numerusform>Adelante desde %1 · %n cosas juntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backward from %1 · %n things together</source>
        <translation>
            <numerusform>Hacia atrás desde %1 · %n cosa</numerusform>
            <numerusform>Hacia atrás desde %1 · %n cosas juntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands for %n things. Choose one of them, or all together.</source>
        <translation>
            <numerusform>%1 representa %n cosa. Elíjala.</numerusform>
            <numerusform>%1 representa %n cosas. Elija una, o todas juntas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n together</source>
        <translation>
            <numerusform>%n a la vez</numerusform>
            <numerusform>Los %n juntos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::HealthView</name>
    <message>
        <source>&amp;Health</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>&amp;Queries</source>
        <translation>&amp;Consultas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Comprobando el archivo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Asking the program&apos;s own questions</source>
        <translation>Haciendo las consultas propias del programa</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún sin consultar</translation>
    </message>
    <message>
        <source>Every question that the program asks all day is asked a few times, and its plan is shown.</source>
        <translation>Cada consulta que el programa hace todo el día se hace unas cuantas veces y se muestra su plan.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Consultar ahora</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Aún no se ha leído nada</translation>
    </message>
    <message>
        <source>How large the database is, its backup, and what needs attention.</source>
        <translation>Qué tamaño tiene la base de datos, su copia de seguridad y qué requiere atención.</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Leer ahora</translation>
    </message>
    <message>
        <source>How it is, and how it answers</source>
        <translation>Cómo está y cómo responde</translation>
    </message>
    <message>
        <source>Nothing needs attention; read at %1</source>
        <translation>Nada requiere atención; leído a las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention; read at %1</source>
        <translation>
            <numerusform>%n requiere atención; leído a las %1</numerusform>
            <numerusform>%n requieren atención; leído a las %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>The report is in the clipboard as Markdown.</source>
        <translation>El informe está en el portapapeles como Markdown.</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>bm::HealthWords</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The whole database and its largest tables and indexes.</source>
        <translation>Toda la base de datos y sus tablas e índices más grandes.</translation>
    </message>
    <message>
        <source>The whole database. Its parts are not measured: on SQLite every page of the file would have to be read, which is done up to 512 MiB.</source>
        <translation>Toda la base de datos. Sus partes no se miden: en SQLite habría que leer cada página del archivo, lo que se hace hasta 512 MiB.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>%1 (index of %2): %3</source>
        <translation>%1 (índice de %2): %3</translation>
    </message>
    <message>
        <source>%1: %2, rows not counted</source>
        <translation>%1: %2, filas sin contar</translation>
    </message>
    <message>
        <source>%1: %2, rows: %3</source>
        <translation>%1: %2, filas: %3</translation>
    </message>
    <message>
        <source>%1: %2, rows: about %3</source>
        <translation>%1: %2, filas: unas %3</translation>
    </message>
    <message>
        <source>and smaller ones: %1</source>
        <translation>y otras más pequeñas: %1</translation>
    </message>
    <message>
        <source>Free space inside</source>
        <translation>Espacio libre dentro</translation>
    </message>
    <message>
        <source>Pages of the file that hold nothing; new rows use them first.</source>
        <translation>Páginas del archivo que no contienen nada; las filas nuevas las usan primero.</translation>
    </message>
    <message>
        <source>Nothing is wrong. To make the file smaller, close the program everywhere and run VACUUM with sqlite3.</source>
        <translation>No hay ningún problema. Para reducir el archivo, cierre el programa en todas partes y ejecute VACUUM con sqlite3.</translation>
    </message>
    <message>
        <source>dead rows: %1</source>
        <translation>filas muertas: %1</translation>
    </message>
    <message>
        <source>Rows that were replaced and still take room, beside %1 living ones, as the server estimates.</source>
        <translation>Filas que fueron reemplazadas y aún ocupan sitio, junto a %1 vivas, según estima el servidor.</translation>
    </message>
    <message>
        <source>See whether autovacuum is on; run VACUUM (ANALYZE) on the database.</source>
        <translation>Vea si autovacuum está activado; ejecute VACUUM (ANALYZE) en la base de datos.</translation>
    </message>
    <message>
        <source>Make one now: bakermaidenctl backup. Better let a timer do it every day.</source>
        <translation>Haga una ahora: bakermaidenctl backup. Mejor que un temporizador la haga cada día.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Looked for in: %1</source>
        <translation>Buscada en: %1</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>no se encontró ninguna</translation>
    </message>
    <message>
        <source>No verified backup of this database is in the usual folder. One that was written elsewhere, or with other tools, is not seen.</source>
        <translation>No hay ninguna copia verificada de esta base de datos en la carpeta habitual. Las escritas en otro lugar o con otras herramientas no se ven.</translation>
    </message>
    <message>
        <source>less than a day old</source>
        <translation>menos de un día</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n día de antigüedad</numerusform>
            <numerusform>%n días de antigüedad</numerusform>
        </translation>
    </message>
    <message>
        <source>Made at %1, and read back then.</source>
        <translation>Hecha el %1 y releída entonces.</translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>La más reciente: %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>A backup was made at %1, but the file is no longer there.</source>
        <translation>Se hizo una copia de seguridad el %1, pero el archivo ya no está.</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integridad</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>The check reads the whole file, so it is made only when somebody asks.</source>
        <translation>La comprobación lee el archivo entero, así que solo se hace cuando alguien la pide.</translation>
    </message>
    <message>
        <source>Choose “Check the file” here, or run bakermaidenctl health --integrity.</source>
        <translation>Elija aquí “Comprobar el archivo” o ejecute bakermaidenctl health --integrity.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sana</translation>
    </message>
    <message>
        <source>SQLite&apos;s quick check read the file and found nothing wrong.</source>
        <translation>La comprobación rápida de SQLite leyó el archivo y no encontró nada mal.</translation>
    </message>
    <message>
        <source>The server reports no wrong checksum, and every index and constraint is in force. bakermaidenctl verify looks deeper.</source>
        <translation>El servidor no avisa de ninguna suma de comprobación errónea, y todos los índices y restricciones están en vigor. bakermaidenctl verify mira más a fondo.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>SQLite&apos;s quick check found damage in the file.</source>
        <translation>La comprobación rápida de SQLite encontró daños en el archivo.</translation>
    </message>
    <message>
        <source>The server reports damage.</source>
        <translation>El servidor avisa de daños.</translation>
    </message>
    <message>
        <source>Stop working. Keep this file, restore the newest backup elsewhere and compare, and look at the disk.</source>
        <translation>Deje de trabajar. Guarde este archivo, restaure la última copia de seguridad en otro lugar, compare y revise el disco.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Changes are written to the log first; with synchronous = %1 on this connection.</source>
        <translation>Los cambios se escriben primero en el diario; con synchronous = %1 en esta conexión.</translation>
    </message>
    <message>
        <source>A program that reads for a long time keeps the log from being emptied: close what else has the file open.</source>
        <translation>Un programa que lee durante mucho tiempo impide que el diario se vacíe: cierre lo demás que tenga abierto el archivo.</translation>
    </message>
    <message>
        <source>Open the plant with BakerMaiden once: it sets WAL, in which readers and writers do not wait for each other.</source>
        <translation>Abra la planta una vez con BakerMaiden: activa WAL, con el que lecturas y escrituras no se esperan unas a otras.</translation>
    </message>
    <message>
        <source>Connections and locks</source>
        <translation>Conexiones y bloqueos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Waiting for a lock at this moment: %1.</source>
        <translation>Esperando un bloqueo en este momento: %1.</translation>
    </message>
    <message>
        <source>Nobody waits for a lock at this moment.</source>
        <translation>Nadie espera un bloqueo en este momento.</translation>
    </message>
    <message>
        <source>Idle inside a transaction for more than 5 minutes: %1</source>
        <translation>Inactivas dentro de una transacción más de 5 minutos: %1</translation>
    </message>
    <message>
        <source>Longest transaction of others: %1 s</source>
        <translation>Transacción más larga de otros: %1 s</translation>
    </message>
    <message>
        <source>pg_stat_activity tells who it is. A session that holds locks and does nothing can be ended with pg_terminate_backend().</source>
        <translation>pg_stat_activity dice quién es. Una sesión que retiene bloqueos y no hace nada se puede terminar con pg_terminate_backend().</translation>
    </message>
    <message>
        <source>Slowest statements</source>
        <translation>Sentencias más lentas</translation>
    </message>
    <message>
        <source>SQLite keeps no record of statements.</source>
        <translation>SQLite no lleva registro de sentencias.</translation>
    </message>
    <message>
        <source>The analysis of the program&apos;s own questions measures them now.</source>
        <translation>El análisis de las consultas propias del programa las mide ahora.</translation>
    </message>
    <message>
        <source>The extension pg_stat_statements is not in this database.</source>
        <translation>La extensión pg_stat_statements no está en esta base de datos.</translation>
    </message>
    <message>
        <source>Set shared_preload_libraries = &apos;pg_stat_statements&apos; in postgresql.conf, start the server again, then run CREATE EXTENSION pg_stat_statements in this database.</source>
        <translation>Ponga shared_preload_libraries = &apos;pg_stat_statements&apos; en postgresql.conf, reinicie el servidor y ejecute después CREATE EXTENSION pg_stat_statements en esta base de datos.</translation>
    </message>
    <message>
        <source>pg_stat_statements cannot be read: %1</source>
        <translation>No se puede leer pg_stat_statements: %1</translation>
    </message>
    <message>
        <source>It must be in shared_preload_libraries, and the login needs the role pg_read_all_stats.</source>
        <translation>Debe estar en shared_preload_libraries, y el usuario de la conexión necesita el rol pg_read_all_stats.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguna</translation>
    </message>
    <message>
        <source>Mean time of the slowest statement that the server has counted.</source>
        <translation>Tiempo medio de la sentencia más lenta que ha contado el servidor.</translation>
    </message>
    <message>
        <source>%1, %2 calls: %3</source>
        <translation>%1 (llamadas: %2): %3</translation>
    </message>
    <message>
        <source>Analyze the program&apos;s own questions. Others on this server may ask slow ones, too.</source>
        <translation>Analice las consultas propias del programa. Otros en este servidor también pueden hacer consultas lentas.</translation>
    </message>
    <message>
        <source>Refused by the database</source>
        <translation>Rechazado por la base de datos</translation>
    </message>
    <message>
        <source>Counted since this program connected: keys, checks and guards that said no.</source>
        <translation>Contado desde que este programa se conectó: claves, comprobaciones y protecciones que dijeron que no.</translation>
    </message>
    <message>
        <source>SQLite itself keeps no record.</source>
        <translation>SQLite no lleva registro por sí mismo.</translation>
    </message>
    <message>
        <source>PostgreSQL does not count them apart from other rollbacks.</source>
        <translation>PostgreSQL no los cuenta aparte de las demás transacciones deshechas.</translation>
    </message>
    <message>
        <source>Rolled back: %1 of %2 transactions; the program ends every read that way, too</source>
        <translation>Deshechas: %1 de %2 transacciones; el programa también termina así cada lectura</translation>
    </message>
    <message>
        <source>Deadlocks: %1</source>
        <translation>Bloqueos mutuos: %1</translation>
    </message>
    <message>
        <source>Conflicts with recovery on a standby: %1</source>
        <translation>Conflictos con la recuperación en un servidor de reserva: %1</translation>
    </message>
    <message>
        <source>Counted since %1</source>
        <translation>Contado desde el %1</translation>
    </message>
    <message>
        <source>Counted since the database was made</source>
        <translation>Contado desde que se creó la base de datos</translation>
    </message>
    <message>
        <source>The server ended somebody&apos;s work to break a deadlock. Its log names both; BakerMaiden tries again by itself.</source>
        <translation>El servidor interrumpió el trabajo de alguien para romper un bloqueo mutuo. Su registro nombra a ambos; BakerMaiden lo intenta otra vez por sí solo.</translation>
    </message>
    <message>
        <source>Indexes never read</source>
        <translation>Índices nunca leídos</translation>
    </message>
    <message>
        <source>SQLite does not count how often an index is read.</source>
        <translation>SQLite no cuenta cuántas veces se lee un índice.</translation>
    </message>
    <message>
        <source>Not unique, and not read once since the statistics began. A new plant has not asked every question yet.</source>
        <translation>No son únicos y no se han leído ni una vez desde que empezaron las estadísticas. Una planta nueva aún no ha hecho todas las consultas.</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 en %2: %3</translation>
    </message>
    <message>
        <source>Leave the program&apos;s own indexes (idx_...): a recall may need them, and without them verify reports drift. One that somebody added may go.</source>
        <translation>Deje los índices propios del programa (idx_...): una retirada puede necesitarlos, y sin ellos verify avisa de diferencias. Uno que haya añadido alguien se puede quitar.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>Seal of the history</source>
        <translation>Sello del historial</translation>
    </message>
    <message>
        <source>not sealed yet</source>
        <translation>aún sin sellar</translation>
    </message>
    <message>
        <source>Rows of the history without a seal: %1.</source>
        <translation>Filas del historial sin sello: %1.</translation>
    </message>
    <message>
        <source>sealed to no. %1</source>
        <translation>sellado hasta el n.º %1</translation>
    </message>
    <message>
        <source>Sealed at %1. Rows of the history behind the seal: %2.</source>
        <translation>Sellado el %1. Filas del historial posteriores al sello: %2.</translation>
    </message>
    <message>
        <source>A workstation seals by itself while it is open and when it is closed. Check the history on its page, or with “verify”.</source>
        <translation>Un puesto sella por sí mismo mientras está abierto y al cerrarse. Compruebe el historial en su página o con «verify».</translation>
    </message>
</context>
<context>
    <name>bm::HelpView</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>bm::HistoryCsv</name>
    <message>
        <source>When (UTC)</source>
        <translation>Cuándo (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>bm::HistoryDialog</name>
    <message>
        <source>History of %1 %2</source>
        <translation>Historial de %1 %2</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>The changes are being read.</source>
        <translation>Se están leyendo los cambios.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se leyó</translation>
    </message>
    <message>
        <source>From the old program</source>
        <translation>Del programa antiguo</translation>
    </message>
    <message>
        <source>What it was before %1 is not known here.</source>
        <translation>Aquí no se sabe cómo era antes del %1.</translation>
    </message>
    <message>
        <source>Only the newest changes are shown</source>
        <translation>Solo se muestran los cambios más recientes</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>No change fits.</source>
        <translation>Ningún cambio encaja.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>This is the past, as it was known on %1</source>
        <translation>Esto es el pasado, tal como se conocía el %1</translation>
    </message>
    <message>
        <source>It may be different now.</source>
        <translation>Ahora puede ser distinto.</translation>
    </message>
    <message>
        <source>Show the present</source>
        <translation>Mostrar el presente</translation>
    </message>
    <message>
        <source>As it was known then</source>
        <translation>Tal como se conocía entonces</translation>
    </message>
    <message>
        <source>It was not known yet at this moment.</source>
        <translation>En ese momento aún no se conocía.</translation>
    </message>
</context>
<context>
    <name>bm::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>bm::HistoryView</name>
    <message>
        <source>Entry %1 was changed after it was sealed.</source>
        <translation>La entrada %1 se cambió después de sellarla.</translation>
    </message>
    <message>
        <source>An entry after number %1 is gone.</source>
        <translation>Falta una entrada después del número %1.</translation>
    </message>
    <message>
        <source>Entry %1 was put in later.</source>
        <translation>La entrada %1 se metió más tarde.</translation>
    </message>
    <message>
        <source>Entry %1 says something that its record does not say.</source>
        <translation>La entrada %1 dice algo que su registro no dice.</translation>
    </message>
    <message>
        <source>Seal %1 was changed.</source>
        <translation>El sello %1 se cambió.</translation>
    </message>
    <message>
        <source>The seal before number %1 is gone or was changed.</source>
        <translation>El sello anterior al número %1 falta o se cambió.</translation>
    </message>
    <message>
        <source>Entries after number %1 are gone.</source>
        <translation>Faltan entradas después del número %1.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Nothing is sealed yet.</source>
        <translation>Aún no hay nada sellado.</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Ningún cambio</translation>
    </message>
    <message>
        <source>Nothing was changed that fits.</source>
        <translation>No se cambió nada que encaje.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Checking the history</source>
        <translation>Comprobando el historial</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Íntegro</translation>
    </message>
    <message>
        <source>The history is as it was sealed</source>
        <translation>El historial está como se selló</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Roto</translation>
    </message>
    <message>
        <source>This workstation has seen seal %1 of %2, and it is gone.</source>
        <translation>Este puesto ha visto el sello %1 del %2, y ya no está.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that were shown.</source>
        <translation>
            <numerusform>%n cambio que se mostraba.</numerusform>
            <numerusform>%n cambios que se mostraban.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries that were read: %1; seals: %2; not sealed yet: %3.</source>
        <translation>Entradas leídas: %1; sellos: %2; aún sin sellar: %3.</translation>
    </message>
    <message>
        <source>This change has no record of its own</source>
        <translation>Este cambio no tiene registro propio</translation>
    </message>
    <message>
        <source>Choose one of a lot, batch, pallet, supplier, customer, ingredient, recipe, person or vessel.</source>
        <translation>Elija uno de un lote, tanda, palé, proveedor, cliente, ingrediente, receta, persona o recipiente.</translation>
    </message>
</context>
<context>
    <name>bm::HistoryWords</name>
    <message>
        <source>Booked</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A new PIN or password</source>
        <translation>PIN o contraseña nuevos</translation>
    </message>
    <message>
        <source>History sealed: no. %1 of %2, %3</source>
        <translation>Historial sellado: n.º %1 de %2, %3</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>On the pallet</source>
        <translation>En el palé</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Control de calidad</translation>
    </message>
    <message>
        <source>Recalled item</source>
        <translation>Artículo en retirada</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Recipe line</source>
        <translation>Línea de receta</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Añadido por</translation>
    </message>
    <message>
        <source>After the kill step</source>
        <translation>Tras la eliminación de patógenos</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Alérgenos</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Aprobado el</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>A fecha de</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Batch number</source>
        <translation>Número de tanda</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumo preferente</translation>
    </message>
    <message>
        <source>Cake lot</source>
        <translation>Lote del bizcocho</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Controlado</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Controlado por</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Cerrada por</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Corrects use no.</source>
        <translation>Corrige el uso n.º</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Customer&apos;s order</source>
        <translation>Pedido del cliente</translation>
    </message>
    <message>
        <source>Daily lot</source>
        <translation>Lote del día</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Desechado</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>From lot</source>
        <translation>Del lote</translation>
    </message>
    <message>
        <source>GLN</source>
        <translation>GLN</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Retenido por</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humedad</translation>
    </message>
    <message>
        <source>Icing lot</source>
        <translation>Lote del glaseado</translation>
    </message>
    <message>
        <source>Lot code</source>
        <translation>Código de lote</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Simulacro</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Last cost</source>
        <translation>Último coste</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre para entrar</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fabricado el</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Least stock</source>
        <translation>Existencias mínimas</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>On the food traceability list</source>
        <translation>En la lista de trazabilidad de alimentos</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Abierta por</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operarios</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Elabora</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Formado</translation>
    </message>
    <message>
        <source>Pallet number</source>
        <translation>Número de palé</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Previsto para</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Status before</source>
        <translation>Estado anterior</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Procede de</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Pedido de compra</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Recall number</source>
        <translation>Número de retirada</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibido el</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Released because</source>
        <translation>Liberado porque</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Liberado por</translation>
    </message>
    <message>
        <source>Reorder at</source>
        <translation>Reponer al llegar a</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Shelf life in days</source>
        <translation>Vida útil en días</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Made by batch</source>
        <translation>Elaborado por la tanda</translation>
    </message>
    <message>
        <source>SSCC</source>
        <translation>SSCC</translation>
    </message>
    <message>
        <source>Standard cost</source>
        <translation>Coste estándar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Supplier&apos;s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
    <message>
        <source>Supplier&apos;s name</source>
        <translation>Nombre del proveedor</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Source of the lot code</source>
        <translation>Origen del código de lote</translation>
    </message>
    <message>
        <source>To lot</source>
        <translation>Al lote</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Movido por</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Cost of a unit</source>
        <translation>Coste por unidad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Unit of the yield</source>
        <translation>Unidad del rendimiento</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Count corrected</source>
        <translation>Recuento corregido</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Passed with conditions</source>
        <translation>Aprobada con condiciones</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Destruido</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>Descatalogado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>the old program</source>
        <translation>el programa antiguo</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>este programa</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Released for use</source>
        <translation>Liberado para el uso</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>En cuarentena</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>En retirada</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Blended</source>
        <translation>Mezclado</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Merma</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Finished by</source>
        <translation>Terminada por</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>Impresa otra vez</translation>
    </message>
    <message>
        <source>Named in the recall</source>
        <translation>Nombrado en la retirada</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Pedida por</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impresa</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Delivery line</source>
        <translation>Línea de entrega</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation>Por qué se cerró</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Quantity on the papers</source>
        <translation>Cantidad en los papeles</translation>
    </message>
    <message>
        <source>Unit on the papers</source>
        <translation>Unidad en los papeles</translation>
    </message>
    <message>
        <source>Delivery number</source>
        <translation>Número de entrega</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Conductor</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>Recepción n.º</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Precinto</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Temperature of the truck</source>
        <translation>Temperatura del camión</translation>
    </message>
    <message>
        <source>Takes back receipt no.</source>
        <translation>Deshace la recepción n.º</translation>
    </message>
    <message>
        <source>Inspection point</source>
        <translation>Punto de inspección</translation>
    </message>
    <message>
        <source>Label pattern</source>
        <translation>Patrón de etiqueta</translation>
    </message>
    <message>
        <source>Marked on it</source>
        <translation>Marcado en ella</translation>
    </message>
    <message>
        <source>Why it was retired</source>
        <translation>Por qué se retiró</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Retired by</source>
        <translation>Retirado por</translation>
    </message>
    <message>
        <source>Taught from</source>
        <translation>Enseñado con</translation>
    </message>
    <message>
        <source>Released until</source>
        <translation>Liberado hasta</translation>
    </message>
    <message>
        <source>Waste of a batch</source>
        <translation>Merma de una tanda</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Tirado</translation>
    </message>
    <message>
        <source>Thrown away by</source>
        <translation>Tirado por</translation>
    </message>
    <message>
        <source>Takes back no.</source>
        <translation>Anula el n.º</translation>
    </message>
    <message>
        <source>Shipped goods</source>
        <translation>Mercancía enviada</translation>
    </message>
    <message>
        <source>Loaded pallet</source>
        <translation>Palé cargado</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Anotado por</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Bajado</translation>
    </message>
    <message>
        <source>Taken off by</source>
        <translation>Bajado por</translation>
    </message>
    <message>
        <source>Taken off because</source>
        <translation>Bajado porque</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Cargado</translation>
    </message>
    <message>
        <source>Loaded by</source>
        <translation>Cargado por</translation>
    </message>
    <message>
        <source>Least shelf life in days</source>
        <translation>Vida útil mínima en días</translation>
    </message>
    <message>
        <source>Stands on pallet</source>
        <translation>Está en el palé</translation>
    </message>
    <message>
        <source>Shipment number</source>
        <translation>Número de envío</translation>
    </message>
    <message>
        <source>Mixer</source>
        <translation>Amasadora</translation>
    </message>
    <message>
        <source>Reading of a step</source>
        <translation>Medición de un paso</translation>
    </message>
    <message>
        <source>Step of a recipe</source>
        <translation>Paso de una receta</translation>
    </message>
    <message>
        <source>Reading of a batch</source>
        <translation>Medición de una tanda</translation>
    </message>
    <message>
        <source>Step of a batch</source>
        <translation>Paso de una tanda</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Expected loss in percent</source>
        <translation>Pérdida esperada en porcentaje</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Marcado por</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Medido por</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Signature no.</source>
        <translation>N.º de firma</translation>
    </message>
    <message>
        <source>Possible carry-over</source>
        <translation>Posible arrastre</translation>
    </message>
    <message>
        <source>Clean of a line</source>
        <translation>Limpieza de una línea</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Limpiada</translation>
    </message>
    <message>
        <source>Cleaned by</source>
        <translation>Limpiada por</translation>
    </message>
    <message>
        <source>Newest label when it was closed</source>
        <translation>Última etiqueta al cerrarlo</translation>
    </message>
    <message>
        <source>From batch</source>
        <translation>De la tanda</translation>
    </message>
    <message>
        <source>Clean skipped</source>
        <translation>Limpieza omitida</translation>
    </message>
    <message>
        <source>Clean skipped by</source>
        <translation>Limpieza omitida por</translation>
    </message>
    <message>
        <source>Into batch</source>
        <translation>A la tanda</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Sustituto</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>En vez de</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Reemplaza</translation>
    </message>
    <message>
        <source>Pause or end of a batch</source>
        <translation>Pausa o final de una tanda</translation>
    </message>
    <message>
        <source>Load or draw of a vessel</source>
        <translation>Carga o saca de un recipiente</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Recipiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Is drawn</source>
        <translation>Se saca</translation>
    </message>
    <message>
        <source>Stands there as</source>
        <translation>Está allí como</translation>
    </message>
    <message>
        <source>From load no.</source>
        <translation>De la carga n.º</translation>
    </message>
    <message>
        <source>To load no.</source>
        <translation>A la carga n.º</translation>
    </message>
    <message>
        <source>Ends pause no.</source>
        <translation>Termina la pausa n.º</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Draw no.</source>
        <translation>Saca n.º</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reanudada</translation>
    </message>
    <message>
        <source>Nightly drill</source>
        <translation>Simulacro nocturno</translation>
    </message>
    <message>
        <source>Notice of a recall</source>
        <translation>Aviso de una retirada</translation>
    </message>
    <message>
        <source>Accounted for (%)</source>
        <translation>Justificado (%)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Of what was named</source>
        <translation>De lo nombrado</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestó</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Limit of rework in percent</source>
        <translation>Límite de reproceso en porcentaje</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Reproceso</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Milisegundos</translation>
    </message>
    <message>
        <source>Night of</source>
        <translation>Noche del</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Anotado por</translation>
    </message>
    <message>
        <source>Pallets of it</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Batches of it</source>
        <translation>Tandas</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>De dónde vino</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Juicio</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Localizado</translation>
    </message>
    <message>
        <source>Use bin</source>
        <translation>Cajón</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Se saca</translation>
    </message>
    <message>
        <source>Proven empty</source>
        <translation>Comprobado vacío</translation>
    </message>
    <message>
        <source>First in, first out</source>
        <translation>Primero en entrar, primero en salir</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>Con faltas</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Hopper</source>
        <translation>Tolva</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Mezclado</translation>
    </message>
    <message>
        <source>Silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Masa madre</translation>
    </message>
    <message>
        <source>Notice that was withdrawn</source>
        <translation>Aviso anulado</translation>
    </message>
    <message>
        <source>Figures at its end</source>
        <translation>Cifras de su final</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Withdrawn at</source>
        <translation>Anulado el</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>Anulado por</translation>
    </message>
    <message>
        <source>Kept at least at, °C</source>
        <translation>Se guarda como mínimo a, °C</translation>
    </message>
    <message>
        <source>Kept at most at, °C</source>
        <translation>Se guarda como mucho a, °C</translation>
    </message>
    <message>
        <source>Why it was taken back</source>
        <translation>Por qué se deshizo</translation>
    </message>
    <message>
        <source>Reason for the temperature</source>
        <translation>Motivo de la temperatura</translation>
    </message>
    <message>
        <source>Temperature signed, no.</source>
        <translation>Temperatura firmada, n.º</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Packaging size</source>
        <translation>Tamaño del envase</translation>
    </message>
    <message>
        <source>Packaging style</source>
        <translation>Tipo de envase</translation>
    </message>
</context>
<context>
    <name>bm::Holding</name>
    <message>
        <source>Hold %1</source>
        <translation>Retener %1</translation>
    </message>
    <message>
        <source>Neither it nor anything that was made of it is used, packed or shipped until QA releases it.</source>
        <translation>Ni esto ni nada hecho con ello se usa, se paletiza o se envía hasta que Calidad lo libere.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Liberar %1</translation>
    </message>
    <message>
        <source>All of its holds end.</source>
        <translation>Terminan todas sus retenciones.</translation>
    </message>
    <message>
        <source>Why the hold ends</source>
        <translation>Por qué termina la retención</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Your signature means: I looked at why it was stopped, and it may go on.</source>
        <translation>Su firma significa: he mirado por qué se detuvo, y puede seguir.</translation>
    </message>
    <message>
        <source>Sign and release</source>
        <translation>Firmar y liberar</translation>
    </message>
    <message>
        <source>Nothing else was made of it.</source>
        <translation>No se hizo nada más con ello.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n tanda</numerusform>
            <numerusform>%n tandas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) here</source>
        <translation>
            <numerusform>%n palé aquí</numerusform>
            <numerusform>%n palés aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) shipped</source>
        <translation>
            <numerusform>%n palé enviado</numerusform>
            <numerusform>%n palés enviados</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped with it: %1</source>
        <translation>Se detiene con ello: %1</translation>
    </message>
</context>
<context>
    <name>bm::HoldsPanel</name>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>What is on hold</source>
        <translation>Qué está retenido</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Nothing is on hold</source>
        <translation>No hay nada retenido</translation>
    </message>
    <message>
        <source>Lots, batches and pallets that somebody stopped stand here until QA releases them.</source>
        <translation>Los lotes, tandas y palés que alguien detuvo están aquí hasta que Calidad los libera.</translation>
    </message>
    <message>
        <source>No hold is selected</source>
        <translation>No hay ninguna retención seleccionada</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>By %1 on %2</source>
        <translation>Por %1 el %2</translation>
    </message>
    <message>
        <source>%1 released</source>
        <translation>%1 liberado</translation>
    </message>
    <message>
        <source>%1 %2, %3, was stopped: %4</source>
        <translation>%1 %2, %3, fue detenido: %4</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>No se liberó</translation>
    </message>
    <message>
        <source>%1 of %2 holds are shown, the newest.</source>
        <translation>Se muestran %1 de %2 retenciones, las más nuevas.</translation>
    </message>
</context>
<context>
    <name>bm::ImportPreviewList</name>
    <message>
        <source>Only rows with re&amp;marks</source>
        <translation>Solo filas con o&amp;bservaciones</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>What is to be said of the row</source>
        <translation>Lo que hay que decir de la fila</translation>
    </message>
    <message>
        <source>&amp;Receive again what is in the plant already</source>
        <translation>&amp;Recibir otra vez lo que ya está en la planta</translation>
    </message>
    <message>
        <source>C&amp;hange what is there already</source>
        <translation>&amp;Cambiar lo que ya está</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have errors</source>
        <translation>
            <numerusform>%n fila tiene errores</numerusform>
            <numerusform>%n filas tienen errores</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be written until the file has none: %1</source>
        <translation>No se puede escribir nada hasta que el archivo no tenga ninguno: %1</translation>
    </message>
    <message>
        <source>There is nothing to write</source>
        <translation>No hay nada que escribir</translation>
    </message>
    <message>
        <source>This would happen</source>
        <translation>Esto pasaría</translation>
    </message>
    <message>
        <source>Nothing to say of this row.</source>
        <translation>Nada que decir de esta fila.</translation>
    </message>
</context>
<context>
    <name>bm::ImportRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
</context>
<context>
    <name>bm::ImportSetup</name>
    <message>
        <source>Drop a CSV or XLSX file here, or choose one. Nothing is written before you have seen what would happen.</source>
        <translation>Suelte aquí un archivo CSV o XLSX, o elija uno. No se escribe nada antes de que haya visto qué pasaría.</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Qué contienen las columnas</translation>
    </message>
    <message>
        <source>Ask when in doubt</source>
        <translation>Preguntar en caso de duda</translation>
    </message>
    <message>
        <source>Day first: 31/12/2026</source>
        <translation>Primero el día: 31/12/2026</translation>
    </message>
    <message>
        <source>Month first: 12/31/2026</source>
        <translation>Primero el mes: 12/31/2026</translation>
    </message>
    <message>
        <source>Year first: 26/12/31</source>
        <translation>Primero el año: 26/12/31</translation>
    </message>
    <message>
        <source>Point: 1,250.5</source>
        <translation>Punto: 1,250.5</translation>
    </message>
    <message>
        <source>Comma: 1.250,5</source>
        <translation>Coma: 1.250,5</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Hoja</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>Deci&amp;mals</source>
        <translation>&amp;Decimales</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Primeros valores</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n row(s).</source>
        <translation>
            <numerusform>%1. %n fila.</numerusform>
            <numerusform>%1. %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1 holds</source>
        <translation>La columna %1 contiene</translation>
    </message>
    <message>
        <source>Nothing that is imported</source>
        <translation>Nada que se importe</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (necesario)</translation>
    </message>
    <message>
        <source>No column holds: %1</source>
        <translation>Ninguna columna contiene: %1</translation>
    </message>
    <message>
        <source>Choose the column that does in the list below.</source>
        <translation>Elija en la lista de abajo la columna que lo contiene.</translation>
    </message>
    <message>
        <source>Several columns hold: %1</source>
        <translation>Varias columnas contienen: %1</translation>
    </message>
    <message>
        <source>Leave all but one of them out.</source>
        <translation>Déjelas fuera todas menos una.</translation>
    </message>
</context>
<context>
    <name>bm::ImportWords</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>GLN</source>
        <translation>GLN</translation>
    </message>
    <message>
        <source>Approval status</source>
        <translation>Estado de aprobación</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Alérgenos</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>On the traceability list</source>
        <translation>En la lista de trazabilidad</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Shelf life in days</source>
        <translation>Vida útil en días</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Punto de pedido</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Supplier lot</source>
        <translation>Lote del proveedor</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>Best by</source>
        <translation>Consumo preferente</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fabricación</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Our lot code</source>
        <translation>Nuestro lote</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Falta esto.</translation>
    </message>
    <message>
        <source>The spreadsheet has an error here: %1</source>
        <translation>La hoja tiene aquí un error: %1</translation>
    </message>
    <message>
        <source>This is a formula that was never computed. Open the file in your spreadsheet program and save it.</source>
        <translation>Es una fórmula que nunca se calculó. Abra el archivo en su programa de hojas de cálculo y guárdelo.</translation>
    </message>
    <message>
        <source>“%1” stands where no column has a title. Perhaps a comma in a figure or a name is not in quotation marks.</source>
        <translation>«%1» está donde ninguna columna tiene título. Quizá una coma de una cifra o de un nombre no está entre comillas.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Es demasiado largo.</translation>
    </message>
    <message>
        <source>This has signs in it that nobody can read.</source>
        <translation>Tiene signos que nadie puede leer.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>“%1” may be two numbers. Say whether decimals have a comma or a point.</source>
        <translation>«%1» puede ser dos números. Diga si los decimales llevan coma o punto.</translation>
    </message>
    <message>
        <source>“%1” has more than three decimal places.</source>
        <translation>«%1» tiene más de tres decimales.</translation>
    </message>
    <message>
        <source>“%1” must be more than zero.</source>
        <translation>«%1» debe ser más que cero.</translation>
    </message>
    <message>
        <source>“%1” must not be less than zero.</source>
        <translation>«%1» no debe ser menos que cero.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number of days.</source>
        <translation>«%1» no es un número entero de días.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» no es una fecha.</translation>
    </message>
    <message>
        <source>“%1” may be two days. Say whether the day or the month comes first.</source>
        <translation>«%1» puede ser dos días. Diga si va primero el día o el mes.</translation>
    </message>
    <message>
        <source>“%1” is not such a number: a GTIN has 8, 12, 13 or 14 digits, a GLN 13.</source>
        <translation>«%1» no es un número así: un GTIN tiene 8, 12, 13 o 14 cifras; un GLN, 13.</translation>
    </message>
    <message>
        <source>The check digit of %1 is wrong: a digit was mistyped.</source>
        <translation>El dígito de control de %1 no es correcto: una cifra se escribió mal.</translation>
    </message>
    <message>
        <source>An import does not decide %1. Import the lot as pending and let QA decide.</source>
        <translation>Una importación no decide %1. Importe el lote como pendiente y que decida Calidad.</translation>
    </message>
    <message>
        <source>Your role may not release lots. Import it as pending.</source>
        <translation>Su función no puede liberar lotes. Impórtelo como pendiente.</translation>
    </message>
    <message>
        <source>Row %1 has the same already.</source>
        <translation>La fila %1 ya tiene lo mismo.</translation>
    </message>
    <message>
        <source>The plant counts it in %1, and that cannot change.</source>
        <translation>La planta lo cuenta en %1, y eso no puede cambiar.</translation>
    </message>
    <message>
        <source>This unit cannot be converted into %1, the unit of the ingredient.</source>
        <translation>Esta unidad no se puede convertir a %1, la unidad del ingrediente.</translation>
    </message>
    <message>
        <source>%1 is too little or too much in the unit of the ingredient.</source>
        <translation>%1 es demasiado poco o demasiado en la unidad del ingrediente.</translation>
    </message>
    <message>
        <source>The plant has no ingredient “%1”. Import the ingredients first.</source>
        <translation>La planta no tiene el ingrediente «%1». Importe antes los ingredientes.</translation>
    </message>
    <message>
        <source>%1 is still to come.</source>
        <translation>%1 aún no ha llegado.</translation>
    </message>
    <message>
        <source>It expires on %1, before it was made.</source>
        <translation>Caduca el %1, antes de su fabricación.</translation>
    </message>
    <message>
        <source>It expired on %1 and cannot be released.</source>
        <translation>Caducó el %1 y no se puede liberar.</translation>
    </message>
    <message>
        <source>The plant spells it “%1”; that is the one that is meant.</source>
        <translation>La planta lo escribe «%1»; es ese.</translation>
    </message>
    <message>
        <source>The supplier “%1” is new.</source>
        <translation>El proveedor «%1» es nuevo.</translation>
    </message>
    <message>
        <source>Rounded, it becomes %1.</source>
        <translation>Redondeado, queda en %1.</translation>
    </message>
    <message>
        <source>This lot is in the plant already: %1</source>
        <translation>Este lote ya está en la planta: %1</translation>
    </message>
    <message>
        <source>Row %1 has the same lot. Both are received.</source>
        <translation>La fila %1 tiene el mismo lote. Se reciben los dos.</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <translation>Caducó el %1.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingredientes</translation>
    </message>
    <message>
        <source>Opening lots</source>
        <translation>Lotes iniciales</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Queda como está</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Ya está</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>Column %1 (%2)</source>
        <translation>Columna %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n que cambia</numerusform>
            <numerusform>%n que cambian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that stay as they are</source>
        <translation>
            <numerusform>%n que queda como está</numerusform>
            <numerusform>%n que quedan como están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n que ya está</numerusform>
            <numerusform>%n que ya están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with errors</source>
        <translation>
            <numerusform>%n con errores</numerusform>
            <numerusform>%n con errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a remark</source>
        <translation>
            <numerusform>%n con observaciones</numerusform>
            <numerusform>%n con observaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is none of the words that can stand here:</source>
        <translation>«%1» no es ninguna de las palabras que pueden estar aquí:</translation>
    </message>
    <message>
        <source>The code %1 is taken already.</source>
        <translation>El código %1 ya está ocupado.</translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation>sí, no</translation>
    </message>
    <message>
        <source>The supplier %1 is not approved, and the plant receives from nobody else. Ask QA.</source>
        <translation>El proveedor %1 no está aprobado, y la planta no recibe de nadie más. Pregunte a Calidad.</translation>
    </message>
</context>
<context>
    <name>bm::IngredientStockModel</name>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Usable now</source>
        <translation>Utilizable ahora</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Hay</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Expires first</source>
        <translation>Caduca primero</translation>
    </message>
    <message>
        <source>Reorder at</source>
        <translation>Pedir con</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>Bajo el mínimo</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Caduca pronto</translation>
    </message>
</context>
<context>
    <name>bm::IngredientWords</name>
    <message>
        <source>Flour</source>
        <translation>Harina</translation>
    </message>
    <message>
        <source>Sugar</source>
        <translation>Azúcar</translation>
    </message>
    <message>
        <source>Dairy</source>
        <translation>Lácteos</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>Huevos</translation>
    </message>
    <message>
        <source>Fats</source>
        <translation>Grasas</translation>
    </message>
    <message>
        <source>Leavening</source>
        <translation>Levadura e impulsores</translation>
    </message>
    <message>
        <source>Flavoring</source>
        <translation>Aroma</translation>
    </message>
    <message>
        <source>Preservative</source>
        <translation>Conservante</translation>
    </message>
    <message>
        <source>Additive</source>
        <translation>Aditivo</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Envase</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hecho aquí</translation>
    </message>
</context>
<context>
    <name>bm::InspectDialog</name>
    <message>
        <source>Inspect %1</source>
        <translation>Inspeccionar %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>The lot is being read.</source>
        <translation>Se está leyendo el lote.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se leyó</translation>
    </message>
    <message>
        <source>%1 (retired)</source>
        <translation>%1 (retirado)</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>, from %1</source>
        <translation>, de %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>, expires %1</source>
        <translation>, caduca el %1</translation>
    </message>
    <message>
        <source>Released until %1</source>
        <translation>Liberado hasta %1</translation>
    </message>
    <message>
        <source>Nothing that is required is missing</source>
        <translation>No falta nada obligatorio</translation>
    </message>
    <message numerus="yes">
        <source>%n required point(s) open</source>
        <translation>
            <numerusform>%n punto obligatorio abierto</numerusform>
            <numerusform>%n puntos obligatorios abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificate is asked for</source>
        <translation>No se pide ningún certificado</translation>
    </message>
    <message>
        <source>Add one to what is looked at of %1.</source>
        <translation>Añada uno a lo que se revisa de %1.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>No está bien</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Veredicto</translation>
    </message>
    <message>
        <source>&amp;Value in %1</source>
        <translation>&amp;Valor en %1</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certificado</translation>
    </message>
    <message>
        <source>Drop it here; needed when the lot has none yet</source>
        <translation>Suéltelo aquí; hace falta si el lote no tiene ninguno</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1: not good</source>
        <translation>%1: no está bien</translation>
    </message>
    <message>
        <source>%1 released</source>
        <translation>%1 liberado</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Liberar %1</translation>
    </message>
    <message>
        <source>Your signature means: I looked at why it was stopped, and it may be used.</source>
        <translation>Su firma significa: he revisado por qué se detuvo, y puede usarse.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>No se liberó</translation>
    </message>
    <message>
        <source>Release %1 for a while</source>
        <translation>Liberar %1 por un tiempo</translation>
    </message>
    <message>
        <source>Whatever its inspection says. Then it waits for QA again.</source>
        <translation>Diga lo que diga su inspección. Después espera otra vez a Calidad.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>A day (%1), or with a time: 2027-03-31 14:00</source>
        <translation>Un día (%1), o con hora: 2027-03-31 14:00</translation>
    </message>
    <message>
        <source>This is over already. It must end later.</source>
        <translation>Eso ya pasó. Debe terminar más tarde.</translation>
    </message>
    <message>
        <source>%1 released until %2</source>
        <translation>%1 liberado hasta %2</translation>
    </message>
    <message>
        <source>Your signature means: I looked at why it was stopped, and it may be used until then.</source>
        <translation>Su firma significa: he revisado por qué se detuvo, y puede usarse hasta entonces.</translation>
    </message>
    <message>
        <source>%1, lot %2, was stopped. All of its holds end.</source>
        <translation>%1, lote %2, fue detenido. Terminan todas sus retenciones.</translation>
    </message>
    <message>
        <source>Sign and release</source>
        <translation>Firmar y liberar</translation>
    </message>
    <message>
        <source>Put %1 into quarantine</source>
        <translation>Poner %1 en cuarentena</translation>
    </message>
    <message>
        <source>Nothing of it is used meanwhile</source>
        <translation>Mientras tanto no se usa nada de él</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message>
        <source>%1 is in quarantine</source>
        <translation>%1 está en cuarentena</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>No se retuvo</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rechazar %1</translation>
    </message>
    <message>
        <source>The lot fails its quality check</source>
        <translation>El lote no pasa su control de calidad</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 rechazado</translation>
    </message>
    <message>
        <source>Not rejected</source>
        <translation>No se rechazó</translation>
    </message>
    <message>
        <source>%1, lot %2, is to be used.</source>
        <translation>%1, lote %2, se va a usar.</translation>
    </message>
</context>
<context>
    <name>bm::InventoryView</name>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se entiende</translation>
    </message>
    <message>
        <source>Scan the label again.</source>
        <translation>Escanee otra vez la etiqueta.</translation>
    </message>
    <message>
        <source>No lot on it</source>
        <translation>No lleva lote</translation>
    </message>
    <message>
        <source>The label names neither a lot nor a place.</source>
        <translation>La etiqueta no nombra ni un lote ni un lugar.</translation>
    </message>
    <message>
        <source>Scan the label of a lot.</source>
        <translation>Escanee la etiqueta de un lote.</translation>
    </message>
    <message>
        <source>Something is asked</source>
        <translation>Hay una pregunta</translation>
    </message>
    <message>
        <source>%1 was not taken.</source>
        <translation>%1 no se ha tomado.</translation>
    </message>
    <message>
        <source>Answer it or cancel it, then scan again.</source>
        <translation>Respóndala o cancélela y escanee otra vez.</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Se busca %1</translation>
    </message>
    <message>
        <source>Not looked up</source>
        <translation>No se ha buscado</translation>
    </message>
    <message>
        <source>Which lot?</source>
        <translation>¿Qué lote?</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) have the code %1.</source>
        <translation>
            <numerusform>%n lote tiene el código %1.</numerusform>
            <numerusform>%n lotes tienen el código %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one from the list, or scan our own label.</source>
        <translation>Elija uno de la lista o escanee nuestra etiqueta.</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> en %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>A new place?</source>
        <translation>¿Un lugar nuevo?</translation>
    </message>
    <message>
        <source>Nothing stands at %1 yet.</source>
        <translation>En %1 todavía no hay nada.</translation>
    </message>
    <message>
        <source>Scan it once more to move %1 there.</source>
        <translation>Escanéelo otra vez para mover allí %1.</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>No se ha movido</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Scan the next lot.</source>
        <translation>Escanee el lote siguiente.</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>Scan it, or type it</source>
        <translation>Escanéelo o escríbalo</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Count %1</source>
        <translation>Contar %1</translation>
    </message>
    <message>
        <source>A count that finds the same is remembered, too.</source>
        <translation>También se recuerda un recuento que encuentra lo mismo.</translation>
    </message>
    <message>
        <source>&amp;Counted</source>
        <translation>&amp;Contado</translation>
    </message>
    <message>
        <source>In the books: %1</source>
        <translation>En los libros: %1</translation>
    </message>
    <message>
        <source>Needed when it is another quantity</source>
        <translation>Necesario si es otra cantidad</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>%1 is as the books say</source>
        <translation>%1 está como dicen los libros</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>%1 contado</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>No se ha contado</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>Dividir %1</translation>
    </message>
    <message>
        <source>The part becomes a lot of its own.</source>
        <translation>La parte será un lote propio.</translation>
    </message>
    <message>
        <source>Where the part stands</source>
        <translation>Dónde está la parte</translation>
    </message>
    <message>
        <source>&amp;Lot code</source>
        <translation>Código de &amp;lote</translation>
    </message>
    <message>
        <source>Empty: the next number</source>
        <translation>Vacío: el número siguiente</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>%1 is lot %2 now</source>
        <translation>%1 es ahora el lote %2</translation>
    </message>
    <message>
        <source>Not split</source>
        <translation>No se ha dividido</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Suficiente</translation>
    </message>
    <message>
        <source>All on hand</source>
        <translation>Todo lo que hay</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Expires in 7 days</source>
        <translation>Caduca en 7 días</translation>
    </message>
    <message>
        <source>Expires in 30 days</source>
        <translation>Caduca en 30 días</translation>
    </message>
    <message>
        <source>Untouched for 30 days</source>
        <translation>Sin tocar en 30 días</translation>
    </message>
    <message>
        <source>No lot is selected</source>
        <translation>No hay ningún lote elegido</translation>
    </message>
    <message>
        <source>Scan a lot, or choose one from the list.</source>
        <translation>Escanee un lote o elija uno de la lista.</translation>
    </message>
    <message>
        <source>Find any lot by our code or the supplier&apos;s</source>
        <translation>Buscar cualquier lote por nuestro código o el del proveedor</translation>
    </message>
    <message>
        <source>Lots on hand</source>
        <translation>Lotes que hay</translation>
    </message>
    <message>
        <source>No such lots</source>
        <translation>No hay lotes así</translation>
    </message>
    <message>
        <source>Nothing on hand is like this. Choose another view, or find a lot by its code.</source>
        <translation>Nada de lo que hay es así. Elija otra vista o busque un lote por su código.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se ha leído</translation>
    </message>
    <message>
        <source>Take a sample of %1</source>
        <translation>Tomar una muestra de %1</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Sample taken of %1</source>
        <translation>Muestra tomada de %1</translation>
    </message>
    <message>
        <source>No sample taken</source>
        <translation>No se ha tomado muestra</translation>
    </message>
    <message>
        <source>Discard some of %1</source>
        <translation>Tirar una parte de %1</translation>
    </message>
    <message>
        <source>It leaves the stock for good.</source>
        <translation>Sale del inventario para siempre.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Tirar</translation>
    </message>
    <message>
        <source>Some of %1 discarded</source>
        <translation>Tirada una parte de %1</translation>
    </message>
    <message>
        <source>Not discarded</source>
        <translation>No se ha tirado</translation>
    </message>
    <message>
        <source>Send some of %1 back</source>
        <translation>Devolver una parte de %1</translation>
    </message>
    <message>
        <source>It goes back to its supplier.</source>
        <translation>Vuelve a su proveedor.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Some of %1 sent back</source>
        <translation>Devuelta una parte de %1</translation>
    </message>
    <message>
        <source>Not sent back</source>
        <translation>No se ha devuelto</translation>
    </message>
    <message>
        <source>All ingredients</source>
        <translation>Ingredientes</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>, expires %1</source>
        <translation>, caduca el %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Never counted</source>
        <translation>Nunca contado</translation>
    </message>
    <message>
        <source>Counted on %1</source>
        <translation>Contado el %1</translation>
    </message>
    <message>
        <source>Scan a lot</source>
        <translation>Escanee un lote</translation>
    </message>
    <message>
        <source>Then a place, to move it there.</source>
        <translation>Después un lugar, para moverlo allí.</translation>
    </message>
    <message>
        <source>Waits for QA</source>
        <translation>Espera a Calidad</translation>
    </message>
    <message>
        <source>When it runs short, in %1.</source>
        <translation>Cuándo escasea, en %1.</translation>
    </message>
    <message>
        <source>&amp;Reorder point</source>
        <translation>&amp;Punto de pedido</translation>
    </message>
    <message>
        <source>Below it, order anew</source>
        <translation>Por debajo se vuelve a pedir</translation>
    </message>
    <message>
        <source>&amp;Minimum</source>
        <translation>&amp;Mínimo</translation>
    </message>
    <message>
        <source>What must always be there</source>
        <translation>Lo que siempre debe haber</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>Only while it is unused</source>
        <translation>Solo mientras no se usa</translation>
    </message>
    <message>
        <source>Item number (&amp;GTIN)</source>
        <translation>Número de artículo (&amp;GTIN)</translation>
    </message>
    <message>
        <source>Scan it, or type it; empty: none</source>
        <translation>Escanéelo o escríbalo; vacío: ninguno</translation>
    </message>
    <message>
        <source>Shelf &amp;life in days</source>
        <translation>&amp;Vida útil en días</translation>
    </message>
    <message>
        <source>&amp;Allergens</source>
        <translation>&amp;Alérgenos</translation>
    </message>
    <message>
        <source>With commas: wheat, milk</source>
        <translation>Con comas: trigo, leche</translation>
    </message>
    <message>
        <source>On the traceability list (&amp;FTL)</source>
        <translation>Lista de trazabilidad (&amp;FTL)</translation>
    </message>
    <message>
        <source>&amp;Storage</source>
        <translation>A&amp;lmacenamiento</translation>
    </message>
    <message>
        <source>How it is kept, for example at 2 to 6 °C</source>
        <translation>Cómo se guarda, por ejemplo de 2 a 6 °C</translation>
    </message>
    <message>
        <source>The scan was not taken.</source>
        <translation>El escaneo no se tomó.</translation>
    </message>
    <message>
        <source>It stands where it stood before, of which nobody said where that is.</source>
        <translation>Está donde estaba antes, y nadie dijo dónde era.</translation>
    </message>
    <message>
        <source>It stands at %1 again.</source>
        <translation>Está otra vez en %1.</translation>
    </message>
    <message>
        <source>&amp;Cost of one unit</source>
        <translation>&amp;Coste por unidad</translation>
    </message>
    <message>
        <source>Recipes count with it where no lot on hand has one</source>
        <translation>Las recetas cuentan con él donde ningún lote en existencias tiene uno</translation>
    </message>
    <message>
        <source>Held through %1</source>
        <translation>Retenido por %1</translation>
    </message>
</context>
<context>
    <name>bm::LabelAsking</name>
    <message>
        <source>Print labels of %1 again</source>
        <translation>Imprimir otra vez etiquetas de %1</translation>
    </message>
    <message>
        <source>Print labels of %1</source>
        <translation>Imprimir etiquetas de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of it were printed already. This is counted, too.</source>
        <translation>
            <numerusform>Ya se imprimió %n etiqueta suya. Esta también se cuenta.</numerusform>
            <numerusform>Ya se imprimieron %n etiquetas suyas. Esto también se cuenta.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Copias</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>bm::LabelPatternList</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Retired ones, &amp;too</source>
        <translation>&amp;También los retirados</translation>
    </message>
    <message>
        <source>Label patterns</source>
        <translation>Patrones de etiquetas</translation>
    </message>
    <message>
        <source>How labels of suppliers are read</source>
        <translation>Cómo se leen las etiquetas de los proveedores</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Taught from</source>
        <translation>Enseñado con</translation>
    </message>
    <message>
        <source>Labels like</source>
        <translation>Etiquetas como</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Enseñado</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Try a &amp;label</source>
        <translation>Probar una &amp;etiqueta</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Scan or type a label to see what it says.</source>
        <translation>Escanee o escriba una etiqueta para ver lo que dice.</translation>
    </message>
    <message>
        <source>Pattern %1, %2, %3: %4</source>
        <translation>Patrón %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>No pattern reads this label.</source>
        <translation>Ningún patrón lee esta etiqueta.</translation>
    </message>
    <message>
        <source>Retire pattern %1</source>
        <translation>Retirar el patrón %1</translation>
    </message>
    <message>
        <source>No label is read by it any more. It stays in the list, with the reason.</source>
        <translation>Ninguna etiqueta se lee ya con él. Queda en la lista, con el motivo.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
</context>
<context>
    <name>bm::LabelRunner</name>
    <message>
        <source>%1: label printed</source>
        <translation>%1: etiqueta impresa</translation>
    </message>
    <message>
        <source>%1: label sent to the printer</source>
        <translation>%1: etiqueta enviada a la impresora</translation>
    </message>
</context>
<context>
    <name>bm::LabelTutor</name>
    <message>
        <source>&amp;Lot</source>
        <translation>&amp;Lote</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>&amp;Caduca</translation>
    </message>
    <message>
        <source>&amp;Best before</source>
        <translation>Consumo &amp;preferente</translation>
    </message>
    <message>
        <source>&amp;Made</source>
        <translation>&amp;Elaborado</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>Ca&amp;ntidad</translation>
    </message>
    <message>
        <source>&amp;Item code</source>
        <translation>&amp;Artículo</translation>
    </message>
    <message>
        <source>Teach this label</source>
        <translation>Enseñar esta etiqueta</translation>
    </message>
    <message>
        <source>What does this label say?</source>
        <translation>¿Qué dice esta etiqueta?</translation>
    </message>
    <message>
        <source>Su&amp;pplier</source>
        <translation>Pro&amp;veedor</translation>
    </message>
    <message>
        <source>I&amp;ngredient</source>
        <translation>&amp;Ingrediente</translation>
    </message>
    <message>
        <source>Text of the label</source>
        <translation>Texto de la etiqueta</translation>
    </message>
    <message>
        <source>Select a part of it, with the mouse or with Shift and the arrows, then press what it is, or its letter: %1. Delete takes a part away.</source>
        <translation>Seleccione una parte, con el ratón o con Mayús y las flechas, y pulse lo que es, o su letra: %1. Supr quita una parte.</translation>
    </message>
    <message>
        <source>Which date it is</source>
        <translation>Qué fecha es</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>No hay nada seleccionado</translation>
    </message>
    <message>
        <source>Select the characters in the text of the label first.</source>
        <translation>Seleccione antes los caracteres en el texto de la etiqueta.</translation>
    </message>
    <message>
        <source>All patterns</source>
        <translation>Todos los patrones</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>“%1” is no date</source>
        <translation>«%1» no es una fecha</translation>
    </message>
    <message>
        <source>Select only its digits, with what stands between them: 240917, 2024-09-17, 0926.</source>
        <translation>Seleccione solo sus cifras, con lo que hay entre ellas: 240917, 2024-09-17, 0926.</translation>
    </message>
    <message>
        <source>Which date is %1? Press its number.</source>
        <translation>¿Qué fecha es %1? Pulse su número.</translation>
    </message>
    <message>
        <source>Labels like this are read: %1</source>
        <translation>Se leen las etiquetas como esta: %1</translation>
    </message>
    <message>
        <source>The lot is not marked yet: select it and press %1.</source>
        <translation>El lote todavía no está marcado: selecciónelo y pulse %1.</translation>
    </message>
    <message>
        <source>%1 is any digit, %2 any letter; all else has to be the same.</source>
        <translation>%1 es cualquier cifra, %2 cualquier letra; lo demás tiene que ser igual.</translation>
    </message>
    <message>
        <source>Another pattern reads “%1” otherwise</source>
        <translation>Otro patrón lee «%1» de otra manera</translation>
    </message>
    <message>
        <source>Pattern %1: %2. This one: %3. With both, each such label is asked about.</source>
        <translation>Patrón %1: %2. Este: %3. Con los dos, se pregunta en cada etiqueta así.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Dejar los dos</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
</context>
<context>
    <name>bm::LabelWords</name>
    <message>
        <source>Use by</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumo preferente</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Alérgenos</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Supplier&apos;s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>Lote %1</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>Etiqueta de prueba</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 ppp</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
    <message>
        <source>all four sides must be there</source>
        <translation>deben verse los cuatro lados</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>SSCC</source>
        <translation>SSCC</translation>
    </message>
    <message>
        <source>none: this is no GS1 logistic label</source>
        <translation>ninguno: no es una etiqueta logística GS1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Tandas</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Envasado</translation>
    </message>
    <message>
        <source>Pallet %1</source>
        <translation>Palé %1</translation>
    </message>
    <message>
        <source>Left of batch</source>
        <translation>Sobró de la tanda</translation>
    </message>
    <message>
        <source>REWORK %1</source>
        <translation>REPROCESO %1</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Se saca</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Vessel %1</source>
        <translation>Recipiente %1</translation>
    </message>
</context>
<context>
    <name>bm::LastScansDialog</name>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
</context>
<context>
    <name>bm::LineWords</name>
    <message>
        <source>milk</source>
        <translation>leche</translation>
    </message>
    <message>
        <source>eggs</source>
        <translation>huevos</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>pescado</translation>
    </message>
    <message>
        <source>crustacean shellfish</source>
        <translation>crustáceos</translation>
    </message>
    <message>
        <source>crustaceans</source>
        <translation>crustáceos</translation>
    </message>
    <message>
        <source>tree nuts</source>
        <translation>frutos secos</translation>
    </message>
    <message>
        <source>nuts</source>
        <translation>frutos de cáscara</translation>
    </message>
    <message>
        <source>wheat</source>
        <translation>trigo</translation>
    </message>
    <message>
        <source>gluten</source>
        <translation>gluten</translation>
    </message>
    <message>
        <source>cereals containing gluten</source>
        <translation>cereales con gluten</translation>
    </message>
    <message>
        <source>peanuts</source>
        <translation>cacahuetes</translation>
    </message>
    <message>
        <source>soybeans</source>
        <translation>soja</translation>
    </message>
    <message>
        <source>sesame</source>
        <translation>sésamo</translation>
    </message>
    <message>
        <source>celery</source>
        <translation>apio</translation>
    </message>
    <message>
        <source>mustard</source>
        <translation>mostaza</translation>
    </message>
    <message>
        <source>sulphur dioxide and sulphites</source>
        <translation>dióxido de azufre y sulfitos</translation>
    </message>
    <message>
        <source>lupin</source>
        <translation>altramuces</translation>
    </message>
    <message>
        <source>molluscs</source>
        <translation>moluscos</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>En seco</translation>
    </message>
    <message>
        <source>Wet</source>
        <translation>Húmeda</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purga</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 must not meet it. Left by %2.</source>
        <translation>%1 no debe tocarlo. Lo dejó %2.</translation>
    </message>
    <message>
        <source>%1 runs there and must not meet %2.</source>
        <translation>%1 está en marcha allí y no debe tocar %2.</translation>
    </message>
</context>
<context>
    <name>bm::LinesDialog</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never; the last thirty days count</source>
        <translation>nunca; cuentan los últimos treinta días</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Cleans of the line</source>
        <translation>Limpiezas de la línea</translation>
    </message>
    <message>
        <source>&amp;Record a clean</source>
        <translation>&amp;Anotar una limpieza</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Left on it</source>
        <translation>Queda en ella</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Last clean</source>
        <translation>Última limpieza</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Limpiada</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Kind of clean</source>
        <translation>C&amp;lase de limpieza</translation>
    </message>
    <message>
        <source>Record a clean</source>
        <translation>Anotar una limpieza</translation>
    </message>
    <message>
        <source>No line yet</source>
        <translation>Aún no hay líneas</translation>
    </message>
    <message>
        <source>A line is here as soon as a batch is planned on it.</source>
        <translation>Una línea aparece en cuanto se planifica una tanda en ella.</translation>
    </message>
    <message>
        <source>%1 is clean</source>
        <translation>%1 está limpia</translation>
    </message>
    <message>
        <source>What still runs there leaves something again.</source>
        <translation>Lo que sigue en marcha vuelve a dejar algo.</translation>
    </message>
</context>
<context>
    <name>bm::ListCard</name>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Nothing begins with “%1”</source>
        <translation>Nada empieza por “%1”</translation>
    </message>
    <message>
        <source>Type less of it, or clear the field to see everything.</source>
        <translation>Escriba menos, o borre el campo para verlo todo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>bm::LoadModel</name>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Batches on it</source>
        <translation>Tandas que lleva</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Bueno hasta</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>SSCC</source>
        <translation>SSCC</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>se queda: %1</translation>
    </message>
</context>
<context>
    <name>bm::LotListModel</name>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Supplier&apos;s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
</context>
<context>
    <name>bm::LotPanel</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>No lot is selected</source>
        <translation>Ningún lote seleccionado</translation>
    </message>
    <message>
        <source>Scan one of our labels or choose a lot from the list.</source>
        <translation>Escanee una etiqueta nuestra o elija un lote de la lista.</translation>
    </message>
    <message>
        <source>Find a lot, a supplier&apos;s lot or an ingredient</source>
        <translation>Buscar lote, lote del proveedor o ingrediente</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>No lots yet</source>
        <translation>Aún no hay lotes</translation>
    </message>
    <message>
        <source>Scan the label of a delivery, or enter it by hand.</source>
        <translation>Escanee la etiqueta de una entrega o introdúzcala a mano.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>, expires %1</source>
        <translation>, caduca el %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Liberar %1</translation>
    </message>
    <message>
        <source>Why the hold ends</source>
        <translation>Por qué termina la retención</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>%1 released</source>
        <translation>%1 liberado</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>No se liberó</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Retener %1</translation>
    </message>
    <message>
        <source>Nothing of it is used meanwhile</source>
        <translation>Mientras tanto no se usa nada de él</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>%1 is on hold</source>
        <translation>%1 retenido</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>No se retuvo</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rechazar %1</translation>
    </message>
    <message>
        <source>The lot fails its quality check</source>
        <translation>El lote no pasa su control de calidad</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 rechazado</translation>
    </message>
    <message>
        <source>Not rejected</source>
        <translation>No se rechazó</translation>
    </message>
    <message>
        <source>Adjust %1</source>
        <translation>Ajustar %1</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Diferencia</translation>
    </message>
    <message>
        <source>2.5 more or -2.5 less than %1</source>
        <translation>5 más o -5 menos que %1</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>%1 adjusted</source>
        <translation>%1 ajustado</translation>
    </message>
    <message>
        <source>Not adjusted</source>
        <translation>No se ajustó</translation>
    </message>
    <message>
        <source>%1, lot %2, was stopped. All of its holds end.</source>
        <translation>%1, lote %2, fue detenido. Terminan todas sus retenciones.</translation>
    </message>
    <message>
        <source>Your signature means: I looked at why it was stopped, and it may be used.</source>
        <translation>Su firma significa: he revisado por qué se detuvo y se puede usar.</translation>
    </message>
    <message>
        <source>Sign and release</source>
        <translation>Firmar y liberar</translation>
    </message>
    <message>
        <source>Held through %1</source>
        <translation>Retenido por %1</translation>
    </message>
    <message>
        <source>%1, lot %2, is to be used.</source>
        <translation>%1, lote %2, se va a usar.</translation>
    </message>
</context>
<context>
    <name>bm::MainWindow</name>
    <message>
        <source>Floor</source>
        <translation>Planta</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Falló una copia de seguridad</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>Abrir copias</translation>
    </message>
    <message>
        <source>Open labels</source>
        <translation>Abrir etiquetas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>bm::MarksChart</name>
    <message>
        <source>Mean %1</source>
        <translation>Media %1</translation>
    </message>
    <message>
        <source>Upper %1</source>
        <translation>Superior %1</translation>
    </message>
    <message>
        <source>Lower %1</source>
        <translation>Inferior %1</translation>
    </message>
</context>
<context>
    <name>bm::Meanwhile</name>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Conservar lo mío</translation>
    </message>
    <message>
        <source>&amp;Take theirs</source>
        <translation>&amp;Tomar lo otro</translation>
    </message>
    <message>
        <source>%1 changed this at %2</source>
        <translation>%1 cambió esto: %2</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Lo que ha escrito sigue aquí.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 → %3, yours %4</source>
        <translation>%1: %2 → %3, lo suyo %4</translation>
    </message>
    <message>
        <source>More is in its history.</source>
        <translation>El resto está en su historial.</translation>
    </message>
</context>
<context>
    <name>bm::MigrationLog</name>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>None was needed: there was nothing to lose.</source>
        <translation>No hizo falta: no había nada que perder.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Restored, counted and compared</source>
        <translation>Restaurada, contada y comparada</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Filas antes</translation>
    </message>
    <message>
        <source>Rows after</source>
        <translation>Filas después</translation>
    </message>
    <message>
        <source>No migration had to run.</source>
        <translation>No hizo falta ninguna migración.</translation>
    </message>
    <message>
        <source>Migrations that ran, in one transaction: %1</source>
        <translation>Migraciones ejecutadas, en una transacción: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Rehearsal (%1)</source>
        <translation>Ensayo (%1)</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migración</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Changed to fit</source>
        <translation>Cambiado para que encaje</translation>
    </message>
    <message>
        <source>Migration log</source>
        <translation>Registro de migración</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Issues and resolutions</source>
        <translation>Problemas y soluciones</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de comprobación</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Taken back in one transaction: from schema version %1 to %2.</source>
        <translation>Vuelta atrás en una transacción: de la versión %1 del esquema a la %2.</translation>
    </message>
    <message>
        <source>Key question</source>
        <translation>Consulta clave</translation>
    </message>
    <message>
        <source>Time before</source>
        <translation>Tiempo antes</translation>
    </message>
    <message>
        <source>Time after</source>
        <translation>Tiempo después</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>A check failed: %1: %2</source>
        <translation>Falló una comprobación: %1: %2</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>not needed: %1</source>
        <translation>no hizo falta: %1</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Version before and after</source>
        <translation>Versión antes y después</translation>
    </message>
    <message>
        <source>Data transformations</source>
        <translation>Transformaciones de datos</translation>
    </message>
    <message>
        <source>Performance impact</source>
        <translation>Efecto en el rendimiento</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Left by an attempt that was stopped, now removed</source>
        <translation>Restos de un intento interrumpido, ya eliminados</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
</context>
<context>
    <name>bm::MigrationWords</name>
    <message>
        <source>Database recognised</source>
        <translation>Base de datos reconocida</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 rows in %n table(s)</source>
        <translation>
            <numerusform>%1, %2 filas en %n tabla</numerusform>
            <numerusform>%1, %2 filas en %n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup made and verified</source>
        <translation>Copia hecha y verificada</translation>
    </message>
    <message>
        <source>there was nothing to lose</source>
        <translation>no había nada que perder</translation>
    </message>
    <message>
        <source>restored to a scratch place, counted and compared; SHA-256 %1…</source>
        <translation>restaurada en un lugar provisional, contada y comparada; SHA-256 %1…</translation>
    </message>
    <message>
        <source>Rehearsed on a copy</source>
        <translation>Ensayado en una copia</translation>
    </message>
    <message>
        <source>there was nothing to rehearse on</source>
        <translation>no había con qué ensayar</translation>
    </message>
    <message>
        <source>Migrated in one transaction</source>
        <translation>Migrado en una transacción</translation>
    </message>
    <message>
        <source>the schema was there already</source>
        <translation>el esquema ya existía</translation>
    </message>
    <message>
        <source>schema version %1 in %2</source>
        <translation>versión %1 del esquema en %2</translation>
    </message>
    <message>
        <source>No row was lost</source>
        <translation>No se perdió ninguna fila</translation>
    </message>
    <message>
        <source>there were no old rows</source>
        <translation>no había filas antiguas</translation>
    </message>
    <message>
        <source>%1 rows counted before and after</source>
        <translation>%1 filas contadas antes y después</translation>
    </message>
    <message>
        <source>an empty database</source>
        <translation>una base de datos vacía</translation>
    </message>
    <message>
        <source>a BakerMaiden plant</source>
        <translation>una planta de BakerMaiden</translation>
    </message>
    <message>
        <source>another program&apos;s database</source>
        <translation>la base de datos de otro programa</translation>
    </message>
    <message>
        <source>the old three-table web database</source>
        <translation>la antigua base web de tres tablas</translation>
    </message>
    <message>
        <source>the old three-table database with SQL names</source>
        <translation>la antigua base de tres tablas con nombres SQL</translation>
    </message>
    <message>
        <source>the web application&apos;s database</source>
        <translation>la base de datos de la aplicación web</translation>
    </message>
    <message>
        <source>the old recipe book</source>
        <translation>el antiguo recetario</translation>
    </message>
    <message>
        <source>Pallets whose run is missing</source>
        <translation>Palés sin su tanda</translation>
    </message>
    <message>
        <source>Every link points to a row</source>
        <translation>Cada enlace apunta a una fila</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Hacer copia</translation>
    </message>
    <message>
        <source>Verify the backup</source>
        <translation>Verificar la copia</translation>
    </message>
    <message>
        <source>Rehearse on a copy</source>
        <translation>Ensayar en una copia</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrar</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Write the log</source>
        <translation>Escribir el registro</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>A new plant is set up here. Nothing is taken over.</source>
        <translation>Aquí se crea una planta nueva. No se traspasa nada.</translation>
    </message>
    <message>
        <source>Every row is taken over with its number and its time. What the old database did not know stays unknown and is marked as migrated.</source>
        <translation>Cada fila se traspasa con su número y su hora. Lo que la base antigua no sabía queda desconocido y marcado como migrado.</translation>
    </message>
    <message>
        <source>The plant is brought from version %1 to version %2. Every row stays.</source>
        <translation>La planta pasa de la versión %1 a la versión %2. Todas las filas se conservan.</translation>
    </message>
    <message>
        <source>Some findings have to be resolved before anything is changed.</source>
        <translation>Hay que resolver algunos hallazgos antes de cambiar nada.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No se cambia nada.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Runs whose recipe is missing</source>
        <translation>Tandas sin su receta</translation>
    </message>
    <message>
        <source>Recipe names used more than once</source>
        <translation>Nombres de receta repetidos</translation>
    </message>
    <message>
        <source>Batch numbers used more than once</source>
        <translation>Números de tanda repetidos</translation>
    </message>
    <message>
        <source>Times that cannot be read</source>
        <translation>Horas que no se pueden leer</translation>
    </message>
    <message>
        <source>Lot texts of more than 200 characters</source>
        <translation>Textos de lote de más de 200 caracteres</translation>
    </message>
    <message>
        <source>Made unique by adding “-” and the number of the row</source>
        <translation>Se hizo único añadiendo “-” y el número de fila</translation>
    </message>
    <message>
        <source>Has to be put right first</source>
        <translation>Hay que corregirlo antes</translation>
    </message>
    <message>
        <source>Tables are exactly as the migrations say</source>
        <translation>Las tablas son exactamente como dicen las migraciones</translation>
    </message>
    <message>
        <source>Every migration ran, in order, unchanged</source>
        <translation>Cada migración se ejecutó, en orden y sin cambios</translation>
    </message>
    <message>
        <source>Every lot&apos;s stock adds up</source>
        <translation>Las existencias de cada lote cuadran</translation>
    </message>
    <message>
        <source>The database is sound inside</source>
        <translation>La base de datos está sana por dentro</translation>
    </message>
    <message>
        <source>Recipes keep number and name</source>
        <translation>Las recetas conservan número y nombre</translation>
    </message>
    <message>
        <source>Runs keep number, recipe, lot texts and time</source>
        <translation>Las tandas conservan número, receta, textos de lote y hora</translation>
    </message>
    <message>
        <source>Runs keep number, recipe and lot texts</source>
        <translation>Las tandas conservan número, receta y textos de lote</translation>
    </message>
    <message>
        <source>Runs keep their time</source>
        <translation>Las tandas conservan su hora</translation>
    </message>
    <message>
        <source>Pallets keep number, run and time</source>
        <translation>Los palés conservan número, tanda y hora</translation>
    </message>
    <message>
        <source>Pallets keep number and run</source>
        <translation>Los palés conservan número y tanda</translation>
    </message>
    <message>
        <source>Pallets keep their time</source>
        <translation>Los palés conservan su hora</translation>
    </message>
    <message>
        <source>Every old lot text leads to its run</source>
        <translation>Cada texto de lote antiguo lleva a su tanda</translation>
    </message>
    <message>
        <source>Runs got a batch number</source>
        <translation>Las tandas recibieron un número</translation>
    </message>
    <message>
        <source>Pallets got a number</source>
        <translation>Los palés recibieron un número</translation>
    </message>
    <message>
        <source>Lot texts became lots of unknown quantity</source>
        <translation>Los textos de lote pasaron a ser lotes de cantidad desconocida</translation>
    </message>
    <message>
        <source>Every finding has an answer</source>
        <translation>Cada hallazgo tiene respuesta</translation>
    </message>
    <message>
        <source>nothing was found that does not fit</source>
        <translation>no se encontró nada que no encaje</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n hallazgo</numerusform>
            <numerusform>%n hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>it was not wanted</source>
        <translation>no se quiso</translation>
    </message>
    <message>
        <source>Rolled back in one transaction</source>
        <translation>Deshecho en una transacción</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>no se cambió nada</translation>
    </message>
    <message>
        <source>it was not asked</source>
        <translation>no se consultó</translation>
    </message>
    <message>
        <source>Every check of the data passed</source>
        <translation>Todas las comprobaciones de los datos son correctas</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n comprobación</numerusform>
            <numerusform>%n comprobaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>The program&apos;s questions are answered</source>
        <translation>Las consultas del programa tienen respuesta</translation>
    </message>
    <message>
        <source>there was nothing to ask for</source>
        <translation>no había nada que consultar</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n consulta</numerusform>
            <numerusform>%n consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>Key questions are as quick as before</source>
        <translation>Las consultas clave son tan rápidas como antes</translation>
    </message>
    <message>
        <source>there was nothing to compare</source>
        <translation>no había nada que comparar</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) compared</source>
        <translation>
            <numerusform>%n consulta comparada</numerusform>
            <numerusform>%n consultas comparadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The way back was tried</source>
        <translation>La vuelta atrás se probó</translation>
    </message>
    <message>
        <source>there was nothing to go back to</source>
        <translation>no había nada a lo que volver</translation>
    </message>
    <message>
        <source>the backup was restored once; bakermaidenctl rollback --backup FILE does it again</source>
        <translation>la copia de seguridad se restauró una vez; bakermaidenctl rollback --backup FILE lo hace de nuevo</translation>
    </message>
    <message>
        <source>Codes used more than once</source>
        <translation>Códigos repetidos</translation>
    </message>
    <message>
        <source>Names used more than once</source>
        <translation>Nombres repetidos</translation>
    </message>
    <message>
        <source>Row numbers used more than once</source>
        <translation>Números de fila repetidos</translation>
    </message>
    <message>
        <source>Codes that differ only by capitals or blanks</source>
        <translation>Códigos que solo difieren en mayúsculas o espacios</translation>
    </message>
    <message>
        <source>Rows without a code</source>
        <translation>Filas sin código</translation>
    </message>
    <message>
        <source>Rows without a name</source>
        <translation>Filas sin nombre</translation>
    </message>
    <message>
        <source>Texts that are longer than there is room for</source>
        <translation>Textos más largos que el espacio disponible</translation>
    </message>
    <message>
        <source>Texts with signs that are no text</source>
        <translation>Textos con signos que no son texto</translation>
    </message>
    <message>
        <source>Links to something that is not there</source>
        <translation>Enlaces a algo que no existe</translation>
    </message>
    <message>
        <source>Words that this program does not know</source>
        <translation>Palabras que este programa no conoce</translation>
    </message>
    <message>
        <source>Words that this program says differently</source>
        <translation>Palabras que este programa dice de otro modo</translation>
    </message>
    <message>
        <source>Values that have no place in the new tables</source>
        <translation>Valores sin lugar en las tablas nuevas</translation>
    </message>
    <message>
        <source>Definitions that nothing new has room for</source>
        <translation>Definiciones que no caben en nada nuevo</translation>
    </message>
    <message>
        <source>Lists that were written as one text</source>
        <translation>Listas escritas como un solo texto</translation>
    </message>
    <message>
        <source>Tables whose names are needed</source>
        <translation>Tablas cuyos nombres hacen falta</translation>
    </message>
    <message>
        <source>Lists of words that exist already</source>
        <translation>Listas de palabras que ya existen</translation>
    </message>
    <message>
        <source>What others hung on the old tables</source>
        <translation>Lo que otros añadieron a las tablas antiguas</translation>
    </message>
    <message>
        <source>Times that no calendar has</source>
        <translation>Horas que no existen en ningún calendario</translation>
    </message>
    <message>
        <source>Ends that lie before their beginning</source>
        <translation>Finales anteriores a su comienzo</translation>
    </message>
    <message>
        <source>Times that were written in another way</source>
        <translation>Horas escritas de otra manera</translation>
    </message>
    <message>
        <source>Days that were written with a time</source>
        <translation>Días escritos con hora</translation>
    </message>
    <message>
        <source>Numbers that were written in another way</source>
        <translation>Números escritos de otra manera</translation>
    </message>
    <message>
        <source>Numbers that cannot be read</source>
        <translation>Números que no se pueden leer</translation>
    </message>
    <message>
        <source>Numbers with a unit behind them</source>
        <translation>Números seguidos de una unidad</translation>
    </message>
    <message>
        <source>Numbers that can be read in two ways</source>
        <translation>Números que se pueden leer de dos maneras</translation>
    </message>
    <message>
        <source>Quantities below zero</source>
        <translation>Cantidades por debajo de cero</translation>
    </message>
    <message>
        <source>Quantities with more than three decimals</source>
        <translation>Cantidades con más de tres decimales</translation>
    </message>
    <message>
        <source>Temperatures without a unit</source>
        <translation>Temperaturas sin unidad</translation>
    </message>
    <message>
        <source>Rows got a code that says it was migrated</source>
        <translation>Las filas recibieron un código que indica que es migrado</translation>
    </message>
    <message>
        <source>The first one kept it; the others got “-” and the number of the row</source>
        <translation>La primera lo conservó; las demás recibieron “-” y el número de fila</translation>
    </message>
    <message>
        <source>Reported and left as it is</source>
        <translation>Se informó y se dejó como está</translation>
    </message>
    <message>
        <source>Got a code made from the number of the row</source>
        <translation>Recibió un código hecho con el número de fila</translation>
    </message>
    <message>
        <source>Got a name made from the number of the row</source>
        <translation>Recibió un nombre hecho con el número de fila</translation>
    </message>
    <message>
        <source>Shortened; the original is kept in the findings</source>
        <translation>Se acortó; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>Signs replaced; the original is kept in the findings</source>
        <translation>Se cambiaron los signos; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>An “Unknown …” was made under the missing number</source>
        <translation>Se creó un “Unknown …” con el número que faltaba</translation>
    </message>
    <message>
        <source>Left unknown; the original is kept in the findings</source>
        <translation>Se dejó como desconocido; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>The number was taken; the original is kept in the findings</source>
        <translation>Se tomó el número; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>The time was taken; the original is kept in the findings</source>
        <translation>Se tomó la hora; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>The day was taken; the original is kept in the findings</source>
        <translation>Se tomó el día; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>The list was taken; the original is kept in the findings</source>
        <translation>Se tomó la lista; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>The comma was read as the decimal sign</source>
        <translation>La coma se leyó como signo decimal</translation>
    </message>
    <message>
        <source>The comma was read as a thousands separator</source>
        <translation>La coma se leyó como separador de miles</translation>
    </message>
    <message>
        <source>Rounded; the original is kept in the findings</source>
        <translation>Se redondeó; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>Got the usual word; the original is kept in the findings</source>
        <translation>Recibió la palabra habitual; el original se guarda en los hallazgos</translation>
    </message>
    <message>
        <source>Got this program&apos;s word for it</source>
        <translation>Recibió la palabra que usa este programa</translation>
    </message>
    <message>
        <source>Read as degrees Celsius</source>
        <translation>Se leyó como grados Celsius</translation>
    </message>
    <message>
        <source>Read as degrees Fahrenheit</source>
        <translation>Se leyó como grados Fahrenheit</translation>
    </message>
    <message>
        <source>Kept in the findings</source>
        <translation>Se guardó en los hallazgos</translation>
    </message>
    <message>
        <source>Kept under another name</source>
        <translation>Se conservó con otro nombre</translation>
    </message>
    <message>
        <source>Used as it is, with the words that were missing</source>
        <translation>Se usó como está, con las palabras que faltaban</translation>
    </message>
    <message>
        <source>Made again on the new tables</source>
        <translation>Se rehízo sobre las tablas nuevas</translation>
    </message>
    <message>
        <source>Stop here: somebody puts it right in the old database first</source>
        <translation>Parar aquí: alguien lo corrige antes en la base antigua</translation>
    </message>
    <message>
        <source>Make each one unique: add “-” and the number of its row</source>
        <translation>Hacer único cada uno: añadir “-” y su número de fila</translation>
    </message>
    <message>
        <source>The first one keeps it; the others get “-” and the number of their row</source>
        <translation>La primera lo conserva; las demás reciben “-” y su número de fila</translation>
    </message>
    <message>
        <source>Leave them as they are and name them in the log</source>
        <translation>Dejarlos como están y nombrarlos en el registro</translation>
    </message>
    <message>
        <source>Give each a code made from the number of its row</source>
        <translation>Dar a cada uno un código hecho con su número de fila</translation>
    </message>
    <message>
        <source>Give each a name made from the number of its row</source>
        <translation>Dar a cada uno un nombre hecho con su número de fila</translation>
    </message>
    <message>
        <source>Shorten it and keep the original in the findings</source>
        <translation>Acortarlo y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Replace the signs and keep the original in the findings</source>
        <translation>Cambiar los signos y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Make an “Unknown …” under the missing number; no row is dropped</source>
        <translation>Crear un “Unknown …” con el número que falta; no se quita ninguna fila</translation>
    </message>
    <message>
        <source>Leave it unknown and keep the original in the findings</source>
        <translation>Dejarlo como desconocido y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Take the number and keep the original in the findings</source>
        <translation>Tomar el número y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Take the time and keep the original in the findings</source>
        <translation>Tomar la hora y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Take the day and keep the original in the findings</source>
        <translation>Tomar el día y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Take it as a list and keep the original in the findings</source>
        <translation>Tomarlo como lista y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>The comma is the decimal sign: 1,200 is 1.2</source>
        <translation>La coma es el signo decimal: 1,200 es 1.2</translation>
    </message>
    <message>
        <source>The comma separates thousands: 1,200 is 1200</source>
        <translation>La coma separa los miles: 1,200 es 1200</translation>
    </message>
    <message>
        <source>Round to three decimals and keep the original in the findings</source>
        <translation>Redondear a tres decimales y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Use the usual word and keep the original in the findings</source>
        <translation>Usar la palabra habitual y guardar el original en los hallazgos</translation>
    </message>
    <message>
        <source>Use this program&apos;s word for it</source>
        <translation>Usar la palabra de este programa</translation>
    </message>
    <message>
        <source>They are degrees Celsius</source>
        <translation>Son grados Celsius</translation>
    </message>
    <message>
        <source>They are degrees Fahrenheit</source>
        <translation>Son grados Fahrenheit</translation>
    </message>
    <message>
        <source>Keep them in the findings, where they can be read</source>
        <translation>Guardarlos en los hallazgos, donde se pueden leer</translation>
    </message>
    <message>
        <source>Keep the old table under another name</source>
        <translation>Conservar la tabla antigua con otro nombre</translation>
    </message>
    <message>
        <source>Use it as it is and add the words that are missing</source>
        <translation>Usarla como está y añadir las palabras que faltan</translation>
    </message>
    <message>
        <source>Make it again on the new tables</source>
        <translation>Rehacerlo sobre las tablas nuevas</translation>
    </message>
    <message>
        <source>%1 keeps %2</source>
        <translation>%1 conserva %2</translation>
    </message>
    <message>
        <source>Every table that stays has all its rows</source>
        <translation>Cada tabla que queda tiene todas sus filas</translation>
    </message>
    <message>
        <source>The database knows how its rows are spread</source>
        <translation>La base de datos sabe cómo se reparten sus filas</translation>
    </message>
    <message>
        <source>Every lot&apos;s movements end with what is left of it</source>
        <translation>Los movimientos de cada lote terminan en lo que queda de él</translation>
    </message>
    <message>
        <source>The pallets of a run</source>
        <translation>Los palés de una tanda</translation>
    </message>
    <message>
        <source>The runs that share a lot text</source>
        <translation>Las tandas que comparten un texto de lote</translation>
    </message>
    <message>
        <source>The newest runs</source>
        <translation>Las tandas más nuevas</translation>
    </message>
    <message>
        <source>One pallet</source>
        <translation>Un palé</translation>
    </message>
    <message>
        <source>%1 is taking this database over. This workstation waits and goes on by itself.</source>
        <translation>%1 está traspasando esta base de datos. Este puesto espera y sigue solo.</translation>
    </message>
    <message>
        <source>%1 is still working with the old tables. It goes on as soon as they are free.</source>
        <translation>%1 aún trabaja con las tablas antiguas. Se sigue en cuanto queden libres.</translation>
    </message>
    <message>
        <source>The database is the new one, whole.</source>
        <translation>La base de datos es la nueva, completa.</translation>
    </message>
    <message>
        <source>The database is the old one, as it was before.</source>
        <translation>La base de datos es la antigua, tal como estaba.</translation>
    </message>
    <message>
        <source>Left behind, and removed by the next migration: %1</source>
        <translation>Restos que elimina la próxima migración: %1</translation>
    </message>
    <message>
        <source>not checked, because: %1</source>
        <translation>sin comprobar, porque: %1</translation>
    </message>
    <message>
        <source>The history is as it was sealed</source>
        <translation>El historial está como se selló</translation>
    </message>
    <message>
        <source>The history still ends where it was last seen to end</source>
        <translation>El historial sigue terminando donde se vio por última vez</translation>
    </message>
    <message>
        <source>Tables and indexes are sound on the server&apos;s disk</source>
        <translation>Las tablas y los índices están sanos en el disco del servidor</translation>
    </message>
    <message>
        <source>Tables that are not as the program made them</source>
        <translation>Tablas que no están como el programa las hizo</translation>
    </message>
    <message>
        <source>What the old tables cannot be taken away from</source>
        <translation>Lo que impide quitar las tablas antiguas</translation>
    </message>
    <message>
        <source>No number or name that may be there once is there twice</source>
        <translation>Ningún número ni nombre que solo puede estar una vez está dos veces</translation>
    </message>
    <message>
        <source>Every row keeps the rules of its table</source>
        <translation>Cada fila cumple las reglas de su tabla</translation>
    </message>
    <message>
        <source>The room of the old rows is free again</source>
        <translation>El sitio de las filas antiguas vuelve a estar libre</translation>
    </message>
    <message>
        <source>What was taken back from vessels came back whole</source>
        <translation>Lo que se deshizo en recipientes volvió entero</translation>
    </message>
</context>
<context>
    <name>bm::MonitoringWords</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>%1, %2 %3, read at %4</source>
        <translation>%1, %2 %3, lectura: %4</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>How the database is</source>
        <translation>Cómo está la base de datos</translation>
    </message>
    <message>
        <source>How the database answers</source>
        <translation>Cómo responde la base de datos</translation>
    </message>
</context>
<context>
    <name>bm::NavButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n en espera</numerusform>
            <numerusform>%1, %n en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::NavFooter</name>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>%1 at %2, database %3</source>
        <translation>%1 en %2, base de datos %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. Change person, PIN, sign out</source>
        <translation>%1. Cambiar de persona, PIN, salir</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>bm::NeedsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>No lot</source>
        <translation>Sin lote</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>In the batch</source>
        <translation>En la tanda</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Take lot</source>
        <translation>Tomar lote</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
</context>
<context>
    <name>bm::OpeningWords</name>
    <message numerus="yes">
        <source>more than %n batch(es)</source>
        <translation>
            <numerusform>más de %n tanda</numerusform>
            <numerusform>más de %n tandas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n tanda</numerusform>
            <numerusform>%n tandas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n palé</numerusform>
            <numerusform>%n palés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open: with this batch it reaches %2.</source>
        <translation>%1 está abierto: con esta tanda llega a %2.</translation>
    </message>
    <message>
        <source>%1 is not open yet: a recall of it reaches %2.</source>
        <translation>%1 aún no está abierto: una retirada de él llega a %2.</translation>
    </message>
    <message>
        <source>%1 is open beside others: together they tie %2</source>
        <translation>%1 está abierto junto a otros: entre todos atan %2</translation>
    </message>
    <message>
        <source>Opening %1 ties %2 together</source>
        <translation>Abrir %1 ata %2 entre sí</translation>
    </message>
    <message>
        <source>%1, %2 by itself; finishing %3 first: %4.</source>
        <translation>%1; %2 por sí solo; si antes se termina %3: %4.</translation>
    </message>
</context>
<context>
    <name>bm::PalletListModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>several units</source>
        <translation>varias unidades</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Formado</translation>
    </message>
</context>
<context>
    <name>bm::PalletsView</name>
    <message>
        <source>No pallet is selected</source>
        <translation>Ningún palé seleccionado</translation>
    </message>
    <message>
        <source>Scan a pallet, choose one from the list, or build one.</source>
        <translation>Escanee un palé, elija uno de la lista o forme uno.</translation>
    </message>
    <message>
        <source>Find a pallet, its SSCC or a batch</source>
        <translation>Buscar palé, su SSCC o tanda</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>No pallets yet</source>
        <translation>Aún no hay palés</translation>
    </message>
    <message>
        <source>Scan a batch number to build the first one.</source>
        <translation>Escanee un número de tanda para formar el primero.</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Sin base de datos</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Which pallet?</source>
        <translation>¿Qué palé?</translation>
    </message>
    <message>
        <source>Pallets are being moved.</source>
        <translation>Se están moviendo palés.</translation>
    </message>
    <message>
        <source>Scan the pallet, then its new place.</source>
        <translation>Escanee el palé y después su nuevo lugar.</translation>
    </message>
    <message>
        <source>Scan a pallet or a batch</source>
        <translation>Escanee un palé o una tanda</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se entiende</translation>
    </message>
    <message>
        <source>Scan the pallet label again.</source>
        <translation>Escanee otra vez la etiqueta del palé.</translation>
    </message>
    <message>
        <source>No pallet on it</source>
        <translation>Sin palé en la etiqueta</translation>
    </message>
    <message>
        <source>The label names neither a pallet nor a batch.</source>
        <translation>La etiqueta no nombra ni un palé ni una tanda.</translation>
    </message>
    <message>
        <source>Scan the pallet label.</source>
        <translation>Escanee la etiqueta del palé.</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Buscando %1</translation>
    </message>
    <message>
        <source>Not looked up</source>
        <translation>No se consultó</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> en %1</translation>
    </message>
    <message>
        <source>Build a pallet</source>
        <translation>Formar palé</translation>
    </message>
    <message>
        <source>&amp;Batch number</source>
        <translation>Número de &amp;tanda</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Ubicación</translation>
    </message>
    <message>
        <source>&amp;Pallet number</source>
        <translation>Número de &amp;palé</translation>
    </message>
    <message>
        <source>Empty: the next number</source>
        <translation>Vacío: el número siguiente</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Formar</translation>
    </message>
    <message>
        <source>Which batch?</source>
        <translation>¿Qué tanda?</translation>
    </message>
    <message>
        <source>A pallet is built from a batch.</source>
        <translation>Un palé se forma con una tanda.</translation>
    </message>
    <message>
        <source>Scan or type its number.</source>
        <translation>Escanee o escriba su número.</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>In %1; what was made is not known</source>
        <translation>En %1; no se sabe cuánto se elaboró</translation>
    </message>
    <message>
        <source>%1 not on a pallet yet</source>
        <translation>%1 aún sin palé</translation>
    </message>
    <message>
        <source>%1, %2 not on a pallet yet</source>
        <translation>%1, %2 aún sin palé</translation>
    </message>
    <message>
        <source>Not built</source>
        <translation>No se formó</translation>
    </message>
    <message>
        <source>Add a batch to %1</source>
        <translation>Añadir una tanda a %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Added to %1</source>
        <translation>Añadido a %1</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No se añadió</translation>
    </message>
    <message>
        <source>Scan or type a pallet</source>
        <translation>Escanee o escriba un palé</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>Escanee o escriba un código</translation>
    </message>
    <message>
        <source>No such pallet</source>
        <translation>No existe ese palé</translation>
    </message>
    <message>
        <source>Scan or type the new place</source>
        <translation>Escanee o escriba el nuevo lugar</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿Adónde?</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 está en %2.</translation>
    </message>
    <message>
        <source>Scan its new place.</source>
        <translation>Escanee su nuevo lugar.</translation>
    </message>
    <message>
        <source>Moving %1</source>
        <translation>Moviendo %1</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>No se movió</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Scan the next pallet, or end moving.</source>
        <translation>Escanee el palé siguiente o termine de mover.</translation>
    </message>
    <message>
        <source>Ship %1</source>
        <translation>Enviar %1</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>C&amp;liente</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>P&amp;edido</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>%1 shipped</source>
        <translation>%1 enviado</translation>
    </message>
    <message>
        <source>Do not ship</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Void %1</source>
        <translation>Anular %1</translation>
    </message>
    <message>
        <source>What is on it counts as not packed again.</source>
        <translation>Lo que lleva vuelve a contar como aún sin palé.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>%1 is void</source>
        <translation>%1 anulado</translation>
    </message>
    <message>
        <source>Not voided</source>
        <translation>No se anuló</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> para %1</translation>
    </message>
    <message>
        <source>All of it is on pallets</source>
        <translation>Todo está en palés</translation>
    </message>
    <message>
        <source>%1: all of it is on pallets.</source>
        <translation>%1: todo está en palés.</translation>
    </message>
    <message>
        <source>Scan another batch.</source>
        <translation>Escanee otra tanda.</translation>
    </message>
    <message>
        <source>%1 changed it meanwhile. %2</source>
        <translation>%1 lo cambió entretanto. %2</translation>
    </message>
    <message>
        <source>Scan the new place once more to move it all the same, or end moving to leave it there.</source>
        <translation>Escanee otra vez el nuevo lugar para moverlo de todos modos, o termine de mover para dejarlo allí.</translation>
    </message>
    <message>
        <source>The pallet is void; what is on it counts as not packed again.</source>
        <translation>El palé queda anulado; lo que lleva vuelve a contar como no paletizado.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take cases off %1</source>
        <translation>Quitar cajas de %1</translation>
    </message>
    <message>
        <source>They count as not packed again.</source>
        <translation>Vuelven a contar como no paletizadas.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Taken off %1</source>
        <translation>Quitado de %1</translation>
    </message>
    <message>
        <source>Not taken off</source>
        <translation>No se quitó</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>Dividir %1</translation>
    </message>
    <message>
        <source>The cases get a pallet of their own: print its label, and that of %1 again.</source>
        <translation>Las cajas reciben un palé propio: imprima su etiqueta y otra vez la de %1.</translation>
    </message>
    <message>
        <source>Empty: the same place</source>
        <translation>Vacío: el mismo lugar</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Its cases stand on %1 again.</source>
        <translation>Sus cajas vuelven a estar en %1.</translation>
    </message>
    <message>
        <source>Not split</source>
        <translation>No se dividió</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>Juntar %1</translation>
    </message>
    <message>
        <source>All its cases are put on another pallet; %1 is void then, and its label goes.</source>
        <translation>Todas sus cajas pasan a otro palé; %1 queda anulado y su etiqueta se retira.</translation>
    </message>
    <message>
        <source>&amp;Onto pallet</source>
        <translation>&amp;Al palé</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Juntar</translation>
    </message>
    <message>
        <source>%1 is on %2</source>
        <translation>%1 está en %2</translation>
    </message>
    <message>
        <source>Not merged</source>
        <translation>No se juntó</translation>
    </message>
    <message>
        <source>Onto which pallet?</source>
        <translation>¿A qué palé?</translation>
    </message>
    <message>
        <source>All cases of %1 go there.</source>
        <translation>Todas las cajas de %1 pasan allí.</translation>
    </message>
    <message>
        <source>Scan or type it.</source>
        <translation>Escanéelo o escríbalo.</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%1 de %2 en %3</translation>
    </message>
    <message>
        <source>It counts as not packed again.</source>
        <translation>Vuelve a contar como no paletizado.</translation>
    </message>
    <message>
        <source>Held through %1</source>
        <translation>Retenido por %1</translation>
    </message>
    <message>
        <source>%1 is on hold</source>
        <translation>%1 retenido</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>No se retuvo</translation>
    </message>
    <message>
        <source>Pallet %1, %2, was stopped.</source>
        <translation>El palé %1, %2, fue detenido.</translation>
    </message>
    <message>
        <source>%1 released</source>
        <translation>%1 liberado</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>No se liberó</translation>
    </message>
    <message>
        <source>Scan the label on the pallet</source>
        <translation>Escanee la etiqueta del palé</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>¿Qué etiqueta?</translation>
    </message>
    <message>
        <source>Pallets are being closed.</source>
        <translation>Se están cerrando palés.</translation>
    </message>
    <message>
        <source>Scan the label that hangs on the pallet.</source>
        <translation>Escanee la etiqueta que lleva el palé.</translation>
    </message>
    <message>
        <source>Label of %1?</source>
        <translation>¿Etiqueta de %1?</translation>
    </message>
    <message>
        <source>Its scan closes the pallet.</source>
        <translation>Al escanearla se cierra el palé.</translation>
    </message>
    <message>
        <source>Scan the label that hangs on it.</source>
        <translation>Escanee la etiqueta que lleva.</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 está cerrado</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>No se cerró</translation>
    </message>
    <message>
        <source>Closed by %1, %2</source>
        <translation>Cerrado por %1, %2</translation>
    </message>
    <message>
        <source>Waits until its label is scanned back</source>
        <translation>Espera a que se escanee su etiqueta</translation>
    </message>
    <message>
        <source>Not labelled and not closed</source>
        <translation>Sin etiqueta y sin cerrar</translation>
    </message>
    <message>
        <source>Why it leaves although the customer must be told.</source>
        <translation>Por qué sale aunque el cliente debe saberlo.</translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation>Es de %1</translation>
    </message>
</context>
<context>
    <name>bm::PasswordDialog</name>
    <message>
        <source>The keychain of this computer has not answered yet</source>
        <translation>El llavero de este equipo aún no ha respondido</translation>
    </message>
    <message>
        <source>It may want to be unlocked in a window of its own. The password can also be typed here.</source>
        <translation>Quizá quiera que se desbloquee en su propia ventana. También se puede escribir la contraseña aquí.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
</context>
<context>
    <name>bm::PeopleView</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rol</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>&amp;Credencial</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>Ninguna persona seleccionada</translation>
    </message>
    <message>
        <source>Choose a person from the list, or add one.</source>
        <translation>Elija una persona de la lista o añada una.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Quién puede hacer qué</translation>
    </message>
    <message>
        <source>Only the administrator manages people</source>
        <translation>Solo el administrador gestiona las personas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Your role is %1. Your own PIN you change yourself: %2.</source>
        <translation>Su rol es %1. Su propio PIN lo cambia usted: %2.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactiva</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rol: %1</translation>
    </message>
    <message>
        <source>Signs in as %1</source>
        <translation>Entra como %1</translation>
    </message>
    <message>
        <source>Has a PIN or password</source>
        <translation>Tiene PIN o contraseña</translation>
    </message>
    <message>
        <source>Has no PIN yet</source>
        <translation>Aún no tiene PIN</translation>
    </message>
    <message>
        <source>Has a badge</source>
        <translation>Tiene credencial</translation>
    </message>
    <message>
        <source>Has no badge</source>
        <translation>No tiene credencial</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>&amp;Name to sign in with</source>
        <translation>Nombre para &amp;entrar</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>Nombre &amp;completo</translation>
    </message>
    <message>
        <source>&amp;PIN or password</source>
        <translation>&amp;PIN o contraseña</translation>
    </message>
    <message>
        <source>At least six characters; the person changes it later</source>
        <translation>Al menos seis caracteres; la persona lo cambia después</translation>
    </message>
    <message>
        <source>Click here and scan it</source>
        <translation>Haga clic aquí y escanéela</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>Se añadió a %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Signs in as %1, as before.</source>
        <translation>Entra como %1, igual que antes.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Ahora %1</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rol de %1</translation>
    </message>
    <message>
        <source>Counts at once, at every workstation.</source>
        <translation>Vale enseguida, en todos los puestos.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New PIN for %1</source>
        <translation>PIN nuevo para %1</translation>
    </message>
    <message>
        <source>The old one does not count any more.</source>
        <translation>El anterior ya no vale.</translation>
    </message>
    <message>
        <source>At least six characters; not 123456 or 111111</source>
        <translation>Al menos seis caracteres; ni 123456 ni 111111</translation>
    </message>
    <message>
        <source>PIN or password &amp;again</source>
        <translation>PIN o contraseña &amp;otra vez</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>%1 has a new PIN</source>
        <translation>%1 tiene un PIN nuevo</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Credencial de %1</translation>
    </message>
    <message>
        <source>Scan the badge now. A lost badge: leave it empty, and it opens nothing any more.</source>
        <translation>Escanee la credencial ahora. Si se perdió, deje el campo vacío y la credencial ya no abrirá nada.</translation>
    </message>
    <message>
        <source>%1 has no badge now</source>
        <translation>%1 ya no tiene credencial</translation>
    </message>
    <message>
        <source>%1 has a new badge</source>
        <translation>%1 tiene una credencial nueva</translation>
    </message>
    <message>
        <source>Deactivate %1?</source>
        <translation>¿Desactivar a %1?</translation>
    </message>
    <message>
        <source>Activate %1?</source>
        <translation>¿Activar a %1?</translation>
    </message>
    <message>
        <source>Cannot sign in any more. The history keeps the name.</source>
        <translation>Ya no podrá entrar. El historial conserva el nombre.</translation>
    </message>
    <message>
        <source>Can sign in again, with PIN and badge as before.</source>
        <translation>Podrá entrar otra vez, con el PIN y la credencial de antes.</translation>
    </message>
    <message>
        <source>%1 is inactive</source>
        <translation>Se desactivó a %1</translation>
    </message>
    <message>
        <source>%1 is active</source>
        <translation>Se activó a %1</translation>
    </message>
    <message>
        <source>Has a login of the server</source>
        <translation>Tiene usuario del servidor</translation>
    </message>
    <message>
        <source>&amp;Password of the server</source>
        <translation>&amp;Contraseña del servidor</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>Al menos diez caracteres</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Contraseña &amp;otra vez</translation>
    </message>
    <message>
        <source>Server login of %1</source>
        <translation>Usuario del servidor de %1</translation>
    </message>
    <message>
        <source>A new password for psql and report tools. Leave it empty, and the login is taken away.</source>
        <translation>Una contraseña nueva para psql y herramientas de informes. Déjela vacía y se le quita el usuario.</translation>
    </message>
    <message>
        <source>For psql and report tools, with the rights of the role. The server keeps them.</source>
        <translation>Para psql y herramientas de informes, con los derechos del rol. El servidor los hace cumplir.</translation>
    </message>
    <message>
        <source>%1 has no login of the server now</source>
        <translation>%1 ya no tiene usuario del servidor</translation>
    </message>
    <message>
        <source>%1 has a login of the server</source>
        <translation>%1 tiene usuario del servidor</translation>
    </message>
</context>
<context>
    <name>bm::PictureLook</name>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
</context>
<context>
    <name>bm::PictureMap</name>
    <message>
        <source>Map of the picture</source>
        <translation>Mapa dla imagen</translation>
    </message>
    <message>
        <source>The whole picture; click where you want to look.</source>
        <translation>La imagen entera; haga clic donde quiera mirar.</translation>
    </message>
</context>
<context>
    <name>bm::PinPad</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
</context>
<context>
    <name>bm::PlanDialog</name>
    <message>
        <source>B&amp;rowse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Carpeta de copias</translation>
    </message>
    <message>
        <source>Say the whole path, beginning with “/”.</source>
        <translation>Indique la ruta entera, empezando por “/”.</translation>
    </message>
</context>
<context>
    <name>bm::PlanForm</name>
    <message>
        <source>Empty: the next number of the plant</source>
        <translation>Vacío: el siguiente número de la planta</translation>
    </message>
    <message>
        <source>Empty: the next one by %1</source>
        <translation>Vacío: el siguiente según %1</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Receta</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>In the unit of the recipe&apos;s yield</source>
        <translation>En la unidad del rendimiento de la receta</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Línea</translation>
    </message>
    <message>
        <source>S&amp;hift</source>
        <translation>T&amp;urno</translation>
    </message>
    <message>
        <source>Planned &amp;for</source>
        <translation>Planeada &amp;para</translation>
    </message>
    <message>
        <source>A day, or a day and a time: 2027-03-31 14:00</source>
        <translation>Un día, o un día y una hora: 2027-03-31 14:00</translation>
    </message>
    <message>
        <source>&amp;Batch number</source>
        <translation>&amp;Número de tanda</translation>
    </message>
    <message>
        <source>&amp;Daily lot</source>
        <translation>Lote &amp;diario</translation>
    </message>
    <message>
        <source>Ca&amp;ke lot</source>
        <translation>Lote de pas&amp;tel</translation>
    </message>
    <message>
        <source>&amp;Icing lot</source>
        <translation>Lote de &amp;glaseado</translation>
    </message>
</context>
<context>
    <name>bm::PlanPanel</name>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Qué se revisa</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>Nothing is looked at</source>
        <translation>No se revisa nada</translation>
    </message>
    <message>
        <source>Lots of this ingredient pass by QA&apos;s word alone. Add what has to be looked at.</source>
        <translation>Los lotes de este ingrediente pasan solo con la palabra de Calidad. Añada lo que hay que revisar.</translation>
    </message>
    <message>
        <source>No point is selected</source>
        <translation>Ningún punto seleccionado</translation>
    </message>
    <message>
        <source>Add what is looked at when this ingredient comes.</source>
        <translation>Añada lo que se revisa cuando llega este ingrediente.</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>It is asked no more. What was answered stays.</source>
        <translation>Ya no se pregunta. Lo que se respondió queda.</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>Of the limits</source>
        <translation>De los límites</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>Uno más de %1</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Clase</translation>
    </message>
    <message>
        <source>No &amp;less than</source>
        <translation>No m&amp;enos de</translation>
    </message>
    <message>
        <source>No &amp;more than</source>
        <translation>No m&amp;ás de</translation>
    </message>
    <message>
        <source>&amp;Need</source>
        <translation>&amp;Necesidad</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>%1 is looked at from now on</source>
        <translation>Desde ahora se revisa %1</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No se añadió</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>Retirar %1</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>%1 is asked no more</source>
        <translation>%1 ya no se pregunta</translation>
    </message>
    <message>
        <source>Not retired</source>
        <translation>No se retiró</translation>
    </message>
    <message>
        <source>%1 is asked in place %2 now</source>
        <translation>%1 se pregunta ahora en el lugar %2</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>No movido</translation>
    </message>
</context>
<context>
    <name>bm::PlantDialog</name>
    <message>
        <source>All of it in one text, as it stands on the papers. Put its parts below.</source>
        <translation>Todo en un texto, como está en los papeles. Ponga sus partes abajo.</translation>
    </message>
</context>
<context>
    <name>bm::PointWords</name>
    <message>
        <source>Good or not good</source>
        <translation>Bien o no</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Sobre el límite</translation>
    </message>
    <message>
        <source>Below the limit</source>
        <translation>Bajo el límite</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>No está bien</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>No obligatorio</translation>
    </message>
</context>
<context>
    <name>bm::PrinterSetup</name>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>Print a label when a lot is &amp;received</source>
        <translation>Imprimir una etiqueta al &amp;recibir un lote</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>&amp;Impresora</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Impresora de etiquetas</translation>
    </message>
    <message>
        <source>Label printer of this workstation</source>
        <translation>Impresora de etiquetas de este puesto</translation>
    </message>
    <message>
        <source>Its name or address in the network, with :port when it is not 9100</source>
        <translation>Su nombre o dirección en la red, con :puerto si no es 9100</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Clase</translation>
    </message>
    <message>
        <source>Label &amp;size</source>
        <translation>&amp;Tamaño de la etiqueta</translation>
    </message>
    <message>
        <source>&amp;Dots per inch</source>
        <translation>&amp;Puntos por pulgada</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>No label printer</source>
        <translation>Sin impresora de etiquetas</translation>
    </message>
    <message>
        <source>Label printer in the network (ZPL)</source>
        <translation>Impresora de etiquetas en la red (ZPL)</translation>
    </message>
    <message>
        <source>Printer of this computer</source>
        <translation>Impresora de este ordenador</translation>
    </message>
    <message>
        <source>This computer knows no printer.</source>
        <translation>Este ordenador no conoce ninguna impresora.</translation>
    </message>
    <message>
        <source>Choose a printer, or another kind.</source>
        <translation>Elija una impresora u otra clase.</translation>
    </message>
    <message>
        <source>Type the printer&apos;s name or address.</source>
        <translation>Escriba el nombre o la dirección de la impresora.</translation>
    </message>
    <message>
        <source>“%1” is no address of a printer.</source>
        <translation>«%1» no es la dirección de una impresora.</translation>
    </message>
</context>
<context>
    <name>bm::PrinterWords</name>
    <message>
        <source>The label printer has no paper.</source>
        <translation>La impresora de etiquetas no tiene papel.</translation>
    </message>
    <message>
        <source>The label printer has no ribbon.</source>
        <translation>La impresora de etiquetas no tiene cinta.</translation>
    </message>
    <message>
        <source>The label printer is open.</source>
        <translation>La impresora de etiquetas está abierta.</translation>
    </message>
    <message>
        <source>The label printer is paused.</source>
        <translation>La impresora de etiquetas está en pausa.</translation>
    </message>
    <message>
        <source>The label printer has no room for more.</source>
        <translation>A la impresora de etiquetas no le cabe más.</translation>
    </message>
    <message>
        <source>The label printer is too hot.</source>
        <translation>La impresora de etiquetas está demasiado caliente.</translation>
    </message>
    <message>
        <source>The label printer is too cold.</source>
        <translation>La impresora de etiquetas está demasiado fría.</translation>
    </message>
    <message>
        <source>The label printer was reset.</source>
        <translation>La impresora de etiquetas se reinició.</translation>
    </message>
    <message>
        <source>The label printer cannot be reached.</source>
        <translation>No se llega a la impresora de etiquetas.</translation>
    </message>
    <message>
        <source>The label printer does not say how it is.</source>
        <translation>La impresora de etiquetas no dice cómo está.</translation>
    </message>
    <message>
        <source>The line to the label printer broke while it had a label.</source>
        <translation>La línea con la impresora de etiquetas se cortó mientras tenía una etiqueta.</translation>
    </message>
    <message>
        <source>No label printer at this workstation</source>
        <translation>Este puesto no tiene impresora de etiquetas</translation>
    </message>
    <message>
        <source>%1, %2, %3 dpi</source>
        <translation>%1, %2, %3 ppp</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No impresa</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Put paper in. No label is lost: those that wait stand in the list Labels.</source>
        <translation>Ponga papel. Ninguna etiqueta se pierde: las que esperan están en la lista Etiquetas.</translation>
    </message>
    <message>
        <source>Put a ribbon in. No label is lost: those that wait stand in the list Labels.</source>
        <translation>Ponga una cinta. Ninguna etiqueta se pierde: las que esperan están en la lista Etiquetas.</translation>
    </message>
    <message>
        <source>Close it. No label is lost: those that wait stand in the list Labels.</source>
        <translation>Ciérrela. Ninguna etiqueta se pierde: las que esperan están en la lista Etiquetas.</translation>
    </message>
    <message>
        <source>Press its pause button. Labels that wait stand in the list Labels.</source>
        <translation>Pulse su botón de pausa. Las etiquetas que esperan están en la lista Etiquetas.</translation>
    </message>
    <message>
        <source>Wait a little. Labels that wait stand in the list Labels.</source>
        <translation>Espere un poco. Las etiquetas que esperan están en la lista Etiquetas.</translation>
    </message>
    <message>
        <source>Look whether it is on and its address is right. Labels that wait stand in the list Labels.</source>
        <translation>Mire si está encendida y si su dirección es la correcta. Las etiquetas que esperan están en la lista Etiquetas.</translation>
    </message>
    <message>
        <source>Look whether the label came out, then say so in the list Labels.</source>
        <translation>Mire si la etiqueta salió y dígalo en la lista Etiquetas.</translation>
    </message>
</context>
<context>
    <name>bm::ProductionView</name>
    <message>
        <source>Scan a batch number</source>
        <translation>Escanee una tanda</translation>
    </message>
    <message>
        <source>Scan or type a lot</source>
        <translation>Escanee o escriba un lote</translation>
    </message>
    <message>
        <source>Scan or type a batch number</source>
        <translation>Escanee o escriba un número de tanda</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Open a batch, or plan the next one</source>
        <translation>Abra una tanda o planifique la siguiente</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>previsto: %1</translation>
    </message>
    <message>
        <source>, %1 made</source>
        <translation>, elaborado: %1</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se entiende</translation>
    </message>
    <message>
        <source>Scan our own label instead.</source>
        <translation>Escanee nuestra propia etiqueta.</translation>
    </message>
    <message>
        <source>No lot on it</source>
        <translation>Sin lote en la etiqueta</translation>
    </message>
    <message>
        <source>The label does not name a lot.</source>
        <translation>La etiqueta no nombra ningún lote.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>No such batch</source>
        <translation>No existe esa tanda</translation>
    </message>
    <message>
        <source>Everything is in. Finish the batch.</source>
        <translation>Está todo. Termine la tanda.</translation>
    </message>
    <message>
        <source>Next: %1. No lot of it may be used now.</source>
        <translation>Sigue: %1. Ahora no se puede usar ningún lote.</translation>
    </message>
    <message>
        <source>Next: %1, lot %2</source>
        <translation>Sigue: %1, lote %2</translation>
    </message>
    <message>
        <source>Next: %1, lot %2 at %3</source>
        <translation>Sigue: %1, lote %2 en %3</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Aún sin iniciar</translation>
    </message>
    <message>
        <source>%1 is planned.</source>
        <translation>%1 está planificada.</translation>
    </message>
    <message>
        <source>Start it, then scan what goes in.</source>
        <translation>Iníciela y escanee lo que entra.</translation>
    </message>
    <message>
        <source>Nothing more goes into this batch.</source>
        <translation>En esta tanda ya no entra nada más.</translation>
    </message>
    <message>
        <source>Everything is in</source>
        <translation>Está todo</translation>
    </message>
    <message>
        <source>Finish the batch with its yield.</source>
        <translation>Termine la tanda con su rendimiento.</translation>
    </message>
    <message>
        <source>No lot of it may be used now.</source>
        <translation>Ahora no se puede usar ningún lote.</translation>
    </message>
    <message>
        <source>Ask QA to release one, or receive it first.</source>
        <translation>Pida a Calidad que libere uno, o recíbalo antes.</translation>
    </message>
    <message>
        <source>Take lot %1</source>
        <translation>Tome el lote %1</translation>
    </message>
    <message>
        <source>Take lot %1 from %2</source>
        <translation>Tome el lote %1 de %2</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>No se inició</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Comprobando %1</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>No se comprobó</translation>
    </message>
    <message>
        <source>Lot %1, %2 left</source>
        <translation>Lote %1, quedan %2</translation>
    </message>
    <message>
        <source>. %1 expires first.</source>
        <translation>. %1 caduca antes.</translation>
    </message>
    <message>
        <source>%1 %2?</source>
        <translation>¿%1 de %2?</translation>
    </message>
    <message>
        <source>Return adds it. Change the quantity if the scale says so.</source>
        <translation>Intro lo añade. Cambie la cantidad si la báscula dice otra.</translation>
    </message>
    <message>
        <source>The recipe has enough of it. Type a quantity to add more.</source>
        <translation>La receta ya tiene bastante. Escriba una cantidad para añadir más.</translation>
    </message>
    <message>
        <source>Unknown lot</source>
        <translation>Lote desconocido</translation>
    </message>
    <message>
        <source>Take lot %1.</source>
        <translation>Tome el lote %1.</translation>
    </message>
    <message>
        <source>Take lot %1 from %2.</source>
        <translation>Tome el lote %1 de %2.</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>¿Cuánto?</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Añadiendo</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No se añadió</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>No lo use</translation>
    </message>
    <message>
        <source>Start, add, take back, finish</source>
        <translation>Iniciar, añadir, devolver, terminar</translation>
    </message>
    <message>
        <source>It counts as not put into the batch, and is in the lot again.</source>
        <translation>Cuenta como no echado a la tanda y vuelve al lote.</translation>
    </message>
    <message>
        <source>, on hold</source>
        <translation>, retenida</translation>
    </message>
    <message>
        <source>, held through %1</source>
        <translation>, retenida por %1</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>No se ha tomado</translation>
    </message>
    <message>
        <source>What is on the scale?</source>
        <translation>¿Qué hay en la báscula?</translation>
    </message>
    <message>
        <source>No lot was scanned yet.</source>
        <translation>Todavía no se ha escaneado ningún lote.</translation>
    </message>
    <message>
        <source>Scan the lot, then take the weight.</source>
        <translation>Escanee el lote y tome después el peso.</translation>
    </message>
    <message>
        <source>The scale shows %1.</source>
        <translation>La báscula muestra %1.</translation>
    </message>
    <message>
        <source>Put %1 on it; set it to zero or tare it first if it should show nothing.</source>
        <translation>Ponga encima %1; póngala antes a cero o tárela si no debería mostrar nada.</translation>
    </message>
    <message>
        <source> Rounded to the nearest thousandth.</source>
        <translation> Redondeado a la milésima.</translation>
    </message>
    <message>
        <source>Lot %1, from the scale: %2.</source>
        <translation>Lote %1, de la báscula: %2.</translation>
    </message>
    <message>
        <source>Return adds it.</source>
        <translation>Intro lo añade.</translation>
    </message>
    <message>
        <source>Clean the line and record it, or let QA sign that it is skipped.</source>
        <translation>Limpie la línea y anótelo, o que calidad firme que se omite.</translation>
    </message>
    <message>
        <source>Next: %1. Take %2, lot %3, instead</source>
        <translation>Siguiente: %1. Tome en su lugar %2, lote %3</translation>
    </message>
    <message>
        <source>Take lot %1 of %2 instead</source>
        <translation>Tome en su lugar el lote %1 de %2</translation>
    </message>
    <message>
        <source>Take lot %1 of %2 instead, from %3</source>
        <translation>Tome en su lugar el lote %1 de %2, de %3</translation>
    </message>
    <message>
        <source>Instead of %1. %2</source>
        <translation>En vez de %1. %2</translation>
    </message>
    <message>
        <source>QA has to sign</source>
        <translation>Calidad tiene que firmar</translation>
    </message>
    <message>
        <source>%1, lot %2, brings in %3.</source>
        <translation>%1, lote %2, trae %3.</translation>
    </message>
    <message>
        <source>Type how much, why, and let QA sign; or take another lot.</source>
        <translation>Escriba cuánto y por qué, y que firme Calidad; o tome otro lote.</translation>
    </message>
    <message>
        <source>Check the lot. “Instead of” puts it in for an ingredient of the recipe, with QA.</source>
        <translation>Compruebe el lote. «En vez de» lo pone por un ingrediente de la receta, con Calidad.</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>En pausa: %1</translation>
    </message>
    <message>
        <source>Since %1 by %2</source>
        <translation>Desde %1 por %2</translation>
    </message>
    <message>
        <source>Resume it, then go on.</source>
        <translation>Reanúdela y siga.</translation>
    </message>
    <message>
        <source>Lines and shifts of a day</source>
        <translation>Líneas y turnos de un día</translation>
    </message>
    <message>
        <source>daily lot %1</source>
        <translation>lote diario %1</translation>
    </message>
    <message>
        <source>cake lot %1</source>
        <translation>lote de pastel %1</translation>
    </message>
    <message>
        <source>icing lot %1</source>
        <translation>lote de glaseado %1</translation>
    </message>
    <message>
        <source>Wait until it is finished, or let QA sign that both are made.</source>
        <translation>Espere a que termine o haga que Calidad firme que se hacen ambas.</translation>
    </message>
    <message>
        <source>From vessel %1, %2 in it</source>
        <translation>Del recipiente %1, contiene %2</translation>
    </message>
    <message>
        <source>%1, lot %2, brings in %3. Beside it runs %4, which must not meet it.</source>
        <translation>%1, lote %2, trae %3. A su lado está en marcha %4, que no debe tocarlo.</translation>
    </message>
    <message>
        <source>It counts as not put into the batch, and is in the vessel again.</source>
        <translation>Cuenta como no puesto en la tanda y está de nuevo en el recipiente.</translation>
    </message>
    <message>
        <source>Type how much of it goes in. Beyond the limit QA signs.</source>
        <translation>Escriba cuánto entra. Por encima del límite firma Calidad.</translation>
    </message>
    <message>
        <source>It brings in %1: QA signs it.</source>
        <translation>Aporta %1: calidad lo firma.</translation>
    </message>
    <message>
        <source> contains %1</source>
        <translation> contiene %1</translation>
    </message>
</context>
<context>
    <name>bm::ProgressPage</name>
    <message>
        <source>Creating the plant</source>
        <translation>Creando la planta</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>Traspasando</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Stop and roll back?</source>
        <translation>¿Detener y deshacer?</translation>
    </message>
    <message>
        <source>What was done so far is taken back; the database stays as it was. Otherwise just wait.</source>
        <translation>Lo hecho hasta ahora se deshace; la base de datos queda como estaba. Si no, solo espere.</translation>
    </message>
    <message>
        <source>Stop and &amp;roll back</source>
        <translation>&amp;Detener y deshacer</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>Deshaciendo</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Tarda un momento.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No se hizo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Looking at the database again tells whether it was finished.</source>
        <translation>Al mirar de nuevo la base de datos se sabrá si terminó.</translation>
    </message>
    <message>
        <source>The database is as it was before.</source>
        <translation>La base de datos está como estaba antes.</translation>
    </message>
    <message>
        <source>Stopped and rolled back</source>
        <translation>Detenido y deshecho</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>the rehearsal took %1</source>
        <translation>el ensayo duró %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>bm::QualityPanel</name>
    <message>
        <source>Not read</source>
        <translation>No se leyó</translation>
    </message>
</context>
<context>
    <name>bm::QualityView</name>
    <message>
        <source>Waiting lots</source>
        <translation>Lotes en espera</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Qué se revisa</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
</context>
<context>
    <name>bm::ReadinessDialog</name>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Every night one lot that was used is drawn and traced to its supplier and to the customers. What is missing stands here by name.</source>
        <translation>Cada noche se sortea un lote usado y se sigue hasta su proveedor y hasta los clientes. Aquí está por su nombre lo que falta.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>lot, ingredient, result</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>The drill is done</source>
        <translation>El simulacro está hecho</translation>
    </message>
    <message>
        <source>No lot went into a batch yet.</source>
        <translation>Ningún lote ha entrado todavía en una tanda.</translation>
    </message>
</context>
<context>
    <name>bm::ReadinessTile</name>
    <message>
        <source>Readiness for a recall: %1</source>
        <translation>Preparación para una retirada: %1</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Preparación</translation>
    </message>
</context>
<context>
    <name>bm::ReadinessWords</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>No drill yet</source>
        <translation>Aún sin simulacro</translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>sin faltas</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n falta</numerusform>
            <numerusform>%n faltas</numerusform>
        </translation>
    </message>
    <message>
        <source>share unknown, in %1 s, %2</source>
        <translation>parte desconocida, en %1 s, %2</translation>
    </message>
    <message>
        <source>%1 % in %2 s, %3</source>
        <translation>%1 % en %2 s, %3</translation>
    </message>
    <message>
        <source>No lot went into a batch yet, or the first night is still to come.</source>
        <translation>Ningún lote ha entrado aún en una tanda, o la primera noche está por llegar.</translation>
    </message>
    <message>
        <source>The nightly drill is switched off.</source>
        <translation>El simulacro nocturno está desactivado.</translation>
    </message>
    <message>
        <source>Last drill %1: %2</source>
        <translation>Último simulacro %1: %2</translation>
    </message>
    <message>
        <source>%1. The drill of %2 is missing.</source>
        <translation>%1. Falta el simulacro del %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n tanda</numerusform>
            <numerusform>%n tandas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n palé</numerusform>
            <numerusform>%n palés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward: %1. Backward: %2.</source>
        <translation>Hacia delante: %1. Hacia atrás: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) and batch(es)</source>
        <translation>
            <numerusform>%n lote o tanda</numerusform>
            <numerusform>%n lotes y tandas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::RecallCustomerModel</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Unid.</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>Of what was named</source>
        <translation>De lo nombrado</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
</context>
<context>
    <name>bm::RecallItemModel</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Qué fue de ello</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Of what was named</source>
        <translation>De lo nombrado</translation>
    </message>
</context>
<context>
    <name>bm::RecallLetters</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Recalled on</source>
        <translation>Retirado el</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>What you received of it</source>
        <translation>Qué recibió de ello</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Batch (lot code)</source>
        <translation>Tanda (código de lote)</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Pallet, SSCC</source>
        <translation>Palé, SSCC</translation>
    </message>
    <message>
        <source>Shipped, your order</source>
        <translation>Enviado, su pedido</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Came back to us</source>
        <translation>Nos volvió</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>What we ask you to do</source>
        <translation>Qué le pedimos</translation>
    </message>
    <message>
        <source>Nothing with the goods. Please tell us when and how this letter reached you, and how many of these goods you could still find.</source>
        <translation>Nada con la mercancía. Díganos cuándo y cómo le llegó esta carta, y cuánta de esta mercancía pudo encontrar todavía.</translation>
    </message>
    <message>
        <source>1. Stop selling, using and passing on these goods at once, and keep them apart from all others.</source>
        <translation>1. Deje de inmediato de vender, usar y entregar esta mercancía, y apártela de toda la demás.</translation>
    </message>
    <message>
        <source>2. Tell everybody to whom you passed some of them on, in the same words.</source>
        <translation>2. Avise con las mismas palabras a todos a quienes entregó parte de ella.</translation>
    </message>
    <message>
        <source>3. Keep what you have until we say whether it is fetched or destroyed. Destroy nothing before, so that it can be counted.</source>
        <translation>3. Guarde lo que tenga hasta que digamos si se recoge o se destruye. No destruya nada antes, para que se pueda contar.</translation>
    </message>
    <message>
        <source>4. Fill in the slip below and send it back today, also when you have none of these goods left.</source>
        <translation>4. Rellene el talón de abajo y devuélvalo hoy, también si ya no le queda nada de esta mercancía.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Aún aquí</translation>
    </message>
    <message>
        <source>Passed on to others</source>
        <translation>Entregado a otros</translation>
    </message>
    <message>
        <source>Sold to consumers</source>
        <translation>Vendido a consumidores</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Destruido</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>EXERCISE: nothing is recalled</source>
        <translation>SIMULACRO: no se retira nada</translation>
    </message>
    <message>
        <source>URGENT: FOOD RECALL</source>
        <translation>URGENTE: RETIRADA DE ALIMENTOS</translation>
    </message>
</context>
<context>
    <name>bm::RecallPack</name>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nombrado</translation>
    </message>
    <message>
        <source>Status before</source>
        <translation>Estado anterior</translation>
    </message>
    <message>
        <source>Status now</source>
        <translation>Estado ahora</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Shipped (UTC)</source>
        <translation>Enviado (UTC)</translation>
    </message>
    <message>
        <source>Customer told (UTC)</source>
        <translation>Cliente avisado (UTC)</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Qué fue de ello</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Told (UTC)</source>
        <translation>Avisado (UTC)</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>Nombrado: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Opened %1 by %2</source>
        <translation>Abierta el %1 por %2</translation>
    </message>
    <message>
        <source>In it: %1</source>
        <translation>Contiene: %1</translation>
    </message>
    <message>
        <source>Closed %1 by %2</source>
        <translation>Cerrada el %1 por %2</translation>
    </message>
    <message>
        <source>Settled: %1 of %2</source>
        <translation>Resuelto: %1 de %2</translation>
    </message>
    <message>
        <source>Written %1 by %2</source>
        <translation>Escrito el %1 por %2</translation>
    </message>
    <message>
        <source>The history has no seal yet.</source>
        <translation>El historial aún no tiene sello.</translation>
    </message>
    <message>
        <source>Newest seal of the history: %1</source>
        <translation>Sello más reciente del historial: %1</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation>Todo lo que contiene</translation>
    </message>
    <message>
        <source>Of what was named</source>
        <translation>De lo nombrado</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>De dónde vino</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Detrás de</translation>
    </message>
    <message>
        <source>Went in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Supplier&apos;s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Received (UTC)</source>
        <translation>Recibido (UTC)</translation>
    </message>
    <message>
        <source>%1 (possibly)</source>
        <translation>%1 (posiblemente)</translation>
    </message>
    <message>
        <source>Notices and checks</source>
        <translation>Avisos y comprobaciones</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Cuándo (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>bm::RecallReport</name>
    <message>
        <source>Named</source>
        <translation>Nombrado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Opened (UTC)</source>
        <translation>Abierta (UTC)</translation>
    </message>
    <message>
        <source>Closed (UTC)</source>
        <translation>Cerrada (UTC)</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Written (UTC)</source>
        <translation>Escrito (UTC)</translation>
    </message>
    <message>
        <source>Newest seal of the history</source>
        <translation>Sello más reciente del historial</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Status before</source>
        <translation>Estado anterior</translation>
    </message>
    <message>
        <source>Status now</source>
        <translation>Estado actual</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Qué fue de ello</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Shipped (UTC)</source>
        <translation>Enviado (UTC)</translation>
    </message>
    <message>
        <source>%1 (named)</source>
        <translation>%1 (nombrado)</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lagunas</translation>
    </message>
    <message>
        <source>None: every quantity is known, and every customer can be reached.</source>
        <translation>Ninguna: se conocen todas las cantidades y se puede avisar a todos los clientes.</translation>
    </message>
    <message>
        <source>Drill: the whole case</source>
        <translation>Simulacro: el caso completo</translation>
    </message>
    <message>
        <source>Recall: the whole case</source>
        <translation>Retirada: el caso completo</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Tandas</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Led the recall</source>
        <translation>Dirigió la retirada</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duró</translation>
    </message>
    <message>
        <source>Where the named lots went</source>
        <translation>Adónde fueron los lotes nombrados</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Into other lots</source>
        <translation>A otros lotes</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Merma</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Sin explicar</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Of what was named</source>
        <translation>De lo nombrado</translation>
    </message>
    <message>
        <source>Told (UTC), checked</source>
        <translation>Avisado (UTC), comprobado</translation>
    </message>
    <message>
        <source>Quantity, of what was named</source>
        <translation>Cantidad, de lo nombrado</translation>
    </message>
    <message>
        <source>Where the named batches went</source>
        <translation>Adónde fueron las tandas nombradas</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Into stock</source>
        <translation>A existencias</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>En ninguna parte</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>De dónde vino</translation>
    </message>
    <message>
        <source>Lot or batch</source>
        <translation>Lote o tanda</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Detrás de</translation>
    </message>
    <message>
        <source>Went in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Supplier, his lot</source>
        <translation>Proveedor, su lote</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Received (UTC)</source>
        <translation>Recibido (UTC)</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>tanda %1</translation>
    </message>
    <message>
        <source>possibly</source>
        <translation>posiblemente</translation>
    </message>
    <message>
        <source>Notices and checks of their effect</source>
        <translation>Avisos y comprobación de su efecto</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Cuándo (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>bm::RecallView</name>
    <message>
        <source>New recall</source>
        <translation>Nueva retirada</translation>
    </message>
    <message>
        <source>Nothing changes yet.</source>
        <translation>Todavía no cambia nada.</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>&amp;Códigos</translation>
    </message>
    <message>
        <source>Show what it reaches</source>
        <translation>Mostrar qué alcanza</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vista previa: %1</translation>
    </message>
    <message>
        <source>It reaches %1.</source>
        <translation>Alcanza %1.</translation>
    </message>
    <message>
        <source>Recall %1?</source>
        <translation>¿Retirar %1?</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>It is kept with everything that changes</source>
        <translation>Se conserva con todo lo que cambia</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Only a drill</source>
        <translation>Solo un simulacro</translation>
    </message>
    <message>
        <source>Drill %1: the scope is frozen</source>
        <translation>Simulacro %1: el alcance está fijado</translation>
    </message>
    <message>
        <source>Recall %1 is open</source>
        <translation>La retirada %1 está abierta</translation>
    </message>
    <message>
        <source>Recall %1</source>
        <translation>Retirada %1</translation>
    </message>
    <message>
        <source>Your signature means: all of this is taken out of use now.</source>
        <translation>Su firma significa: todo esto queda fuera de uso ahora.</translation>
    </message>
    <message>
        <source>Sign and recall</source>
        <translation>Firmar y retirar</translation>
    </message>
    <message>
        <source>Recall opened</source>
        <translation>Retirada abierta</translation>
    </message>
    <message>
        <source>Nothing has to be settled here</source>
        <translation>Aquí no hay nada que resolver</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué fue de ello</translation>
    </message>
    <message>
        <source>Settle %1</source>
        <translation>Resolver %1</translation>
    </message>
    <message>
        <source>&amp;Quantity accounted for</source>
        <translation>&amp;Cantidad justificada</translation>
    </message>
    <message>
        <source>Empty when nobody can say</source>
        <translation>Vacío si nadie puede decirlo</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>Needed when something is missing</source>
        <translation>Necesario si falta algo</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No customer is selected</source>
        <translation>No hay ningún cliente seleccionado</translation>
    </message>
    <message>
        <source>Choose a customer, or a pallet that was shipped.</source>
        <translation>Elija un cliente, o un palé que se envió.</translation>
    </message>
    <message>
        <source>%1 was told</source>
        <translation>Se avisó a %1</translation>
    </message>
    <message>
        <source>All pallets of this customer in the recall are marked.</source>
        <translation>Se marcan todos los palés de este cliente en la retirada.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Cómo</translation>
    </message>
    <message>
        <source>Who was reached, by phone or in writing</source>
        <translation>A quién se localizó, por teléfono o por escrito</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>Marcar como avisado</translation>
    </message>
    <message>
        <source>No open recall is shown</source>
        <translation>No se muestra ninguna retirada abierta</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
    <message>
        <source>The drill ends; nothing else changes.</source>
        <translation>El simulacro termina; no cambia nada más.</translation>
    </message>
    <message>
        <source>What was released may be used again.</source>
        <translation>Lo liberado puede usarse otra vez.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 está cerrada</translation>
    </message>
    <message>
        <source>Close recall %1</source>
        <translation>Cerrar la retirada %1</translation>
    </message>
    <message>
        <source>The signature of the second person means: all of it is accounted for, and what was released may be used.</source>
        <translation>La firma de la segunda persona significa: todo está justificado, y lo liberado puede usarse.</translation>
    </message>
    <message>
        <source>Sign and close</source>
        <translation>Firmar y cerrar</translation>
    </message>
    <message>
        <source>No recall is shown</source>
        <translation>No se muestra ninguna retirada</translation>
    </message>
    <message>
        <source>Folder for the evidence</source>
        <translation>Carpeta para las pruebas</translation>
    </message>
    <message>
        <source>The evidence is written</source>
        <translation>Las pruebas están escritas</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>No hay nada seleccionado</translation>
    </message>
    <message>
        <source>Begin a recall with any code: a lot, a batch, a pallet.</source>
        <translation>Empiece una retirada con cualquier código: un lote, una producción, un palé.</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>No recall yet</source>
        <translation>Aún no hay retiradas</translation>
    </message>
    <message>
        <source>Name a lot, a batch or a pallet and look at what it reaches: nothing changes until somebody signs.</source>
        <translation>Nombre un lote, una producción o un palé y mire qué alcanza: nada cambia hasta que alguien firma.</translation>
    </message>
    <message>
        <source> – settled: %1 of %2</source>
        <translation> – resuelto: %1 de %2</translation>
    </message>
    <message>
        <source>Take out of use everything that something went into</source>
        <translation>Dejar fuera de uso todo aquello en lo que entró algo</translation>
    </message>
    <message>
        <source>Quantity: %1</source>
        <translation>Cantidad: %1</translation>
    </message>
    <message>
        <source>Accounted for: %1</source>
        <translation>Justificado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n palé</numerusform>
            <numerusform>%n palés</numerusform>
        </translation>
    </message>
    <message>
        <source>Told %1</source>
        <translation>Avisado el %1</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>Aún sin avisar</translation>
    </message>
    <message>
        <source>The same for each</source>
        <translation>Lo mismo para cada una</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n thing(s)</source>
        <translation>
            <numerusform>Resolver %n cosa</numerusform>
            <numerusform>Resolver %n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>All of each is accounted for.</source>
        <translation>De cada una se da cuenta de todo.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <comment>settled</comment>
        <translation>
            <numerusform>%n cosa</numerusform>
            <numerusform>%n cosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <comment>selected</comment>
        <translation>
            <numerusform>%n cosa</numerusform>
            <numerusform>%n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled: %1 of %2</source>
        <translation>Resueltas: %1 de %2</translation>
    </message>
    <message>
        <source>It is left out</source>
        <translation>Queda fuera</translation>
    </message>
    <message>
        <source>It is recalled, too</source>
        <translation>Se retira también</translation>
    </message>
    <message>
        <source>Carried &amp;over</source>
        <translation>A&amp;rrastrado</translation>
    </message>
    <message>
        <source>%1 %2 That is recalled, too.</source>
        <translation>%1 %2 Eso se retira también.</translation>
    </message>
    <message>
        <source>Draw a lot</source>
        <translation>Sortear un lote</translation>
    </message>
    <message>
        <source>No lot went into a batch yet.</source>
        <translation>Todavía no entró ningún lote en una tanda.</translation>
    </message>
    <message>
        <source> – </source>
        <translation> – </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) sent back</source>
        <translation>
            <numerusform>%n palé devuelto</numerusform>
            <numerusform>%n palés devueltos</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>What came of telling %1</source>
        <translation>Qué resultó de avisar a %1</translation>
    </message>
    <message>
        <source>A line of its own is kept for each check.</source>
        <translation>De cada comprobación queda una línea propia.</translation>
    </message>
    <message>
        <source>&amp;Reached</source>
        <translation>&amp;Localizado</translation>
    </message>
    <message>
        <source>Ans&amp;wered</source>
        <translation>&amp;Contestó</translation>
    </message>
    <message>
        <source>&amp;Found</source>
        <translation>&amp;Hallado</translation>
    </message>
    <message>
        <source>Items still there</source>
        <translation>Unidades que aún había</translation>
    </message>
    <message>
        <source>&amp;Destroyed</source>
        <translation>&amp;Destruido</translation>
    </message>
    <message>
        <source>Items of those</source>
        <translation>Unidades de esas</translation>
    </message>
    <message>
        <source>Keep the check</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 was checked</source>
        <translation>%1 se comprobó</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Carpeta para las cartas</translation>
    </message>
    <message>
        <source>The letters are written</source>
        <translation>Las cartas están escritas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a group of things and how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Of what was named: %1</source>
        <translation>De lo nombrado: %1</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Comprobado: %1</translation>
    </message>
    <message>
        <source>Noted by mistake…</source>
        <translation>Anotado por error…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what was noted</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Which &amp;one</source>
        <translation>&amp;Cuál</translation>
    </message>
    <message>
        <source>Noted of %1 by mistake</source>
        <translation>Anotado de %1 por error</translation>
    </message>
    <message>
        <source>It stays as a line and does not count any more.</source>
        <translation>Queda como línea y ya no cuenta.</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Qué estaba mal</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Anularlo</translation>
    </message>
    <message>
        <source>What was noted of %1 is withdrawn</source>
        <translation>Lo anotado de %1 está anulado</translation>
    </message>
    <message>
        <source>Choose lots or pallets of an open recall, or a batch of which some is on no pallet.</source>
        <translation>Elija lotes o palés de una retirada abierta, o una tanda de la que algo no está en ningún palé.</translation>
    </message>
    <message>
        <source>On no pallet: %1</source>
        <translation>En ningún palé: %1</translation>
    </message>
    <message>
        <source>%1: nobody knows how much is accounted for.</source>
        <translation>%1: nadie sabe cuánto está justificado.</translation>
    </message>
    <message>
        <source>%1: %2 accounted for.</source>
        <comment>figures of when, percent</comment>
        <translation>%1: %2 justificado.</translation>
    </message>
    <message>
        <source>On it: %1</source>
        <translation>En él: %1</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Tanda</translation>
    </message>
    <message>
        <source>Of some that came back; empty: the whole pallet</source>
        <translation>De lo que ha vuelto; vacío: el palé entero</translation>
    </message>
    <message>
        <source>With a batch: all that came back of it</source>
        <translation>Con tanda: todo lo que ha vuelto de ella</translation>
    </message>
    <message>
        <source>Settled by mistake…</source>
        <translation>Resuelto por error…</translation>
    </message>
    <message>
        <source>Settled %1 by mistake</source>
        <translation>%1 se resolvió por error</translation>
    </message>
    <message>
        <source>It has to be settled anew; what was booked as returned with it did not come back.</source>
        <translation>Hay que resolverlo de nuevo; lo que se anotó con ello como devuelto no ha vuelto.</translation>
    </message>
    <message>
        <source>It has to be settled anew.</source>
        <translation>Hay que resolverlo de nuevo.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacerlo</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1 está abierto de nuevo</translation>
    </message>
    <message>
        <source>The drill runs: its scope is being written down</source>
        <translation>El simulacro está en marcha: se está registrando su alcance</translation>
    </message>
    <message>
        <source>The recall is being opened</source>
        <translation>Se está abriendo la retirada</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Lots, batches, pallets, a supplier&apos;s code, an order, days…</source>
        <translation>Lotes, tandas, palés, un código de proveedor, un pedido, días…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n things</source>
        <translation>
            <numerusform>%1: %n cosa</numerusform>
            <numerusform>%1: %n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands for more than one: %1. Nothing changes yet.</source>
        <translation>Representa más de una: %1. Todavía no cambia nada.</translation>
    </message>
    <message>
        <source>Show what all of them reach</source>
        <translation>Mostrar lo que alcanzan todas</translation>
    </message>
    <message>
        <source>Name others</source>
        <translation>Nombrar otras</translation>
    </message>
</context>
<context>
    <name>bm::RecallWords</name>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Destruido</translation>
    </message>
    <message>
        <source>Reworked</source>
        <translation>Reprocesado</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Drill %1</source>
        <translation>Simulacro %1</translation>
    </message>
    <message>
        <source>Recall %1</source>
        <translation>Retirada %1</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n tanda</numerusform>
            <numerusform>%n tandas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n palé</numerusform>
            <numerusform>%n palés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them shipped</source>
        <translation>
            <numerusform>%n de ellos enviado</numerusform>
            <numerusform>%n de ellos enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Some quantities on the way are unknown; everything that can be reached is in it.</source>
        <translation>Algunas cantidades del camino se desconocen; está todo lo que se puede alcanzar.</translation>
    </message>
    <message>
        <source>Some quantities on the way are in units that cannot be compared.</source>
        <translation>Algunas cantidades del camino están en unidades que no se pueden comparar.</translation>
    </message>
    <message numerus="yes">
        <source>Something may have been carried over into %n more thing(s): %1.</source>
        <translation>
            <numerusform>Algo pudo ser arrastrado a %n cosa más: %1.</numerusform>
            <numerusform>Algo pudo ser arrastrado a %n cosas más: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>possible carry-over</source>
        <translation>posible arrastre</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>over 24 hours</source>
        <translation>más de 24 horas</translation>
    </message>
    <message>
        <source>within %1 hours</source>
        <translation>en %1 horas</translation>
    </message>
    <message>
        <source>running for %1, %2</source>
        <translation>en curso desde hace %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how long it took, and within which time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Through vessel %1: %n batch(es) for certain, %2 possibly</source>
        <translation>
            <numerusform>Por el recipiente %1: %n tanda con certeza, %2 posiblemente</numerusform>
            <numerusform>Por el recipiente %1: %n tandas con certeza, %2 posiblemente</numerusform>
        </translation>
    </message>
    <message>
        <source>possibly, through vessel %1</source>
        <translation>posiblemente, por el recipiente %1</translation>
    </message>
    <message>
        <source>possibly</source>
        <translation>posiblemente</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message numerus="yes">
        <source>%n of them made here</source>
        <translation>
            <numerusform>%n de ellos hecho aquí</numerusform>
            <numerusform>%n de ellos hechos aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Rework of batches that count pieces is reckoned by weight.</source>
        <translation>El reproceso de las tandas que cuentan piezas se calcula por peso.</translation>
    </message>
    <message>
        <source>More came out of a batch than went in. What its waste and rework are too much is left out.</source>
        <translation>De una tanda salió más de lo que entró. Lo que sobra de su merma y su reproceso no se cuenta.</translation>
    </message>
    <message>
        <source>Waste cannot be set against what its batch made: the amounts may be too large.</source>
        <translation>La merma no se puede comparar con lo que hizo su tanda: las cantidades pueden ser demasiado grandes.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>batch, quantity</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 of it back</source>
        <comment>batch, quantity, quantity</comment>
        <translation>%1: %2, de ello ha vuelto %3</translation>
    </message>
</context>
<context>
    <name>bm::ReceivingView</name>
    <message>
        <source>Wrong field</source>
        <translation>Campo equivocado</translation>
    </message>
    <message>
        <source>A label was scanned into a field of the form.</source>
        <translation>Se escaneó una etiqueta en un campo del formulario.</translation>
    </message>
    <message>
        <source>Scan it once more.</source>
        <translation>Escanéela otra vez.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Sin base de datos</translation>
    </message>
    <message>
        <source>Scan a label</source>
        <translation>Escanee una etiqueta</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se entiende</translation>
    </message>
    <message>
        <source>Scan again, or type the lot below.</source>
        <translation>Escanee otra vez o escriba el lote abajo.</translation>
    </message>
    <message>
        <source>Nothing for us</source>
        <translation>Nada para nosotros</translation>
    </message>
    <message>
        <source>The label has no lot, date or quantity.</source>
        <translation>La etiqueta no tiene lote, fecha ni cantidad.</translation>
    </message>
    <message>
        <source>Look for another label on the same item.</source>
        <translation>Busque otra etiqueta en el mismo artículo.</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Which ingredient?</source>
        <translation>¿Qué ingrediente?</translation>
    </message>
    <message>
        <source>Choose the ingredient below.</source>
        <translation>Elija el ingrediente abajo.</translation>
    </message>
    <message>
        <source>Received before as %1</source>
        <translation>Recibido antes como %1</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Nuevo aquí</translation>
    </message>
    <message>
        <source>Not looked up</source>
        <translation>No se consultó</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>Lote %1</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>%1 can be read in several ways.</source>
        <translation>%1 se puede leer de varias maneras.</translation>
    </message>
    <message>
        <source>Choose below.</source>
        <translation>Elija abajo.</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Recibiendo</translation>
    </message>
    <message>
        <source>, received before as %1</source>
        <translation>, recibido antes como %1</translation>
    </message>
    <message>
        <source>Lot %1 is in house with another expiry</source>
        <translation>El lote %1 ya está en casa con otra caducidad</translation>
    </message>
    <message>
        <source>There it is %1, this one says %2. Compare both labels.</source>
        <translation>Allí es %1, aquí pone %2. Compare las dos etiquetas.</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>No se recibió</translation>
    </message>
    <message>
        <source>In which unit?</source>
        <translation>¿En qué unidad?</translation>
    </message>
    <message>
        <source>“%1” is a new ingredient.</source>
        <translation>“%1” es un ingrediente nuevo.</translation>
    </message>
    <message>
        <source>Type its unit, for example kg.</source>
        <translation>Escriba su unidad, por ejemplo kg.</translation>
    </message>
    <message>
        <source>“%1” is a new ingredient</source>
        <translation>“%1” es un ingrediente nuevo</translation>
    </message>
    <message>
        <source>Check the spelling. It will be counted in %1.</source>
        <translation>Revise cómo está escrito. Se contará en %1.</translation>
    </message>
    <message>
        <source>New ingredient?</source>
        <translation>¿Ingrediente nuevo?</translation>
    </message>
    <message>
        <source>“%1” is not known here yet.</source>
        <translation>“%1” aún no se conoce aquí.</translation>
    </message>
    <message>
        <source>Confirm it below, or correct the name.</source>
        <translation>Confírmelo abajo o corrija el nombre.</translation>
    </message>
    <message>
        <source>Scan its other barcode, too, or go on.</source>
        <translation>Escanee también su otro código o continúe.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Good to have: %1</source>
        <translation>Conviene tener: %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Which delivery?</source>
        <translation>¿Qué entrega?</translation>
    </message>
    <message>
        <source>, from %1</source>
        <translation>, de %1</translation>
    </message>
    <message>
        <source>, rounded</source>
        <translation>, redondeado</translation>
    </message>
    <message>
        <source>, added to the lot</source>
        <translation>, sumado al lote</translation>
    </message>
    <message>
        <source>The supplier %1 is not approved</source>
        <translation>El proveedor %1 no está aprobado</translation>
    </message>
    <message>
        <source>It is suspended. The lot was received; tell QA.</source>
        <translation>Está suspendido. El lote se recibió; avise a Calidad.</translation>
    </message>
    <message>
        <source>Its approval is pending. The lot was received; tell QA.</source>
        <translation>Su aprobación está pendiente. El lote se recibió; avise a Calidad.</translation>
    </message>
    <message>
        <source>It counts as not received. The lot stays, with its history.</source>
        <translation>Cuenta como no recibido. El lote queda, con su historial.</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pregunta %1 de %2</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>¿Es correcto?</translation>
    </message>
    <message>
        <source>Return corrects it, %1 keeps it as it is.</source>
        <translation>Intro lo corrige, %1 lo deja como está.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Keep as it is (%1)</source>
        <translation>Dejar como está (%1)</translation>
    </message>
    <message>
        <source>Correct it, then receive</source>
        <translation>Corríjalo y reciba</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>None of these: it is the lot</source>
        <translation>Ninguno de estos: es el lote</translation>
    </message>
    <message>
        <source>Whose label is it?</source>
        <translation>¿De quién es la etiqueta?</translation>
    </message>
    <message>
        <source>Press its number, or say the supplier first and scan it again.</source>
        <translation>Pulse su número, o diga antes el proveedor y léala otra vez.</translation>
    </message>
    <message>
        <source>Press its number.</source>
        <translation>Pulse su número.</translation>
    </message>
    <message>
        <source>read by the pattern of %1</source>
        <translation>leído con el patrón de %1</translation>
    </message>
    <message>
        <source>Teach this label…</source>
        <translation>Enseñar esta etiqueta…</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>¿Qué etiqueta?</translation>
    </message>
    <message>
        <source>No label was scanned here that is not understood by itself.</source>
        <translation>Aquí no se leyó ninguna etiqueta que no se entienda por sí misma.</translation>
    </message>
    <message>
        <source>Scan it, then press %1.</source>
        <translation>Léala y pulse %1.</translation>
    </message>
    <message>
        <source>&amp;Add it and receive</source>
        <translation>&amp;Añadirlo y recibir</translation>
    </message>
    <message>
        <source>%1 has no item number yet</source>
        <translation>%1 todavía no tiene número de artículo</translation>
    </message>
    <message>
        <source>The label says %1. When it is added, the next scan of it means %2.</source>
        <translation>La etiqueta dice %1. Si se añade, el siguiente escaneo de él significa %2.</translation>
    </message>
    <message>
        <source>&amp;Add the number and receive</source>
        <translation>&amp;Añadir el número y recibir</translation>
    </message>
    <message>
        <source>The label is that of %1.</source>
        <translation>La etiqueta es la de %1.</translation>
    </message>
    <message>
        <source>Compare it with the name below.</source>
        <translation>Compárela con el nombre de abajo.</translation>
    </message>
</context>
<context>
    <name>bm::RecipeBookPanel</name>
    <message>
        <source>&amp;Kill step</source>
        <translation>&amp;Paso letal</translation>
    </message>
    <message>
        <source>After: it is added unbaked</source>
        <translation>Después: se añade sin hornear</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>&amp;Percent of the flour</source>
        <translation>P&amp;or ciento de la harina</translation>
    </message>
    <message>
        <source>It follows the amount, and the other way round</source>
        <translation>Sigue a la cantidad, y al revés</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Sin cambiar</translation>
    </message>
    <message>
        <source>All flour together is 100 %: every percentage follows its weight.</source>
        <translation>Toda la harina junta es el 100 %: cada porcentaje sigue su peso.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 ha cambiado</translation>
    </message>
    <message>
        <source>Add an ingredient</source>
        <translation>Añadir un ingrediente</translation>
    </message>
    <message>
        <source>&amp;Ingredient</source>
        <translation>&amp;Ingrediente</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 añadido</translation>
    </message>
    <message>
        <source>All flour together is 100 %: weigh it</source>
        <translation>Toda la harina junta es el 100 %: dé su peso</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Version %1 is made without it and waits to be activated. Version %2 stays as it is.</source>
        <translation>Se hace la versión %1 sin él, que espera a que se active. La versión %2 queda como está.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>%1 is left out of the next version</source>
        <translation>La versión siguiente va sin %1</translation>
    </message>
    <message>
        <source>Not left out</source>
        <translation>Sin quitar</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>Sin mover</translation>
    </message>
    <message>
        <source>The next version is made. Change it, then activate it.</source>
        <translation>La versión siguiente está hecha. Cámbiela y después actívela.</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>No se hizo</translation>
    </message>
    <message>
        <source>Activate version %1</source>
        <translation>Activar la versión %1</translation>
    </message>
    <message>
        <source>Batches are planned to the newest active version.</source>
        <translation>Las tandas se planifican con la versión activa más nueva.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Retire version %1</source>
        <translation>Retirar la versión %1</translation>
    </message>
    <message>
        <source>No batch is planned to it any more.</source>
        <translation>Ya no se planifica ninguna tanda con ella.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>%1 is active</source>
        <translation>%1 está activa</translation>
    </message>
    <message>
        <source>%1 is retired</source>
        <translation>%1 está retirada</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Sin activar</translation>
    </message>
    <message>
        <source>Not retired</source>
        <translation>Sin retirar</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>The recipe is being read.</source>
        <translation>Se está leyendo la receta.</translation>
    </message>
    <message>
        <source>Formulation</source>
        <translation>Fórmula</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>No ingredients yet</source>
        <translation>Aún sin ingredientes</translation>
    </message>
    <message>
        <source>Add the flour first: all flour together is 100 %, and everything else is weighed or given in percent of it.</source>
        <translation>Añada primero la harina: toda junta es el 100 %, y lo demás se da por peso o en por ciento de ella.</translation>
    </message>
    <message>
        <source>For a &amp;batch of</source>
        <translation>Para una &amp;masa de</translation>
    </message>
    <message>
        <source>40 kg</source>
        <translation>40 kg</translation>
    </message>
    <message>
        <source>Contents, with pre-ferments split out</source>
        <translation>Contenido, con los prefermentos repartidos</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Makes %1</source>
        <translation>Da %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelada</translation>
    </message>
    <message>
        <source>A batch was made to it, last planned on %1, so it stays as it is. Make the next version to change it.</source>
        <translation>Una tanda la usó, planificada por última vez el %1, y por eso queda como está. Haga la versión siguiente para cambiarla.</translation>
    </message>
    <message>
        <source>A batch was made to it, so it stays as it is. Make the next version to change it.</source>
        <translation>Una tanda la usó, y por eso queda como está. Haga la versión siguiente para cambiarla.</translation>
    </message>
    <message>
        <source>No batch is planned to it until it is activated.</source>
        <translation>Ninguna tanda se planifica con ella hasta que se active.</translation>
    </message>
    <message>
        <source>Made of themselves, and split out no further: %1</source>
        <translation>Hechos de sí mismos, y no repartidos más: %1</translation>
    </message>
    <message>
        <source>makes %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>loses %1 (%2)</source>
        <translation>pierde %1 (%2)</translation>
    </message>
    <message>
        <source>Formulation, contents or steps</source>
        <translation>Formulación, contenido o pasos</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Steps, and what is read in them</source>
        <translation>Pasos, y lo que se mide en ellos</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>Aún no hay pasos</translation>
    </message>
    <message>
        <source>Add what is done one after the other, and what is read on the way: a batch is finished when its steps are done.</source>
        <translation>Añada lo que se hace uno tras otro, y lo que se mide por el camino: una tanda se termina cuando sus pasos están hechos.</translation>
    </message>
    <message>
        <source>Expected loss %1 of %2 (%3)</source>
        <translation>Pérdida esperada: %1 de %2 (%3)</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoria</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>&amp;Kind of step</source>
        <translation>&amp;Clase de paso</translation>
    </message>
    <message>
        <source>&amp;What is to be done</source>
        <translation>&amp;Qué hay que hacer</translation>
    </message>
    <message>
        <source>&amp;What is read</source>
        <translation>&amp;Qué se mide</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>When the kind does not say it: dough, chamber</source>
        <translation>Si la clase no lo dice: masa, cámara</translation>
    </message>
    <message>
        <source>&amp;At least</source>
        <translation>Al menos (&amp;mínimo)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>Como má&amp;ximo</translation>
    </message>
    <message>
        <source>N&amp;eeded</source>
        <translation>N&amp;ecesaria</translation>
    </message>
    <message>
        <source>Required: the step is not done without it</source>
        <translation>Obligatoria: sin ella el paso no está hecho</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Añadir un paso</translation>
    </message>
    <message>
        <source>The step is added</source>
        <translation>El paso está añadido</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No añadido</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Step %1 is changed</source>
        <translation>El paso %1 está cambiado</translation>
    </message>
    <message>
        <source>Reading in step %1</source>
        <translation>Medición en el paso %1</translation>
    </message>
    <message>
        <source>The reading is added</source>
        <translation>La medición está añadida</translation>
    </message>
    <message>
        <source>In step %1</source>
        <translation>En el paso %1</translation>
    </message>
    <message>
        <source>The reading is changed</source>
        <translation>La medición está cambiada</translation>
    </message>
    <message>
        <source>Leave out step %1</source>
        <translation>Quitar el paso %1</translation>
    </message>
    <message>
        <source>It is not read any more in this version.</source>
        <translation>En esta versión ya no se mide.</translation>
    </message>
    <message>
        <source>Its readings go with it. It stays in the history.</source>
        <translation>Sus mediciones se van con él. Queda en el historial.</translation>
    </message>
    <message>
        <source>The reading is left out</source>
        <translation>La medición está quitada</translation>
    </message>
    <message>
        <source>The step is left out</source>
        <translation>El paso está quitado</translation>
    </message>
    <message>
        <source>&amp;Yield</source>
        <translation>&amp;Rendimiento</translation>
    </message>
    <message>
        <source>What the amounts of the recipe make</source>
        <translation>Lo que dan las cantidades de la receta</translation>
    </message>
    <message>
        <source>&amp;Unit of the yield</source>
        <translation>&amp;Unidad del rendimiento</translation>
    </message>
    <message>
        <source>&amp;Loss in percent</source>
        <translation>&amp;Pérdida en porcentaje</translation>
    </message>
    <message>
        <source>Of what is weighed: baked off, left in the bowl. A yield in kg tells it, too.</source>
        <translation>De lo pesado: en el horno, en la cuba. Un rendimiento en kg también la dice.</translation>
    </message>
    <message>
        <source>Yield and loss</source>
        <translation>Rendimiento y pérdida</translation>
    </message>
    <message>
        <source>Yield and loss are changed</source>
        <translation>Rendimiento y pérdida están cambiados</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Capacidad</translation>
    </message>
    <message>
        <source>Dough at most, in kg</source>
        <translation>Masa como máximo, en kg</translation>
    </message>
    <message>
        <source>Fill a mixer</source>
        <translation>Llenar una amasadora</translation>
    </message>
    <message>
        <source>The recipe is scaled to it. A mixer that is not known yet is added.</source>
        <translation>La receta se pone a su escala. Una amasadora que aún no se conoce se añade.</translation>
    </message>
    <message>
        <source>&amp;Mixer</source>
        <translation>&amp;Amasadora</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escalar</translation>
    </message>
    <message>
        <source>Dough at most, in %1</source>
        <translation>Masa como máximo, en %1</translation>
    </message>
    <message>
        <source>%1 is kept</source>
        <translation>%1 está guardada</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>No guardada</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>S&amp;ubstitute…</source>
        <translation>S&amp;ustituto…</translation>
    </message>
    <message>
        <source>%1 %2 may stand in for 1 %3 %4</source>
        <translation>%1 de %2 puede sustituir a 1 %3 de %4</translation>
    </message>
    <message>
        <source>%1; it brings in %2, so QA signs each use</source>
        <translation>%1; trae %2, por eso Calidad firma cada uso</translation>
    </message>
    <message>
        <source>For one of %1, each in its own unit. Empty: it may not stand in any more</source>
        <translation>Por uno de %1, cada uno en su unidad. Vacío: ya no puede sustituirlo</translation>
    </message>
    <message>
        <source>Substitute for %1</source>
        <translation>Sustituto de %1</translation>
    </message>
    <message>
        <source>It is proposed when no lot of %1 may be used, and the batch says so.</source>
        <translation>Se propone cuando no se puede usar ningún lote de %1, y la tanda lo dice.</translation>
    </message>
    <message>
        <source>&amp;Substitute</source>
        <translation>&amp;Sustituto</translation>
    </message>
    <message>
        <source>%1 may stand in for %2</source>
        <translation>%1 puede sustituir a %2</translation>
    </message>
    <message>
        <source>%1 may not stand in for %2</source>
        <translation>%1 ya no puede sustituir a %2</translation>
    </message>
    <message>
        <source>At most %1 of a batch may be rework</source>
        <translation>Como máximo %1 de una tanda puede ser reproceso</translation>
    </message>
    <message>
        <source>&amp;Rework in percent</source>
        <translation>&amp;Reproceso en porcentaje</translation>
    </message>
    <message>
        <source>Of the weight of a batch at most so much. Empty: it takes none.</source>
        <translation>Del peso de una tanda, como máximo esto. Vacío: no admite.</translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>Mixer %1 is retired</source>
        <translation>La amasadora %1 está retirada</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Se guarda %1</translation>
    </message>
    <message>
        <source>Kept &amp;from, °C</source>
        <translation>Se guarda &amp;desde, °C</translation>
    </message>
    <message>
        <source>It travels at these temperatures, too</source>
        <translation>También viaja a estas temperaturas</translation>
    </message>
    <message>
        <source>Kept u&amp;p to, °C</source>
        <translation>Se guarda &amp;hasta, °C</translation>
    </message>
    <message>
        <source>Below zero with a minus sign. Empty: no limit</source>
        <translation>Bajo cero con un signo menos. Vacío: sin límite</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>Producto: %1</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Marca</translation>
    </message>
    <message>
        <source>Brand and packaging are told to whoever gets it</source>
        <translation>Marca y envase se dicen a quien lo recibe</translation>
    </message>
    <message>
        <source>Packaging si&amp;ze</source>
        <translation>Tamaño del en&amp;vase</translation>
    </message>
    <message>
        <source>What one package holds, e.g. 500 g</source>
        <translation>Lo que contiene un envase, p. ej. 500 g</translation>
    </message>
    <message>
        <source>Packaging s&amp;tyle</source>
        <translation>&amp;Tipo de envase</translation>
    </message>
    <message>
        <source>What it is, e.g. bag</source>
        <translation>Qué es, p. ej. bolsa</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>M&amp;otivo</translation>
    </message>
    <message>
        <source>When goods that were described otherwise have left</source>
        <translation>Cuando ya salió mercancía descrita de otro modo</translation>
    </message>
    <message>
        <source>Storage and product</source>
        <translation>Conservación y producto</translation>
    </message>
    <message>
        <source>At which temperatures it is kept and travels, and how it is described.</source>
        <translation>A qué temperaturas se guarda y viaja, y cómo se describe.</translation>
    </message>
    <message>
        <source>Storage and product are changed</source>
        <translation>Conservación y producto cambiados</translation>
    </message>
</context>
<context>
    <name>bm::RecipeList</name>
    <message>
        <source>Not read</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>No recipe is selected</source>
        <translation>Ninguna receta elegida</translation>
    </message>
    <message>
        <source>Choose one from the list, or make a new one.</source>
        <translation>Elija una de la lista o cree una nueva.</translation>
    </message>
    <message>
        <source>No recipe is called so</source>
        <translation>Ninguna receta se llama así</translation>
    </message>
    <message>
        <source>No recipes yet</source>
        <translation>Aún sin recetas</translation>
    </message>
    <message>
        <source>Look for another part of its name.</source>
        <translation>Busque otra parte de su nombre.</translation>
    </message>
    <message>
        <source>Make the first one, add its flour, then what belongs to it in percent of the flour, and activate it.</source>
        <translation>Cree la primera, añada su harina, después lo demás en por ciento de la harina, y actívela.</translation>
    </message>
    <message>
        <source>Makes %1</source>
        <translation>Da %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n older version(s)</source>
        <translation>
            <numerusform>y %n versión más antigua</numerusform>
            <numerusform>y %n versiones más antiguas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Puts into stock</source>
        <translation>&amp;Pone en existencias</translation>
    </message>
    <message>
        <source>A sponge, for example; empty: finished goods</source>
        <translation>Una esponja, por ejemplo; vacío: producto terminado</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>Receta nueva</translation>
    </message>
    <message>
        <source>It waits for its ingredients and to be activated.</source>
        <translation>Espera sus ingredientes y que se active.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Yield</source>
        <translation>&amp;Rendimiento</translation>
    </message>
    <message>
        <source>What its amounts make: 100</source>
        <translation>Lo que dan sus cantidades: 100</translation>
    </message>
    <message>
        <source>&amp;Unit of the yield</source>
        <translation>&amp;Unidad del rendimiento</translation>
    </message>
    <message>
        <source>units, kg</source>
        <translation>units, kg</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearla</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>No se creó</translation>
    </message>
    <message>
        <source>%1 is made. Add its ingredients, then activate it.</source>
        <translation>%1 está creada. Añada sus ingredientes y después actívela.</translation>
    </message>
</context>
<context>
    <name>bm::RecipeWords</name>
    <message>
        <source>none known</source>
        <translation>ninguno conocido</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>En redacción</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <comment>3, being written</comment>
        <translation>Versión %1 · %2</translation>
    </message>
    <message>
        <source>%1, frozen</source>
        <translation>%1, congelada</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>100 kg of Sponge</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>%1 (which cereal?)</source>
        <comment>gluten</comment>
        <translation>%1 (¿qué cereal?)</translation>
    </message>
    <message>
        <source>Allergens, United States: %1</source>
        <translation>Alérgenos, Estados Unidos: %1</translation>
    </message>
    <message>
        <source>Allergens, European Union: %1</source>
        <translation>Alérgenos, Unión Europea: %1</translation>
    </message>
    <message>
        <source>In neither list: %1</source>
        <translation>En ninguna de las listas: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coste: %1</translation>
    </message>
    <message>
        <source>Cost: not known, for want of that of %1</source>
        <translation>Coste: no se conoce, falta el de %1</translation>
    </message>
</context>
<context>
    <name>bm::RecipesModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>Active, version 2</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
</context>
<context>
    <name>bm::RecipesView</name>
    <message>
        <source>What goes into a product, by weight and in percent of the flour</source>
        <translation>Qué lleva un producto, por peso y en por ciento de la harina</translation>
    </message>
</context>
<context>
    <name>bm::RestoreDialog</name>
    <message>
        <source>Type &amp;the date of the backup, %1, to restore it</source>
        <translation>Escriba &amp;la fecha de la copia, %1, para restaurarla</translation>
    </message>
    <message>
        <source>Made %1: %2</source>
        <translation>Hecha el %1: %2</translation>
    </message>
    <message>
        <source>The plant has not noted this backup</source>
        <translation>La planta no tiene anotada esta copia</translation>
    </message>
    <message>
        <source>Only its own manifest vouches for it: whoever could write into the folder could also have written both.</source>
        <translation>Solo responde de ella su propio manifiesto: quien pudo escribir en la carpeta también pudo escribir ambos.</translation>
    </message>
    <message>
        <source>The present database is damaged: what is lost cannot be counted.</source>
        <translation>La base de datos actual está dañada: no se puede contar lo que se pierde.</translation>
    </message>
    <message>
        <source>%1 rows that are there now are not in the backup. Changes of other rows since then are lost, too.</source>
        <translation>Hay ahora %1 filas que no están en la copia. También se pierden los cambios hechos desde entonces en otras filas.</translation>
    </message>
    <message>
        <source>The present state is not thrown away: it stays beside the database as %1.before-restore-… . The window closes for it and opens again on the restored plant.</source>
        <translation>El estado actual no se tira: queda junto a la base de datos como %1.before-restore-… . La ventana se cierra para ello y se abre otra vez con la planta restaurada.</translation>
    </message>
    <message>
        <source>The present state is not thrown away: it stays on the server as the database %1_before_restore_… . Nobody else may be connected: who is, will be named, and nothing is changed until they have left.</source>
        <translation>El estado actual no se tira: queda en el servidor como la base de datos %1_before_restore_… . Nadie más puede estar conectado: se indicará quién lo está, y no se cambia nada hasta que haya salido.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Se pierde</translation>
    </message>
    <message>
        <source>The counts of all tables are equal</source>
        <translation>Los recuentos de todas las tablas son iguales</translation>
    </message>
    <message>
        <source>This is not the date of the backup: %1</source>
        <translation>Esta no es la fecha de la copia: %1</translation>
    </message>
</context>
<context>
    <name>bm::RestoreLog</name>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezado</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Schema before</source>
        <translation>Esquema antes</translation>
    </message>
    <message>
        <source>Schema after</source>
        <translation>Esquema después</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>nothing was in its place</source>
        <translation>no había nada en su lugar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Filas antes</translation>
    </message>
    <message>
        <source>Rows in the backup</source>
        <translation>Filas en la copia</translation>
    </message>
    <message>
        <source>A backup was put back</source>
        <translation>Se restauró una copia</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Not given back</source>
        <translation>No se devolvió</translation>
    </message>
</context>
<context>
    <name>bm::RestoreWindow</name>
    <message>
        <source>%1 in place of %2</source>
        <translation>%1 en lugar de %2</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restaurando la copia</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>La copia está restaurada</translation>
    </message>
    <message>
        <source>Its rows were counted and compared</source>
        <translation>Se contaron y compararon sus filas</translation>
    </message>
    <message>
        <source>There was nothing in its place.</source>
        <translation>No había nada en su lugar.</translation>
    </message>
    <message>
        <source>The state before is kept as %1.</source>
        <translation>El estado anterior se conserva como %1.</translation>
    </message>
    <message>
        <source>Not given back, because this account or this server could not: %1</source>
        <translation>No se devolvió, porque esta cuenta o este servidor no podía: %1</translation>
    </message>
    <message>
        <source>The log could not be written: %1</source>
        <translation>No se pudo escribir el registro: %1</translation>
    </message>
</context>
<context>
    <name>bm::ReworkWords</name>
    <message>
        <source>Rework: %1 of %2 (%3 of %4)</source>
        <comment>3.2 kg of 5 kg (6.4 % of 10 %)</comment>
        <translation>Reproceso: %1 de %2 (%3 de %4)</translation>
    </message>
    <message>
        <source>%1 is bought, not made here.</source>
        <translation>%1 se compra, no se hace aquí.</translation>
    </message>
    <message>
        <source>More is left than went into the batch: %1.</source>
        <translation>Queda más de lo que entró en la tanda: %1.</translation>
    </message>
    <message>
        <source>With what was made and thrown away, more came out than went in: %1.</source>
        <translation>Con lo elaborado y lo tirado, salió más de lo que entró: %1.</translation>
    </message>
    <message>
        <source>The recipe of this batch takes no rework.</source>
        <translation>La receta de esta tanda no admite reproceso.</translation>
    </message>
    <message>
        <source>The recipe %1 takes no rework.</source>
        <translation>La receta %1 no admite reproceso.</translation>
    </message>
    <message>
        <source>This rework brings in what the recipe does not have: %1.</source>
        <translation>Este reproceso trae lo que la receta no tiene: %1.</translation>
    </message>
    <message>
        <source>That is too much rework: %1.</source>
        <translation>Es demasiado reproceso: %1.</translation>
    </message>
    <message>
        <source>That is more rework than the recipe lets in.</source>
        <translation>Es más reproceso del que admite la receta.</translation>
    </message>
    <message>
        <source>Keep it as what the recipe makes, or as an ingredient of the kind “WIP”.</source>
        <translation>Guárdelo como lo que elabora la receta, o como un ingrediente del tipo «WIP».</translation>
    </message>
    <message>
        <source>Weigh again. A rework lot that was typed wrong is taken back like a receipt.</source>
        <translation>Pese otra vez. Un lote de reproceso mal tecleado se devuelve como una entrada.</translation>
    </message>
    <message>
        <source>Weigh again, or say why.</source>
        <translation>Pese otra vez, o diga por qué.</translation>
    </message>
    <message>
        <source>Take another lot. How much rework a recipe takes is said in a new version of it, under “Yield and loss”.</source>
        <translation>Tome otro lote. Cuánto reproceso admite una receta se dice en una versión nueva, en «Rendimiento y pérdida».</translation>
    </message>
    <message>
        <source>Keep it away from this batch. Only QA may let it in, with a reason and a signature; then the label of the product has to say it.</source>
        <translation>Manténgalo lejos de esta tanda. Solo Calidad puede dejarlo entrar, con motivo y firma; entonces tiene que decirlo la etiqueta del producto.</translation>
    </message>
    <message>
        <source>Take less, or say why and let QA sign.</source>
        <translation>Tome menos, o diga por qué y que firme Calidad.</translation>
    </message>
    <message>
        <source>There is no receipt of %1 that could be taken back.</source>
        <translation>No hay ninguna entrada de %1 que se pudiera anular.</translation>
    </message>
    <message>
        <source>More would be thrown away or left than went into the batch: %1.</source>
        <translation>Se tiraría o quedaría más de lo que entró en la tanda: %1.</translation>
    </message>
    <message>
        <source>More would be thrown away or left than went into the batch.</source>
        <translation>Se tiraría o quedaría más de lo que entró en la tanda.</translation>
    </message>
    <message>
        <source>The batch is finished; what it made is in %1.</source>
        <translation>La tanda está terminada; lo que hizo está en %1.</translation>
    </message>
    <message>
        <source>That is more than is left of what the batch made: %1.</source>
        <translation>Es más de lo que queda de lo que hizo la tanda: %1.</translation>
    </message>
    <message>
        <source>That is more than is left of what the batch made.</source>
        <translation>Es más de lo que queda de lo que hizo la tanda.</translation>
    </message>
    <message>
        <source>What a batch put into stock is corrected with the yield of the batch.</source>
        <translation>Lo que una tanda puso en existencias se corrige con el rendimiento de la tanda.</translation>
    </message>
    <message>
        <source>Weigh again. A line of waste that was typed wrong is taken back with a reason.</source>
        <translation>Pese de nuevo. Una línea de merma mal tecleada se anula con un motivo.</translation>
    </message>
    <message>
        <source>Say in that unit how much of it was thrown away.</source>
        <translation>Diga en esa unidad cuánto se tiró.</translation>
    </message>
    <message>
        <source>Look at the amount again. What is on a pallet is taken off it first; what was put into stock is thrown away there.</source>
        <translation>Compruebe la cantidad. Lo que está en un palé se quita antes; lo que se puso en existencias se tira allí.</translation>
    </message>
    <message>
        <source>Rework of %1</source>
        <translation>Reproceso de %1</translation>
    </message>
    <message>
        <source>No known allergen in it</source>
        <translation>Sin alérgenos conocidos</translation>
    </message>
    <message>
        <source>Contains %1</source>
        <translation>Contiene %1</translation>
    </message>
    <message>
        <source>More is left than went into the batch.</source>
        <translation>Queda más de lo que entró en la tanda.</translation>
    </message>
    <message>
        <source>It comes from a batch that failed: %1.</source>
        <translation>Procede de una tanda que falló: %1.</translation>
    </message>
    <message>
        <source>Something that failed or is held is in it: %1.</source>
        <translation>Contiene algo que falló o está retenido: %1.</translation>
    </message>
    <message>
        <source>Throw it away; or say why it may be used all the same, and sign.</source>
        <translation>Tírelo; o diga por qué puede usarse de todos modos y fírmelo.</translation>
    </message>
</context>
<context>
    <name>bm::RightWords</name>
    <message>
        <source>Receiving</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Receive a delivery</source>
        <translation>Recibir una entrega</translation>
    </message>
    <message>
        <source>Hold a lot</source>
        <translation>Retener un lote</translation>
    </message>
    <message>
        <source>Release a lot for the first time</source>
        <translation>Liberar un lote por primera vez</translation>
    </message>
    <message>
        <source>Release a lot that was held</source>
        <translation>Liberar un lote que estaba retenido</translation>
    </message>
    <message>
        <source>Reject a lot</source>
        <translation>Rechazar un lote</translation>
    </message>
    <message>
        <source>Plan, start, fill and finish a batch</source>
        <translation>Planificar, iniciar, llenar y terminar una tanda</translation>
    </message>
    <message>
        <source>Check the quality of a batch</source>
        <translation>Controlar la calidad de una tanda</translation>
    </message>
    <message>
        <source>Correct the yield of a finished batch</source>
        <translation>Corregir el rendimiento de una tanda terminada</translation>
    </message>
    <message>
        <source>Build, fill and move a pallet</source>
        <translation>Formar, llenar y mover un palé</translation>
    </message>
    <message>
        <source>Ship a pallet</source>
        <translation>Enviar un palé</translation>
    </message>
    <message>
        <source>Void a pallet</source>
        <translation>Anular un palé</translation>
    </message>
    <message>
        <source>Change ingredients, suppliers and customers</source>
        <translation>Cambiar ingredientes, proveedores y clientes</translation>
    </message>
    <message>
        <source>Change recipes</source>
        <translation>Cambiar recetas</translation>
    </message>
    <message>
        <source>Manage people</source>
        <translation>Gestionar personas</translation>
    </message>
    <message>
        <source>Back up and restore the database</source>
        <translation>Copiar y restaurar la base de datos</translation>
    </message>
    <message>
        <source>Own PIN again, with a reason</source>
        <translation>El propio PIN otra vez, con un motivo</translation>
    </message>
    <message>
        <source>PIN of a second person, with a reason</source>
        <translation>PIN de una segunda persona, con un motivo</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: only %2.</source>
        <translation>%1: solo %2.</translation>
    </message>
    <message>
        <source>Not with the role %1.</source>
        <translation>No con el rol %1.</translation>
    </message>
    <message>
        <source>Open a recall and settle what is in it</source>
        <translation>Abrir una retirada y resolver lo que contiene</translation>
    </message>
    <message>
        <source>Close a recall</source>
        <translation>Cerrar una retirada</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Count, sample, split or adjust a lot</source>
        <translation>Contar, muestrear, dividir o ajustar un lote</translation>
    </message>
    <message>
        <source>Move a lot</source>
        <translation>Mover un lote</translation>
    </message>
    <message>
        <source>Throw a lot away or send it back</source>
        <translation>Tirar un lote o devolverlo</translation>
    </message>
</context>
<context>
    <name>bm::RunListModel</name>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>bm::RunPanel</name>
    <message>
        <source>No batch is selected</source>
        <translation>Ninguna tanda seleccionada</translation>
    </message>
    <message>
        <source>Scan a batch number, choose a batch from the list, or plan one.</source>
        <translation>Escanee un número de tanda, elija una de la lista o planifique una.</translation>
    </message>
    <message>
        <source>Find a batch or a recipe</source>
        <translation>Buscar tanda o receta</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Tandas</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>Aún no hay tandas</translation>
    </message>
    <message>
        <source>Plan the first batch with the button above.</source>
        <translation>Planifique la primera tanda con el botón de arriba.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>Previsto: %1</translation>
    </message>
    <message>
        <source>%1 made</source>
        <translation>Elaborado: %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>No se planificó</translation>
    </message>
    <message>
        <source>Plan a batch</source>
        <translation>Planificar tanda</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Iniciar ahora</translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation>Solo planificar</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No leído</translation>
    </message>
    <message>
        <source>Limit of the mass balance</source>
        <translation>Límite del balance de masas</translation>
    </message>
    <message>
        <source>When more of a batch is unexplained than this, whoever finishes it says why.</source>
        <translation>Cuando de una tanda queda sin explicar más que esto, quien lo termina dice por qué.</translation>
    </message>
    <message>
        <source>&amp;Percent of what went in</source>
        <translation>&amp;Porcentaje de lo que entró</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>No fijado</translation>
    </message>
    <message>
        <source>Limit set</source>
        <translation>Límite fijado</translation>
    </message>
    <message>
        <source>Up to %1 may stay unexplained.</source>
        <translation>Puede quedar sin explicar hasta un %1.</translation>
    </message>
    <message>
        <source>Held through %1</source>
        <translation>Retenido por %1</translation>
    </message>
</context>
<context>
    <name>bm::SampleLots</name>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Caducidad</translation>
    </message>
</context>
<context>
    <name>bm::ScaleForm</name>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>&amp;Velocidad</translation>
    </message>
    <message>
        <source>&amp;Bits and parity</source>
        <translation>&amp;Bits y paridad</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Báscula</translation>
    </message>
    <message>
        <source>Scale of this workstation</source>
        <translation>Báscula de este puesto</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>Cone&amp;xión</translation>
    </message>
    <message>
        <source>Its name or address in the network, with :port when it is not %1</source>
        <translation>Su nombre o dirección en la red, con :puerto cuando no es %1</translation>
    </message>
    <message>
        <source>No scale</source>
        <translation>Sin báscula</translation>
    </message>
    <message>
        <source>Serial port or USB</source>
        <translation>Puerto serie o USB</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>8 bits, no parity</source>
        <translation>8 bits, sin paridad</translation>
    </message>
    <message>
        <source>7 bits, even parity</source>
        <translation>7 bits, paridad par</translation>
    </message>
    <message>
        <source>7 bits, odd parity</source>
        <translation>7 bits, paridad impar</translation>
    </message>
    <message>
        <source>Weight on the scale</source>
        <translation>Peso en la báscula</translation>
    </message>
    <message>
        <source>Try shows what the scale says, before anything is saved.</source>
        <translation>Probar muestra lo que dice la báscula, antes de guardar nada.</translation>
    </message>
    <message>
        <source>&amp;Try</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Choose or type the port, for example /dev/ttyUSB0.</source>
        <translation>Elija o escriba el puerto, por ejemplo /dev/ttyUSB0.</translation>
    </message>
    <message>
        <source>Type the scale&apos;s name or address.</source>
        <translation>Escriba el nombre o la dirección de la báscula.</translation>
    </message>
    <message>
        <source>“%1” is no place of a scale.</source>
        <translation>«%1» no es el lugar de una báscula.</translation>
    </message>
</context>
<context>
    <name>bm::ScaleStrip</name>
    <message>
        <source>Scale</source>
        <translation>Báscula</translation>
    </message>
    <message>
        <source>Weight on the scale</source>
        <translation>Peso en la báscula</translation>
    </message>
    <message>
        <source>without %1 of tare</source>
        <translation>sin %1 de tara</translation>
    </message>
    <message>
        <source>The scale does not stand still.</source>
        <translation>La báscula no está quieta.</translation>
    </message>
    <message>
        <source>Wait until it says stable, then take the weight.</source>
        <translation>Espere a que diga estable y tome entonces el peso.</translation>
    </message>
</context>
<context>
    <name>bm::ScaleWords</name>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>No scale answers at %1.</source>
        <translation>Ninguna báscula contesta en %1.</translation>
    </message>
    <message>
        <source>Look at its power and its cable. It comes back by itself; until then type the weight.</source>
        <translation>Mire su corriente y su cable. Vuelve por sí sola; hasta entonces escriba el peso.</translation>
    </message>
    <message>
        <source>There is no port %1.</source>
        <translation>No hay ningún puerto %1.</translation>
    </message>
    <message>
        <source>Plug the scale in. It comes back by itself; until then type the weight.</source>
        <translation>Enchufe la báscula. Vuelve por sí sola; hasta entonces escriba el peso.</translation>
    </message>
    <message>
        <source>The port %1 does not open: %2</source>
        <translation>El puerto %1 no se abre: %2</translation>
    </message>
    <message>
        <source>Another program may have it, or this account may not use it (group dialout).</source>
        <translation>Quizá lo tenga otro programa, o esta cuenta no pueda usarlo (grupo dialout).</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>The scale says nothing.</source>
        <translation>La báscula no dice nada.</translation>
    </message>
    <message>
        <source>Switch it on, and look at the cable and the speed it is set to. Until then type the weight.</source>
        <translation>Enciéndala y mire el cable y la velocidad que tiene puesta. Hasta entonces escriba el peso.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se entiende</translation>
    </message>
    <message>
        <source>What comes from the scale is no SICS.</source>
        <translation>Lo que llega de la báscula no es SICS.</translation>
    </message>
    <message>
        <source>Set the scale to SICS, and the speed and parity here to those of the scale.</source>
        <translation>Ponga la báscula en SICS, y aquí la velocidad y la paridad de la báscula.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Estable</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>En movimiento</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupada</translation>
    </message>
    <message>
        <source>Overload</source>
        <translation>Sobrecarga</translation>
    </message>
    <message>
        <source>There is more on the scale than it can weigh.</source>
        <translation>Hay más en la báscula de lo que puede pesar.</translation>
    </message>
    <message>
        <source>Take something off, or weigh it in parts.</source>
        <translation>Quite algo, o péselo por partes.</translation>
    </message>
    <message>
        <source>Underload</source>
        <translation>Peso bajo</translation>
    </message>
    <message>
        <source>The pan is off the scale, or pushed up.</source>
        <translation>El plato no está en la báscula, o algo lo empuja hacia arriba.</translation>
    </message>
    <message>
        <source>Put the pan on, and set the scale to zero.</source>
        <translation>Ponga el plato y ponga la báscula a cero.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Avería</translation>
    </message>
    <message>
        <source>The scale says that it is broken: %1</source>
        <translation>La báscula dice que está averiada: %1</translation>
    </message>
    <message>
        <source>Switch it off and on. If it says so again, type the weight of another scale.</source>
        <translation>Apáguela y enciéndala. Si lo repite, escriba el peso de otra báscula.</translation>
    </message>
    <message>
        <source>Scale at zero</source>
        <translation>Báscula a cero</translation>
    </message>
    <message>
        <source>Tare taken away</source>
        <translation>Tara quitada</translation>
    </message>
    <message>
        <source>Tared</source>
        <translation>Tarada</translation>
    </message>
    <message>
        <source>Not at zero</source>
        <translation>No está a cero</translation>
    </message>
    <message>
        <source>Not tared</source>
        <translation>No está tarada</translation>
    </message>
    <message>
        <source>The scale does not come to rest, or too much is on it.</source>
        <translation>La báscula no se estabiliza, o tiene demasiado encima.</translation>
    </message>
    <message>
        <source>The scale does not come to rest, or there is nothing it can take off.</source>
        <translation>La báscula no se estabiliza, o no hay nada que descontar.</translation>
    </message>
    <message>
        <source>Empty the scale, wait until it stands still, and try again.</source>
        <translation>Vacíe la báscula, espere a que esté quieta e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Wait until it stands still, and try again.</source>
        <translation>Espere a que esté quieta e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This scale does not do it by command.</source>
        <translation>Esta báscula no lo hace por orden.</translation>
    </message>
    <message>
        <source>Press the key at the scale.</source>
        <translation>Pulse la tecla de la báscula.</translation>
    </message>
    <message>
        <source>The scale did not answer.</source>
        <translation>La báscula no contestó.</translation>
    </message>
    <message>
        <source>Look at its cable, or press the key at the scale.</source>
        <translation>Mire su cable, o pulse la tecla de la báscula.</translation>
    </message>
</context>
<context>
    <name>bm::ScanFeedback</name>
    <message>
        <source>Ready to scan</source>
        <translation>Listo para escanear</translation>
    </message>
</context>
<context>
    <name>bm::ScanLog</name>
    <message>
        <source>Without a scan</source>
        <translation>Sin lectura</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
</context>
<context>
    <name>bm::ScanRouter</name>
    <message>
        <source>Not looked up</source>
        <translation>No se ha buscado</translation>
    </message>
    <message>
        <source>A badge</source>
        <translation>Una credencial</translation>
    </message>
    <message>
        <source>Which lot?</source>
        <translation>¿Qué lote?</translation>
    </message>
    <message>
        <source>%1 have this code.</source>
        <translation>%1 tienen este código.</translation>
    </message>
    <message>
        <source>Scan our own label of it.</source>
        <translation>Escanee nuestra propia etiqueta.</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Aquí no se conoce</translation>
    </message>
    <message>
        <source>No lot, pallet or batch has this code.</source>
        <translation>Ningún lote, palé ni lote de producción tiene este código.</translation>
    </message>
    <message>
        <source>Scan it once more to receive it.</source>
        <translation>Léalo otra vez para recibirlo.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No se ha aceptado</translation>
    </message>
    <message>
        <source>A window waits for an answer.</source>
        <translation>Una ventana espera una respuesta.</translation>
    </message>
    <message>
        <source>Answer it, then scan again.</source>
        <translation>Respóndala y escanee otra vez.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se ha entendido</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Escanee otra vez.</translation>
    </message>
    <message>
        <source>Ask somebody who receives deliveries.</source>
        <translation>Pregunte a quien recibe las entregas.</translation>
    </message>
    <message>
        <source>Typed into the field</source>
        <translation>Escrito en el campo</translation>
    </message>
    <message>
        <source>Finish this first?</source>
        <translation>¿Terminar esto antes?</translation>
    </message>
    <message>
        <source>Something is typed that was not saved yet.</source>
        <translation>Hay algo escrito que todavía no se ha guardado.</translation>
    </message>
    <message>
        <source>Save it, or scan this code once more to leave it.</source>
        <translation>Guárdelo, o escanee este código otra vez para dejarlo.</translation>
    </message>
    <message>
        <source>The database is busy, or it does not answer.</source>
        <translation>La base de datos está ocupada o no responde.</translation>
    </message>
    <message>
        <source>Scan again in a moment.</source>
        <translation>Escanee otra vez dentro de un momento.</translation>
    </message>
</context>
<context>
    <name>bm::ScanWords</name>
    <message>
        <source>There is nothing in it.</source>
        <translation>No contiene nada.</translation>
    </message>
    <message>
        <source>A part of it is missing.</source>
        <translation>Le falta una parte.</translation>
    </message>
    <message>
        <source>A part of it is too long: a separator may be missing.</source>
        <translation>Una parte es demasiado larga: puede faltar un separador.</translation>
    </message>
    <message>
        <source>It has characters that must not be there.</source>
        <translation>Tiene caracteres que no debe tener.</translation>
    </message>
    <message>
        <source>A check digit is wrong.</source>
        <translation>Un dígito de control está mal.</translation>
    </message>
    <message>
        <source>A date in it does not exist.</source>
        <translation>Contiene una fecha que no existe.</translation>
    </message>
    <message>
        <source>A code in it does not exist.</source>
        <translation>Contiene un código que no existe.</translation>
    </message>
    <message>
        <source>It has an application identifier that does not exist.</source>
        <translation>Tiene un identificador de aplicación que no existe.</translation>
    </message>
    <message>
        <source>The scanner&apos;s first characters are garbled: its keyboard layout is not the computer&apos;s.</source>
        <translation>Los primeros caracteres llegan alterados: el teclado del escáner no es el del equipo.</translation>
    </message>
    <message>
        <source>Its parts do not belong together.</source>
        <translation>Sus partes no van juntas.</translation>
    </message>
    <message>
        <source>The web address in it is not a correct Digital Link.</source>
        <translation>La dirección web que contiene no es un Digital Link correcto.</translation>
    </message>
    <message>
        <source>The lot looks like a lot and a date run together: %1. Compare it with the label.</source>
        <translation>El lote parece un lote y una fecha pegados: %1. Compárelo con la etiqueta.</translation>
    </message>
    <message>
        <source>The keyboard layout is not the scanner&apos;s. Compare the code with the label.</source>
        <translation>El teclado del equipo no es el del escáner. Compare el código con la etiqueta.</translation>
    </message>
    <message>
        <source>The small digits beside the bars were left out.</source>
        <translation>Se omitieron los dígitos pequeños junto a las barras.</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>It is a product number</source>
        <translation>Es un número de producto</translation>
    </message>
    <message>
        <source>It is a pallet number</source>
        <translation>Es un número de palé</translation>
    </message>
    <message>
        <source>It is a GS1 label</source>
        <translation>Es una etiqueta GS1</translation>
    </message>
    <message>
        <source>It is a lot code</source>
        <translation>Es un código de lote</translation>
    </message>
    <message>
        <source>Several readings</source>
        <translation>Varias lecturas posibles</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>Lote %1</translation>
    </message>
    <message>
        <source>Pallet %1</source>
        <translation>Palé %1</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>Producto %1</translation>
    </message>
    <message>
        <source>A GS1 label</source>
        <translation>Una etiqueta GS1</translation>
    </message>
</context>
<context>
    <name>bm::ScannerView</name>
    <message>
        <source>Scan a test symbol</source>
        <translation>Escanee un símbolo de prueba</translation>
    </message>
    <message>
        <source>What the scanner sends is learned from it.</source>
        <translation>De él se aprende lo que envía el escáner.</translation>
    </message>
    <message>
        <source>The scanner is taken as it was delivered.</source>
        <translation>El escáner se toma como de fábrica.</translation>
    </message>
    <message>
        <source>Not the test symbol</source>
        <translation>No es el símbolo de prueba</translation>
    </message>
    <message>
        <source>Something else was scanned.</source>
        <translation>Se ha leído otra cosa.</translation>
    </message>
    <message>
        <source>Scan one of the two symbols below.</source>
        <translation>Escanee uno de los dos símbolos de abajo.</translation>
    </message>
    <message>
        <source>Learned, but slow</source>
        <translation>Aprendido, pero lento</translation>
    </message>
    <message>
        <source>The scanner is no quicker than a hand.</source>
        <translation>El escáner no es más rápido que una mano.</translation>
    </message>
    <message>
        <source>Let it send a sign first, for example ~, then scan again.</source>
        <translation>Haga que envíe antes un signo, por ejemplo ~, y escanee otra vez.</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Aprendido</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No se ha impreso</translation>
    </message>
    <message>
        <source>The printer did not begin.</source>
        <translation>La impresora no ha empezado.</translation>
    </message>
    <message>
        <source>Look at the printer, or save the sheet as PDF.</source>
        <translation>Mire la impresora, o guarde la hoja como PDF.</translation>
    </message>
    <message>
        <source>Save the test sheet</source>
        <translation>Guardar la hoja de prueba</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se ha guardado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No se leyó</translation>
    </message>
    <message>
        <source>What was used before stays. Download the file from GS1 anew.</source>
        <translation>Sigue valiendo lo de antes. Descargue otra vez el archivo de GS1.</translation>
    </message>
    <message>
        <source>GS1 table read</source>
        <translation>Tabla de GS1 leída</translation>
    </message>
    <message>
        <source>A table that GS1 published</source>
        <translation>Una tabla publicada por GS1</translation>
    </message>
    <message>
        <source>gs1-syntax-dictionary.txt (*.txt);;All files (*)</source>
        <translation>gs1-syntax-dictionary.txt (*.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>How this workstation reads what is scanned</source>
        <translation>Cómo lee este puesto lo que se escanea</translation>
    </message>
    <message>
        <source>%1, and weighs with %2</source>
        <translation>%1, y pesa con %2</translation>
    </message>
</context>
<context>
    <name>bm::ScannerWords</name>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Sent as %1</source>
        <translation>Se envía como %1</translation>
    </message>
    <message>
        <source>Every usual way: GS, Ctrl+], F8, Alt+029</source>
        <translation>De todas las formas habituales: GS, Ctrl+], F8, Alt+029</translation>
    </message>
    <message>
        <source>Not learned yet</source>
        <translation>Todavía no se ha aprendido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Se envía</translation>
    </message>
    <message>
        <source>Not sent: a code that reads as a whole GS1 label is taken for one</source>
        <translation>No se envía: un código que se lee como una etiqueta GS1 completa se toma por tal</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Return or Tab</source>
        <translation>Intro o Tabulador</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Todavía no se ha medido</translation>
    </message>
    <message>
        <source>A key in at most %1 ms</source>
        <translation>Una tecla en %1 ms como mucho</translation>
    </message>
    <message>
        <source>Wrong keyboard</source>
        <translation>Teclado equivocado</translation>
    </message>
    <message>
        <source>The computer’s keyboard is %1, the scanner types for a US one.</source>
        <translation>El teclado del ordenador es %1; el escáner escribe para uno de EE. UU.</translation>
    </message>
    <message>
        <source>Set the scanner’s country to %1, with the sheet in its manual.</source>
        <translation>Ponga el país del escáner en %1, con la hoja de su manual.</translation>
    </message>
    <message>
        <source>Caps Lock</source>
        <translation>Bloq Mayús</translation>
    </message>
    <message>
        <source>Large and small letters are turned round.</source>
        <translation>Las mayúsculas y las minúsculas están cambiadas.</translation>
    </message>
    <message>
        <source>Press Caps Lock, then scan again.</source>
        <translation>Pulse Bloq Mayús y escanee otra vez.</translation>
    </message>
    <message>
        <source>Wrong characters</source>
        <translation>Caracteres equivocados</translation>
    </message>
    <message>
        <source>The scanner and the computer are set to different keyboards.</source>
        <translation>El escáner y el ordenador tienen teclados distintos.</translation>
    </message>
    <message>
        <source>Set the scanner’s country to the computer’s, then scan again.</source>
        <translation>Ponga el país del escáner según el del ordenador y escanee otra vez.</translation>
    </message>
    <message>
        <source>No separator</source>
        <translation>Sin separador</translation>
    </message>
    <message>
        <source>The scanner leaves out what parts a lot from what follows it.</source>
        <translation>El escáner omite lo que separa un lote de lo que le sigue.</translation>
    </message>
    <message>
        <source>Let it send GS or FNC1, with the sheet in its manual.</source>
        <translation>Haga que envíe GS o FNC1, con la hoja de su manual.</translation>
    </message>
    <message>
        <source>Unsafe separator</source>
        <translation>Separador inseguro</translation>
    </message>
    <message>
        <source>It is sent as “%1”, which may also stand in a lot.</source>
        <translation>Se envía como «%1», que también puede estar en un lote.</translation>
    </message>
    <message>
        <source>Let the scanner send GS, or ~ for it.</source>
        <translation>Haga que el escáner envíe GS, o ~ en su lugar.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>No está enchufado</translation>
    </message>
    <message>
        <source>Does not open: %1</source>
        <translation>No se abre: %1</translation>
    </message>
</context>
<context>
    <name>bm::SchemaDocument</name>
    <message>
        <source>Indexes:</source>
        <translation>Índices:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>clave primaria</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>única</translation>
    </message>
    <message>
        <source>a moment in UTC, ISO 8601</source>
        <translation>un momento en UTC, ISO 8601</translation>
    </message>
    <message>
        <source>a day of the calendar</source>
        <translation>un día del calendario</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Unique together:</source>
        <translation>Únicas en conjunto:</translation>
    </message>
    <message>
        <source>Checks of the whole row:</source>
        <translation>Comprobaciones de toda la fila:</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>Versión %1: %2</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>What the database guarantees</source>
        <translation>Lo que garantiza la base de datos</translation>
    </message>
    <message>
        <source>By triggers in the database itself, so that no other program can break it either.</source>
        <translation>Mediante disparadores en la propia base de datos, para que tampoco otro programa pueda romperlo.</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantía</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Disparadores</translation>
    </message>
    <message>
        <source>Questions to ask it</source>
        <translation>Preguntas que se le pueden hacer</translation>
    </message>
    <message>
        <source>Each runs as it stands on SQLite and on PostgreSQL; put your own code in its place.</source>
        <translation>Cada una funciona tal cual en SQLite y en PostgreSQL; ponga su propio código en su lugar.</translation>
    </message>
    <message>
        <source>SQLite keeps quantities in thousandths: 12.5 kg is 12500.</source>
        <translation>SQLite guarda las cantidades en milésimas: 12.5 kg son 12500.</translation>
    </message>
    <message>
        <source>The schema of a BakerMaiden plant</source>
        <translation>El esquema de una planta de BakerMaiden</translation>
    </message>
    <message>
        <source>Version %1 on %2 %3. %4 tables, %5 views.</source>
        <translation>Versión %1 en %2 %3. %4 tablas, %5 vistas.</translation>
    </message>
    <message>
        <source>The picture of the tables and their links: %1</source>
        <translation>La imagen de las tablas y sus enlaces: %1</translation>
    </message>
    <message>
        <source>Old databases: which column goes where</source>
        <translation>Bases de datos antiguas: adónde va cada columna</translation>
    </message>
    <message>
        <source>Names in both spellings of the old programs count (createdAt, created_at). A column that is not listed keeps its values in migration_findings.</source>
        <translation>Valen los nombres en las dos formas de los programas antiguos (createdAt, created_at). Una columna que no figura aquí guarda sus valores en migration_findings.</translation>
    </message>
    <message>
        <source>Old table</source>
        <translation>Tabla antigua</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>También se llama</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
</context>
<context>
    <name>bm::SecretWords</name>
    <message>
        <source>This is not the same as above.</source>
        <translation>No es lo mismo que arriba.</translation>
    </message>
</context>
<context>
    <name>bm::Sentences</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Rellene este dato.</translation>
    </message>
    <message>
        <source>Type or scan it, then try again.</source>
        <translation>Escríbalo o escanéelo y pruebe otra vez.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Es demasiado largo.</translation>
    </message>
    <message>
        <source>%1 is too long.</source>
        <translation>%1 es demasiado largo.</translation>
    </message>
    <message>
        <source>Use a shorter text.</source>
        <translation>Use un texto más corto.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 no es un número.</translation>
    </message>
    <message>
        <source>Use digits and one decimal separator, without grouping.</source>
        <translation>Use cifras y un solo separador decimal, sin separar los miles.</translation>
    </message>
    <message>
        <source>This must be more than zero.</source>
        <translation>Debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>Type a quantity above zero.</source>
        <translation>Escriba una cantidad mayor que cero.</translation>
    </message>
    <message>
        <source>At most three decimal places are kept.</source>
        <translation>Se guardan como máximo tres decimales.</translation>
    </message>
    <message>
        <source>%1 has more than three decimal places.</source>
        <translation>%1 tiene más de tres decimales.</translation>
    </message>
    <message>
        <source>Round it to three places.</source>
        <translation>Redondee a tres decimales.</translation>
    </message>
    <message>
        <source>This date cannot be right.</source>
        <translation>Esta fecha no puede ser correcta.</translation>
    </message>
    <message>
        <source>%1 cannot be right.</source>
        <translation>%1 no puede ser correcta.</translation>
    </message>
    <message>
        <source>Look at the label again and correct the date.</source>
        <translation>Mire otra vez la etiqueta y corrija la fecha.</translation>
    </message>
    <message>
        <source>This is not an address of a database.</source>
        <translation>Esto no es la dirección de una base de datos.</translation>
    </message>
    <message>
        <source>This is not an address of a database: %1</source>
        <translation>Esto no es la dirección de una base de datos: %1</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@host/database, or choose a file.</source>
        <translation>Escríbala como postgresql://usuario@servidor/base, o elija un archivo.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Esto ya existe.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>Use another one, or work with the one that exists.</source>
        <translation>Use otro o trabaje con el que existe.</translation>
    </message>
    <message>
        <source>This is not known here.</source>
        <translation>Esto no se conoce aquí.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 no se conoce aquí.</translation>
    </message>
    <message>
        <source>Check the code and scan it again, or type it.</source>
        <translation>Revise el código y escanéelo otra vez, o escríbalo.</translation>
    </message>
    <message>
        <source>This means more than one thing.</source>
        <translation>Esto significa más de una cosa.</translation>
    </message>
    <message>
        <source>This means more than one thing: %1</source>
        <translation>Esto significa más de una cosa: %1</translation>
    </message>
    <message>
        <source>Scan our own label, or type one of these codes.</source>
        <translation>Escanee nuestra propia etiqueta o escriba uno de estos códigos.</translation>
    </message>
    <message>
        <source>The program does not know what to do with this.</source>
        <translation>El programa no sabe qué hacer con esto.</translation>
    </message>
    <message>
        <source>The program does not know what to do with %1.</source>
        <translation>El programa no sabe qué hacer con %1.</translation>
    </message>
    <message>
        <source>Choose one of the actions that are offered.</source>
        <translation>Elija una de las acciones que se ofrecen.</translation>
    </message>
    <message>
        <source>The lot is not released yet.</source>
        <translation>El lote aún no está liberado.</translation>
    </message>
    <message>
        <source>Lot %1 is not released yet.</source>
        <translation>El lote %1 aún no está liberado.</translation>
    </message>
    <message>
        <source>Ask QA to release it, or take the lot that is proposed.</source>
        <translation>Pida a Calidad que lo libere, o tome el lote propuesto.</translation>
    </message>
    <message>
        <source>The lot failed its quality check.</source>
        <translation>El lote no pasó su control de calidad.</translation>
    </message>
    <message>
        <source>Lot %1 failed its quality check.</source>
        <translation>El lote %1 no pasó su control de calidad.</translation>
    </message>
    <message>
        <source>Put it aside and take the lot that is proposed.</source>
        <translation>Apártelo y tome el lote propuesto.</translation>
    </message>
    <message>
        <source>There is an open hold.</source>
        <translation>Hay una retención abierta.</translation>
    </message>
    <message>
        <source>There is an open hold on %1.</source>
        <translation>Hay una retención abierta sobre %1.</translation>
    </message>
    <message>
        <source>Put it aside. QA can release the hold.</source>
        <translation>Apártelo. Calidad puede levantar la retención.</translation>
    </message>
    <message>
        <source>The lot is in quarantine.</source>
        <translation>El lote está en cuarentena.</translation>
    </message>
    <message>
        <source>Lot %1 is in quarantine.</source>
        <translation>El lote %1 está en cuarentena.</translation>
    </message>
    <message>
        <source>Put it aside. QA decides what becomes of it.</source>
        <translation>Apártelo. Calidad decide qué se hace con él.</translation>
    </message>
    <message>
        <source>The lot has expired.</source>
        <translation>El lote ha caducado.</translation>
    </message>
    <message>
        <source>The lot has expired: %1</source>
        <translation>El lote ha caducado: %1</translation>
    </message>
    <message>
        <source>The lot is recalled.</source>
        <translation>El lote está en retirada.</translation>
    </message>
    <message>
        <source>Lot %1 is recalled.</source>
        <translation>El lote %1 está en retirada.</translation>
    </message>
    <message>
        <source>Put it aside and tell QA.</source>
        <translation>Apártelo y avise a Calidad.</translation>
    </message>
    <message>
        <source>Nothing is left of the lot.</source>
        <translation>No queda nada del lote.</translation>
    </message>
    <message>
        <source>Nothing is left of lot %1.</source>
        <translation>No queda nada del lote %1.</translation>
    </message>
    <message>
        <source>Take another lot. If there is some in your hands, ask QA to count and adjust it.</source>
        <translation>Tome otro lote. Si tiene algo en las manos, pida a Calidad que lo cuente y lo ajuste.</translation>
    </message>
    <message>
        <source>Nobody knows how much is left of the lot.</source>
        <translation>No se sabe cuánto queda del lote.</translation>
    </message>
    <message>
        <source>Nobody knows how much is left of lot %1.</source>
        <translation>No se sabe cuánto queda del lote %1.</translation>
    </message>
    <message>
        <source>It was taken over from the old database. Ask QA to count it first.</source>
        <translation>Viene de la base de datos antigua. Pida a Calidad que lo cuente antes.</translation>
    </message>
    <message>
        <source>There is not that much left.</source>
        <translation>No queda tanto.</translation>
    </message>
    <message>
        <source>There is not that much left: %1</source>
        <translation>No queda tanto: %1</translation>
    </message>
    <message>
        <source>Use what is left and take the rest from another lot.</source>
        <translation>Use lo que queda y tome el resto de otro lote.</translation>
    </message>
    <message>
        <source>The unit does not fit.</source>
        <translation>La unidad no corresponde.</translation>
    </message>
    <message>
        <source>The unit does not fit: %1</source>
        <translation>La unidad no corresponde: %1</translation>
    </message>
    <message>
        <source>Use the unit of the ingredient.</source>
        <translation>Use la unidad del ingrediente.</translation>
    </message>
    <message>
        <source>The recipe does not have this ingredient.</source>
        <translation>La receta no lleva este ingrediente.</translation>
    </message>
    <message>
        <source>The recipe does not have %1.</source>
        <translation>La receta no lleva %1.</translation>
    </message>
    <message>
        <source>The lot was made from what is made here.</source>
        <translation>El lote se hizo con lo que aquí se elabora.</translation>
    </message>
    <message>
        <source>Lot %1 was made from what is made here.</source>
        <translation>El lote %1 se hizo con lo que aquí se elabora.</translation>
    </message>
    <message>
        <source>Take a lot that does not come from this batch.</source>
        <translation>Tome un lote que no venga de esta tanda.</translation>
    </message>
    <message>
        <source>The batch is not in progress.</source>
        <translation>La tanda no está en curso.</translation>
    </message>
    <message>
        <source>The batch is not in progress: %1</source>
        <translation>La tanda no está en curso: %1</translation>
    </message>
    <message>
        <source>Start the batch, or choose one that is running.</source>
        <translation>Inicie la tanda o elija una que esté en curso.</translation>
    </message>
    <message>
        <source>The batch was started already.</source>
        <translation>La tanda ya está iniciada.</translation>
    </message>
    <message>
        <source>Batch %1 was started already.</source>
        <translation>La tanda %1 ya está iniciada.</translation>
    </message>
    <message>
        <source>Open it and go on.</source>
        <translation>Ábrala y siga.</translation>
    </message>
    <message>
        <source>The batch is finished.</source>
        <translation>La tanda está terminada.</translation>
    </message>
    <message>
        <source>Batch %1 is finished.</source>
        <translation>La tanda %1 está terminada.</translation>
    </message>
    <message>
        <source>Plan a new batch.</source>
        <translation>Planifique una tanda nueva.</translation>
    </message>
    <message>
        <source>Nothing went into the batch yet.</source>
        <translation>Aún no ha entrado nada en la tanda.</translation>
    </message>
    <message>
        <source>Nothing went into batch %1 yet.</source>
        <translation>Aún no ha entrado nada en la tanda %1.</translation>
    </message>
    <message>
        <source>Scan what was used, then finish it.</source>
        <translation>Escanee lo que se usó y después termínela.</translation>
    </message>
    <message>
        <source>The pallet cannot be changed any more.</source>
        <translation>El palé ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>Pallet %1 cannot be changed any more.</source>
        <translation>El palé %1 ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>Choose an active pallet, or build a new one.</source>
        <translation>Elija un palé activo o forme uno nuevo.</translation>
    </message>
    <message>
        <source>There is nothing on the pallet.</source>
        <translation>No hay nada en el palé.</translation>
    </message>
    <message>
        <source>There is nothing on pallet %1.</source>
        <translation>No hay nada en el palé %1.</translation>
    </message>
    <message>
        <source>Put a batch on it first.</source>
        <translation>Ponga antes una tanda en él.</translation>
    </message>
    <message>
        <source>That is more than was made.</source>
        <translation>Es más de lo que se elaboró.</translation>
    </message>
    <message>
        <source>That is more than was made: %1</source>
        <translation>Es más de lo que se elaboró: %1</translation>
    </message>
    <message>
        <source>Type at most what is not on a pallet yet.</source>
        <translation>Escriba como máximo lo que aún está sin palé.</translation>
    </message>
    <message>
        <source>This step is not allowed from its present state.</source>
        <translation>Este paso no se permite en su estado actual.</translation>
    </message>
    <message>
        <source>This step is not allowed from its present state: %1</source>
        <translation>Este paso no se permite en su estado actual: %1</translation>
    </message>
    <message>
        <source>Look at its state; somebody else may have changed it.</source>
        <translation>Mire su estado; puede que otra persona lo haya cambiado.</translation>
    </message>
    <message>
        <source>It is on hold already.</source>
        <translation>Ya está en retención.</translation>
    </message>
    <message>
        <source>%1 is on hold already.</source>
        <translation>%1 ya está en retención.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>No queda nada que hacer.</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>No está en retención.</translation>
    </message>
    <message>
        <source>%1 is not on hold.</source>
        <translation>%1 no está en retención.</translation>
    </message>
    <message>
        <source>The recipe was used and cannot be changed.</source>
        <translation>La receta ya se usó y no se puede cambiar.</translation>
    </message>
    <message>
        <source>The recipe %1 was used and cannot be changed.</source>
        <translation>La receta %1 ya se usó y no se puede cambiar.</translation>
    </message>
    <message>
        <source>Make a new version of it.</source>
        <translation>Haga una versión nueva.</translation>
    </message>
    <message>
        <source>The database refused this.</source>
        <translation>La base de datos lo rechazó.</translation>
    </message>
    <message>
        <source>The database refused this: %1</source>
        <translation>La base de datos lo rechazó: %1</translation>
    </message>
    <message>
        <source>Nothing was written. Check what was typed; if it is right, tell the administrator.</source>
        <translation>No se escribió nada. Revise lo escrito; si es correcto, avise al administrador.</translation>
    </message>
    <message>
        <source>This is not empty.</source>
        <translation>Esto no está vacío.</translation>
    </message>
    <message>
        <source>%1 is not empty.</source>
        <translation>%1 no está vacío.</translation>
    </message>
    <message>
        <source>Choose an empty one.</source>
        <translation>Elija uno vacío.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation>El archivo %1 no existe.</translation>
    </message>
    <message>
        <source>Check the path, or plug in the drive it is on.</source>
        <translation>Revise la ruta o conecte la unidad donde está.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>La carpeta no existe.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
        <source>Create it, or choose another one.</source>
        <translation>Créela o elija otra.</translation>
    </message>
    <message>
        <source>This file is not a database.</source>
        <translation>Este archivo no es una base de datos.</translation>
    </message>
    <message>
        <source>The file %1 is not a database.</source>
        <translation>El archivo %1 no es una base de datos.</translation>
    </message>
    <message>
        <source>Choose the file of the plant.</source>
        <translation>Elija el archivo de la planta.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>El archivo %1 está vacío.</translation>
    </message>
    <message>
        <source>Choose the file of the plant, or restore a backup.</source>
        <translation>Elija el archivo de la planta o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>Choose the file inside.</source>
        <translation>Elija el archivo que contiene.</translation>
    </message>
    <message>
        <source>The file may not be written.</source>
        <translation>No se permite escribir en el archivo.</translation>
    </message>
    <message>
        <source>The file %1 may not be written.</source>
        <translation>No se permite escribir en el archivo %1.</translation>
    </message>
    <message>
        <source>Ask the administrator for the right to write it.</source>
        <translation>Pida al administrador permiso para escribir en él.</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder.</source>
        <translation>No se permite escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder %1.</source>
        <translation>No se permite escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>Ask the administrator for the right, or choose another folder.</source>
        <translation>Pida permiso al administrador o elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is a file already.</source>
        <translation>Ya hay un archivo.</translation>
    </message>
    <message>
        <source>There is a file already: %1</source>
        <translation>Ya hay un archivo: %1</translation>
    </message>
    <message>
        <source>Choose another name. Nothing is overwritten.</source>
        <translation>Elija otro nombre. No se sobrescribe nada.</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>No se puede abrir la base de datos.</translation>
    </message>
    <message>
        <source>The database cannot be opened: %1</source>
        <translation>No se puede abrir la base de datos: %1</translation>
    </message>
    <message>
        <source>Tell the administrator.</source>
        <translation>Avise al administrador.</translation>
    </message>
    <message>
        <source>The file is on a network drive, where it would be damaged.</source>
        <translation>El archivo está en una unidad de red, donde se dañaría.</translation>
    </message>
    <message>
        <source>%1 is on a network drive, where the file would be damaged.</source>
        <translation>%1 está en una unidad de red, donde el archivo se dañaría.</translation>
    </message>
    <message>
        <source>Put the file on this computer, or use a PostgreSQL server.</source>
        <translation>Ponga el archivo en este equipo o use un servidor PostgreSQL.</translation>
    </message>
    <message>
        <source>No server has this name.</source>
        <translation>Ningún servidor tiene este nombre.</translation>
    </message>
    <message>
        <source>No server has the name %1.</source>
        <translation>Ningún servidor tiene el nombre %1.</translation>
    </message>
    <message>
        <source>Check the name and the network.</source>
        <translation>Revise el nombre y la red.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>The server does not answer: %1</source>
        <translation>El servidor no responde: %1</translation>
    </message>
    <message>
        <source>Check the port, and whether the server is running.</source>
        <translation>Revise el puerto y si el servidor está en marcha.</translation>
    </message>
    <message>
        <source>What answers there is not PostgreSQL.</source>
        <translation>Lo que responde allí no es PostgreSQL.</translation>
    </message>
    <message>
        <source>What answers at %1 is not PostgreSQL.</source>
        <translation>Lo que responde en %1 no es PostgreSQL.</translation>
    </message>
    <message>
        <source>Check the server and the port.</source>
        <translation>Revise el servidor y el puerto.</translation>
    </message>
    <message>
        <source>The user or the password is wrong.</source>
        <translation>El usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>The user or the password is wrong: %1</source>
        <translation>El usuario o la contraseña no son correctos: %1</translation>
    </message>
    <message>
        <source>Type them again. Capitals and small letters count.</source>
        <translation>Escríbalos otra vez. Mayúsculas y minúsculas cuentan.</translation>
    </message>
    <message>
        <source>The server has no such database.</source>
        <translation>El servidor no tiene esa base de datos.</translation>
    </message>
    <message>
        <source>The server has no database %1.</source>
        <translation>El servidor no tiene la base de datos %1.</translation>
    </message>
    <message>
        <source>Check the name, or ask the administrator to create it.</source>
        <translation>Revise el nombre o pida al administrador que la cree.</translation>
    </message>
    <message>
        <source>The user may not do this.</source>
        <translation>El usuario no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>The user may not do this: %1</source>
        <translation>El usuario no tiene permiso para esto: %1</translation>
    </message>
    <message>
        <source>Ask the administrator for the right.</source>
        <translation>Pida permiso al administrador.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Se perdió la conexión con la base de datos.</translation>
    </message>
    <message>
        <source>The connection to the database was lost: %1</source>
        <translation>Se perdió la conexión con la base de datos: %1</translation>
    </message>
    <message>
        <source>Nothing was written. Check the network, then do it once more.</source>
        <translation>No se escribió nada. Revise la red y hágalo otra vez.</translation>
    </message>
    <message>
        <source>Other workstations keep the database busy.</source>
        <translation>Otros puestos tienen ocupada la base de datos.</translation>
    </message>
    <message>
        <source>Nothing was written. Try again in a moment.</source>
        <translation>No se escribió nada. Pruebe otra vez en un momento.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The disk is full: %1</source>
        <translation>El disco está lleno: %1</translation>
    </message>
    <message>
        <source>Nothing was written. Make room, then try again.</source>
        <translation>No se escribió nada. Libere espacio y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>La base de datos está dañada.</translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation>La base de datos está dañada: %1</translation>
    </message>
    <message>
        <source>Stop working with it and restore the last backup.</source>
        <translation>Deje de usarla y restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>This database belongs to another program.</source>
        <translation>Esta base de datos es de otro programa.</translation>
    </message>
    <message>
        <source>This database belongs to another program: %1</source>
        <translation>Esta base de datos es de otro programa: %1</translation>
    </message>
    <message>
        <source>Choose another one. It was not touched.</source>
        <translation>Elija otra. Esta no se ha tocado.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of the program.</source>
        <translation>La base de datos es de una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of the program: %1</source>
        <translation>La base de datos es de una versión más nueva del programa: %1</translation>
    </message>
    <message>
        <source>Update the program on this computer.</source>
        <translation>Actualice el programa en este equipo.</translation>
    </message>
    <message>
        <source>The database has to be migrated first.</source>
        <translation>Antes hay que migrar la base de datos.</translation>
    </message>
    <message>
        <source>The database has to be migrated first: %1</source>
        <translation>Antes hay que migrar la base de datos: %1</translation>
    </message>
    <message>
        <source>Ask the administrator to run the migration.</source>
        <translation>Pida al administrador que haga la migración.</translation>
    </message>
    <message>
        <source>This version cannot take the old database over.</source>
        <translation>Esta versión no puede traspasar la base de datos antigua.</translation>
    </message>
    <message>
        <source>This version cannot take the old database over: %1</source>
        <translation>Esta versión no puede traspasar la base de datos antigua: %1</translation>
    </message>
    <message>
        <source>Look for a newer version. The database was not touched.</source>
        <translation>Busque una versión más nueva. La base de datos no se ha tocado.</translation>
    </message>
    <message>
        <source>Some rows of the old database have to be put right first.</source>
        <translation>Antes hay que corregir algunas filas de la base de datos antigua.</translation>
    </message>
    <message>
        <source>Some rows of the old database have to be put right first: %1</source>
        <translation>Antes hay que corregir algunas filas de la base de datos antigua: %1</translation>
    </message>
    <message>
        <source>See the findings, put them right and start again.</source>
        <translation>Vea los hallazgos, corríjalos y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The tables are not as the program made them.</source>
        <translation>Las tablas no están como las hizo el programa.</translation>
    </message>
    <message>
        <source>The tables are not as the program made them: %1</source>
        <translation>Las tablas no están como las hizo el programa: %1</translation>
    </message>
    <message>
        <source>Somebody changed the database by hand. Tell the administrator.</source>
        <translation>Alguien cambió la base de datos a mano. Avise al administrador.</translation>
    </message>
    <message>
        <source>The tool for backups is missing.</source>
        <translation>Falta la herramienta para las copias.</translation>
    </message>
    <message>
        <source>The tool for backups is missing: %1</source>
        <translation>Falta la herramienta para las copias: %1</translation>
    </message>
    <message>
        <source>Install the PostgreSQL client programs.</source>
        <translation>Instale los programas cliente de PostgreSQL.</translation>
    </message>
    <message>
        <source>The backup failed.</source>
        <translation>La copia de seguridad falló.</translation>
    </message>
    <message>
        <source>The backup failed: %1</source>
        <translation>La copia de seguridad falló: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the folder for backups and the room on the disk.</source>
        <translation>No se cambió nada. Revise la carpeta de copias y el espacio en el disco.</translation>
    </message>
    <message>
        <source>The rehearsal on a copy failed.</source>
        <translation>El ensayo en una copia falló.</translation>
    </message>
    <message>
        <source>The rehearsal on a copy failed: %1</source>
        <translation>El ensayo en una copia falló: %1</translation>
    </message>
    <message>
        <source>The database was not touched. The report says what went wrong.</source>
        <translation>La base de datos no se ha tocado. El informe dice qué falló.</translation>
    </message>
    <message>
        <source>The migration failed.</source>
        <translation>La migración falló.</translation>
    </message>
    <message>
        <source>The migration failed: %1</source>
        <translation>La migración falló: %1</translation>
    </message>
    <message>
        <source>Everything was undone. The report says what went wrong.</source>
        <translation>Todo se deshizo. El informe dice qué falló.</translation>
    </message>
    <message>
        <source>What was migrated does not add up.</source>
        <translation>Lo migrado no cuadra.</translation>
    </message>
    <message>
        <source>What was migrated does not add up: %1</source>
        <translation>Lo migrado no cuadra: %1</translation>
    </message>
    <message>
        <source>Everything was undone. The report says what differs.</source>
        <translation>Todo se deshizo. El informe dice qué difiere.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>El programa cometió un error.</translation>
    </message>
    <message>
        <source>The program made a mistake: %1</source>
        <translation>El programa cometió un error: %1</translation>
    </message>
    <message>
        <source>Nothing was written. Please report it with these words.</source>
        <translation>No se escribió nada. Comuníquelo con estas palabras.</translation>
    </message>
    <message>
        <source>A pooler gives every transaction another session of the server.</source>
        <translation>Un agrupador de conexiones (pooler) da a cada transacción otra sesión del servidor.</translation>
    </message>
    <message>
        <source>A pooler at %1 gives every transaction another session of the server.</source>
        <translation>Un agrupador de conexiones (pooler) en %1 da a cada transacción otra sesión del servidor.</translation>
    </message>
    <message>
        <source>Give the address of the server itself or of a pooler in session mode. Nothing was touched.</source>
        <translation>Indique la dirección del propio servidor o de un agrupador en modo de sesión. No se ha tocado nada.</translation>
    </message>
    <message>
        <source>Somebody keeps the database busy: %1</source>
        <translation>Alguien tiene ocupada la base de datos: %1</translation>
    </message>
    <message>
        <source>The database is not newer than that.</source>
        <translation>La base de datos no es más nueva que eso.</translation>
    </message>
    <message>
        <source>The database has schema version %1: it is not newer than that.</source>
        <translation>La base de datos tiene la versión %1 del esquema: no es más nueva que eso.</translation>
    </message>
    <message>
        <source>A rollback goes to an older version. Nothing was changed.</source>
        <translation>Una vuelta atrás lleva a una versión más antigua. No se cambió nada.</translation>
    </message>
    <message>
        <source>What was written since would be lost.</source>
        <translation>Se perdería lo que se escribió desde entonces.</translation>
    </message>
    <message>
        <source>What was written since would be lost: %1</source>
        <translation>Se perdería lo que se escribió desde entonces: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the numbers, then agree to them.</source>
        <translation>No se cambió nada. Mire las cifras y después acéptelas.</translation>
    </message>
    <message>
        <source>There is no database in which a backup can be checked.</source>
        <translation>No hay ninguna base de datos donde comprobar una copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no database in which a backup can be checked: %1</source>
        <translation>No hay ninguna base de datos donde comprobar una copia de seguridad: %1</translation>
    </message>
    <message>
        <source>Name an empty database in TEST_DATABASE_URL, or ask the administrator for the right to create databases.</source>
        <translation>Indique una base de datos vacía en TEST_DATABASE_URL o pida al administrador permiso para crear bases de datos.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nadie ha entrado.</translation>
    </message>
    <message>
        <source>%1 is not signed in.</source>
        <translation>%1 no ha entrado.</translation>
    </message>
    <message>
        <source>Sign in with your name and PIN, or scan your badge.</source>
        <translation>Entre con su nombre y su PIN, o escanee su credencial.</translation>
    </message>
    <message>
        <source>This name and PIN do not belong together.</source>
        <translation>Este nombre y este PIN no van juntos.</translation>
    </message>
    <message>
        <source>Type both again, or scan your badge. The administrator can set a new PIN.</source>
        <translation>Escriba ambos otra vez o escanee su credencial. El administrador puede fijar un PIN nuevo.</translation>
    </message>
    <message>
        <source>Too many wrong tries.</source>
        <translation>Demasiados intentos fallidos.</translation>
    </message>
    <message>
        <source>Too many wrong tries. The next one is possible in %1 seconds.</source>
        <translation>Demasiados intentos fallidos. El siguiente será posible en %1 segundos.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again. The administrator can set a new PIN.</source>
        <translation>Espere un momento y pruebe otra vez. El administrador puede fijar un PIN nuevo.</translation>
    </message>
    <message>
        <source>This PIN or password is too easy to guess.</source>
        <translation>Este PIN o contraseña es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>Take at least six characters that are not one character or a row, such as 111111 or 123456.</source>
        <translation>Use al menos seis caracteres que no sean uno solo repetido ni una serie, como 111111 o 123456.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Su rol no permite esto.</translation>
    </message>
    <message>
        <source>The role %1 does not allow this.</source>
        <translation>El rol %1 no permite esto.</translation>
    </message>
    <message>
        <source>Ask somebody with the role for it, or the administrator.</source>
        <translation>Pida ayuda a alguien con el rol necesario o al administrador.</translation>
    </message>
    <message>
        <source>This needs a signature.</source>
        <translation>Esto necesita una firma.</translation>
    </message>
    <message>
        <source>Enter your PIN again and say why.</source>
        <translation>Escriba su PIN otra vez e indique el motivo.</translation>
    </message>
    <message>
        <source>This needs the signature of a second person.</source>
        <translation>Esto necesita la firma de una segunda persona.</translation>
    </message>
    <message>
        <source>Ask somebody else who may sign it to enter name and PIN.</source>
        <translation>Pida a otra persona que pueda firmarlo que escriba su nombre y su PIN.</translation>
    </message>
    <message>
        <source>Somebody has to stay administrator.</source>
        <translation>Alguien tiene que seguir siendo administrador.</translation>
    </message>
    <message>
        <source>Make another person administrator first.</source>
        <translation>Antes, haga administrador a otra persona.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile.</source>
        <translation>Mientras tanto, otra persona ha cambiado esto.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile: %1</source>
        <translation>Mientras tanto, otra persona ha cambiado esto: %1</translation>
    </message>
    <message>
        <source>Look at both versions and choose one. Nothing was overwritten.</source>
        <translation>Mire las dos versiones y elija una. No se sobrescribió nada.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came.</source>
        <translation>Se perdió la conexión antes de llegar la respuesta.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came: %1</source>
        <translation>Se perdió la conexión antes de llegar la respuesta: %1</translation>
    </message>
    <message>
        <source>Whether it was written will be found out as soon as the database answers again. Do not do it a second time.</source>
        <translation>En cuanto la base de datos vuelva a responder se sabrá si se escribió. No lo haga por segunda vez.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer.</source>
        <translation>El llavero de este equipo no responde.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer: %1</source>
        <translation>El llavero de este equipo no responde: %1</translation>
    </message>
    <message>
        <source>The password is asked for each time. Unlock or install a keychain to have it remembered.</source>
        <translation>La contraseña se pide cada vez. Desbloquee o instale un llavero para que se recuerde.</translation>
    </message>
    <message>
        <source>The history was changed behind the program&apos;s back.</source>
        <translation>El historial se cambió a espaldas del programa.</translation>
    </message>
    <message>
        <source>The history was changed behind the program&apos;s back: %1</source>
        <translation>El historial se cambió a espaldas del programa: %1</translation>
    </message>
    <message>
        <source>Keep the database as it is and tell QA and the administrator.</source>
        <translation>Deje la base de datos como está y avise a Calidad y al administrador.</translation>
    </message>
    <message>
        <source>This backup is not used: %1</source>
        <translation>Esta copia no se usa: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Take another backup, keep this one as it is, and find out who changed it.</source>
        <translation>No se cambió nada. Use otra copia, deje esta como está y averigüe quién la cambió.</translation>
    </message>
    <message>
        <source>A backup by this account would not be whole: %1</source>
        <translation>Una copia hecha con esta cuenta no estaría completa: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Let the administrator of the server give what is named to the account, or use an account that may read and make everything in the database.</source>
        <translation>No se cambió nada. Pida al administrador del servidor que dé a la cuenta lo que se nombra, o use una cuenta que pueda leer y crear todo lo que hay en la base.</translation>
    </message>
    <message>
        <source>This has signs in it that nobody can read.</source>
        <translation>Esto contiene signos que nadie puede leer.</translation>
    </message>
    <message>
        <source>Type it again; a label that scans like this is damaged.</source>
        <translation>Escríbalo de nuevo; una etiqueta que se lee así está dañada.</translation>
    </message>
    <message>
        <source>Something in the recall is not settled yet.</source>
        <translation>Algo de la retirada aún no está resuelto.</translation>
    </message>
    <message>
        <source>Not settled yet: %1.</source>
        <translation>Aún sin resolver: %1.</translation>
    </message>
    <message>
        <source>Say of each what became of it and how much; a difference needs a note.</source>
        <translation>Diga de cada cosa qué fue de ella y cuánto; una diferencia necesita una nota.</translation>
    </message>
    <message>
        <source>The recall is closed.</source>
        <translation>La retirada está cerrada.</translation>
    </message>
    <message>
        <source>Recall %1 is closed.</source>
        <translation>La retirada %1 está cerrada.</translation>
    </message>
    <message>
        <source>Open a new one when something of it came back.</source>
        <translation>Abra una nueva si algo volvió.</translation>
    </message>
    <message>
        <source>The lot is past its last good day.</source>
        <translation>El lote pasó de su último día bueno.</translation>
    </message>
    <message>
        <source>The lot is past its last good day: %1</source>
        <translation>El lote pasó de su último día bueno: %1</translation>
    </message>
    <message>
        <source>It may only be thrown away or go back to the supplier.</source>
        <translation>Solo se puede tirar o devolver al proveedor.</translation>
    </message>
    <message>
        <source>The delivery is closed.</source>
        <translation>La entrega está cerrada.</translation>
    </message>
    <message>
        <source>Delivery %1 is closed.</source>
        <translation>La entrega %1 está cerrada.</translation>
    </message>
    <message>
        <source>Open a new one for what came later.</source>
        <translation>Abra una nueva para lo que llegó después.</translation>
    </message>
    <message>
        <source>The delivery is not complete.</source>
        <translation>La entrega no está completa.</translation>
    </message>
    <message>
        <source>The delivery is not complete: %1</source>
        <translation>La entrega no está completa: %1</translation>
    </message>
    <message>
        <source>Fill it in while the driver is here, or say why it is closed like this.</source>
        <translation>Complétela mientras el conductor está aquí, o diga por qué se cierra así.</translation>
    </message>
    <message>
        <source>The supplier %1 is not approved.</source>
        <translation>El proveedor %1 no está aprobado.</translation>
    </message>
    <message>
        <source>Nothing was received. Ask QA to approve the supplier, or send the goods back.</source>
        <translation>No se recibió nada. Pida a Calidad que apruebe al proveedor o devuelva la mercancía.</translation>
    </message>
    <message>
        <source>The inspection is not passed: %1</source>
        <translation>La inspección no está superada: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Answer what is named first; what failed needs a new answer.</source>
        <translation>No se cambió nada. Responda antes lo que se nombra; lo que falló necesita una respuesta nueva.</translation>
    </message>
    <message>
        <source>The conditional release of the lot has ended.</source>
        <translation>La liberación condicional del lote ha terminado.</translation>
    </message>
    <message>
        <source>The conditional release of lot %1 has ended.</source>
        <translation>La liberación condicional del lote %1 ha terminado.</translation>
    </message>
    <message>
        <source>Put it aside. QA decides again: release it, with or without an end, or reject it.</source>
        <translation>Apártelo. Calidad decide otra vez: liberarlo, con o sin final, o rechazarlo.</translation>
    </message>
    <message>
        <source>Pattern %1 reads this label already.</source>
        <translation>El patrón %1 ya lee esta etiqueta.</translation>
    </message>
    <message>
        <source>Another pattern reads this label otherwise: %1</source>
        <translation>Otro patrón lee esta etiqueta de otra manera: %1</translation>
    </message>
    <message>
        <source>This is no item number (GTIN).</source>
        <translation>Esto no es un número de artículo (GTIN).</translation>
    </message>
    <message>
        <source>%1 is no item number (GTIN).</source>
        <translation>%1 no es un número de artículo (GTIN).</translation>
    </message>
    <message>
        <source>It has 8, 12, 13 or 14 digits and its last digit checks the others. Scan the label, or type it again.</source>
        <translation>Tiene 8, 12, 13 o 14 dígitos y el último comprueba los demás. Escanee la etiqueta o escríbalo otra vez.</translation>
    </message>
    <message>
        <source>This item number belongs to another ingredient.</source>
        <translation>Este número de artículo pertenece a otro ingrediente.</translation>
    </message>
    <message>
        <source>This item number belongs to %1.</source>
        <translation>Este número de artículo pertenece a %1.</translation>
    </message>
    <message>
        <source>Compare the labels. If it is wrong there, take it away there first.</source>
        <translation>Compare las etiquetas. Si allí está mal, quítelo primero allí.</translation>
    </message>
    <message>
        <source>The lot was moved again since.</source>
        <translation>El lote se volvió a mover desde entonces.</translation>
    </message>
    <message>
        <source>The lot was moved again since: %1</source>
        <translation>El lote se volvió a mover desde entonces: %1</translation>
    </message>
    <message>
        <source>Look where it stands, and move it from there.</source>
        <translation>Mire dónde está y muévalo desde allí.</translation>
    </message>
    <message>
        <source>The unit is in use and stays as it is.</source>
        <translation>La unidad está en uso y se queda como está.</translation>
    </message>
    <message>
        <source>The unit stays as it is, because it is in use: %1</source>
        <translation>La unidad se queda como está, porque está en uso: %1</translation>
    </message>
    <message>
        <source>Amounts in lots and recipes would mean something else. Add another ingredient with the other unit.</source>
        <translation>Las cantidades de lotes y recetas significarían otra cosa. Añada otro ingrediente con la otra unidad.</translation>
    </message>
    <message>
        <source>What went in and what came out differ by more than the plant allows.</source>
        <translation>Lo que entró y lo que salió difieren en más de lo que admite la planta.</translation>
    </message>
    <message>
        <source>More than the plant allows is unexplained: %1.</source>
        <translation>Queda sin explicar más de lo que admite la planta: %1.</translation>
    </message>
    <message>
        <source>Weigh again, book what was thrown away, or say why.</source>
        <translation>Vuelva a pesar, anote lo que se tiró o diga por qué.</translation>
    </message>
    <message>
        <source>There is less on the pallet: %1</source>
        <translation>En el palé hay menos: %1</translation>
    </message>
    <message>
        <source>Nobody knows how much is on pallet %1.</source>
        <translation>Nadie sabe cuánto hay en el palé %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type at most what is on it.</source>
        <translation>No se cambió nada. Escriba como mucho lo que hay en él.</translation>
    </message>
    <message>
        <source>It was taken over from the old database. Void it and build it again from what is counted.</source>
        <translation>Se tomó de la base de datos antigua. Anúlelo y fórmelo otra vez con lo que se cuente.</translation>
    </message>
    <message>
        <source>The reorder point or the minimum of %1 is in this unit.</source>
        <translation>El punto de pedido o el mínimo de %1 está en esta unidad.</translation>
    </message>
    <message>
        <source>Take both away first; set them again in the other unit afterwards.</source>
        <translation>Quite antes los dos; después fíjelos otra vez en la otra unidad.</translation>
    </message>
    <message>
        <source>The name %1 ends like a version of a recipe.</source>
        <translation>El nombre %1 acaba como la versión de una receta.</translation>
    </message>
    <message>
        <source>Batch %1 is not on this pallet.</source>
        <translation>La tanda %1 no está en este palé.</translation>
    </message>
    <message>
        <source>These are the last cases of the batch it was built from: %1</source>
        <translation>Son las últimas cajas de la tanda con que se formó: %1</translation>
    </message>
    <message>
        <source>Leave out the sign # and the number at its end.</source>
        <translation>Quite el signo # y el número del final.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at what is on the pallet.</source>
        <translation>No se cambió nada. Mire qué hay en el palé.</translation>
    </message>
    <message>
        <source>Nothing was changed. Void the pallet or merge it; cases of other batches are split off first.</source>
        <translation>No se cambió nada. Anule el palé o júntelo; antes se separan las cajas de otras tandas.</translation>
    </message>
    <message>
        <source>%1 is held through %2.</source>
        <translation>%1 está retenido por %2.</translation>
    </message>
    <message>
        <source>Put it aside. It may go on when QA has released %1.</source>
        <translation>Apártelo. Podrá seguir cuando Calidad haya liberado %1.</translation>
    </message>
    <message>
        <source>%1 days are no shelf life.</source>
        <translation>%1 días no son una vida útil.</translation>
    </message>
    <message>
        <source>%1 is no share in percent.</source>
        <translation>%1 no es un porcentaje.</translation>
    </message>
    <message>
        <source>It is between 0 and 36500 days, which are a hundred years.</source>
        <translation>Está entre 0 y 36500 días, que son cien años.</translation>
    </message>
    <message>
        <source>It is between 0 and 100, with at most three places.</source>
        <translation>Está entre 0 y 100, con tres decimales como máximo.</translation>
    </message>
    <message>
        <source>The pallet is on a shipment.</source>
        <translation>El palé está en un envío.</translation>
    </message>
    <message>
        <source>The pallet is on a shipment: %1</source>
        <translation>El palé está en un envío: %1</translation>
    </message>
    <message>
        <source>Take it off that shipment first.</source>
        <translation>Bájelo antes de ese envío.</translation>
    </message>
    <message>
        <source>This is too old for the customer.</source>
        <translation>Es demasiado viejo para el cliente.</translation>
    </message>
    <message>
        <source>Too old for the customer: %1</source>
        <translation>Demasiado viejo para el cliente: %1</translation>
    </message>
    <message>
        <source>Load a fresher pallet; what the customer accepts stands with the customer.</source>
        <translation>Cargue un palé más fresco; lo que acepta el cliente está en sus datos.</translation>
    </message>
    <message>
        <source>Nobody knows how long this keeps.</source>
        <translation>Nadie sabe cuánto dura.</translation>
    </message>
    <message>
        <source>Nobody knows how long this keeps: %1</source>
        <translation>Nadie sabe cuánto dura: %1</translation>
    </message>
    <message>
        <source>Say the shelf life of its recipe, or load another pallet.</source>
        <translation>Indique la vida útil de su receta o cargue otro palé.</translation>
    </message>
    <message>
        <source>The shipment is not open.</source>
        <translation>El envío no está abierto.</translation>
    </message>
    <message>
        <source>Shipment %1 is not open.</source>
        <translation>El envío %1 no está abierto.</translation>
    </message>
    <message>
        <source>Open a new one; one that was shipped by mistake is unshipped.</source>
        <translation>Abra uno nuevo; el que salió por error se deshace.</translation>
    </message>
    <message>
        <source>There is nothing on the shipment.</source>
        <translation>No hay nada en el envío.</translation>
    </message>
    <message>
        <source>There is nothing on shipment %1.</source>
        <translation>No hay nada en el envío %1.</translation>
    </message>
    <message>
        <source>Load a pallet, or cancel the shipment.</source>
        <translation>Cargue un palé o cancele el envío.</translation>
    </message>
    <message>
        <source>The shipment is not complete.</source>
        <translation>El envío no está completo.</translation>
    </message>
    <message>
        <source>The shipment is not complete: %1</source>
        <translation>El envío no está completo: %1</translation>
    </message>
    <message>
        <source>Fill it in before the truck leaves, or say why it leaves like this.</source>
        <translation>Complételo antes de que salga el camión, o diga por qué sale así.</translation>
    </message>
    <message>
        <source>Nothing was shipped: a pallet may not leave.</source>
        <translation>No se envió nada: un palé no puede salir.</translation>
    </message>
    <message>
        <source>Nothing was shipped. These pallets may not leave: %1</source>
        <translation>No se envió nada. Estos palés no pueden salir: %1</translation>
    </message>
    <message>
        <source>Take them off the shipment, or settle what is said of each.</source>
        <translation>Bájelos del envío o resuelva lo que se dice de cada uno.</translation>
    </message>
    <message>
        <source>The recipe %1 has no ingredients yet.</source>
        <translation>La receta %1 aún no tiene ingredientes.</translation>
    </message>
    <message>
        <source>The recipe %1 is not active.</source>
        <translation>La receta %1 no está activa.</translation>
    </message>
    <message>
        <source>Add them, then activate it.</source>
        <translation>Añádalos y después actívela.</translation>
    </message>
    <message>
        <source>Choose another one, or activate it when it is ready.</source>
        <translation>Elija otra, o actívela cuando esté lista.</translation>
    </message>
    <message>
        <source>There is an open hold on %1: no use of it is taken back.</source>
        <translation>Hay una retención abierta sobre %1: no se deshace ningún uso suyo.</translation>
    </message>
    <message>
        <source>Nothing was changed. What was made of it stays stopped until QA has released %1; take it back after that.</source>
        <translation>No se cambió nada. Lo que se hizo con ello queda parado hasta que Calidad haya liberado %1; deshágalo después.</translation>
    </message>
    <message>
        <source>Some of %1 came back, so it did leave.</source>
        <translation>Algo de %1 volvió; por tanto, sí salió.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take what else comes back as a return, with its reason.</source>
        <translation>No se cambió nada. Registre lo demás que vuelva como devolución, con su motivo.</translation>
    </message>
    <message>
        <source>Steps of the batch are not done.</source>
        <translation>Hay pasos de la tanda sin hacer.</translation>
    </message>
    <message>
        <source>These steps of the batch are not done: %1</source>
        <translation>Estos pasos de la tanda no están hechos: %1</translation>
    </message>
    <message>
        <source>Do them and mark them as done, then finish the batch.</source>
        <translation>Hágalos y márquelos como hechos; después termine la tanda.</translation>
    </message>
    <message>
        <source>A reading of the step is missing.</source>
        <translation>Falta una medición del paso.</translation>
    </message>
    <message>
        <source>Readings of the step are missing: %1</source>
        <translation>Faltan mediciones del paso: %1</translation>
    </message>
    <message>
        <source>The reading is out of its limits.</source>
        <translation>La medición está fuera de sus límites.</translation>
    </message>
    <message>
        <source>The reading is out of its limits: %1</source>
        <translation>La medición está fuera de sus límites: %1</translation>
    </message>
    <message>
        <source>Read again, or say why it is so and have it signed.</source>
        <translation>Mida otra vez, o diga por qué es así y haga que se firme.</translation>
    </message>
    <message>
        <source>Something is left that the batch must not meet. On %1</source>
        <translation>Queda algo que la tanda no debe tocar. En %1</translation>
    </message>
    <message>
        <source>Nothing is left on the line that %1 must not meet.</source>
        <translation>En la línea no queda nada que %1 no deba tocar.</translation>
    </message>
    <message>
        <source>Record the clean, or let somebody who may judge batches sign that it is skipped.</source>
        <translation>Anote la limpieza, o que alguien que puede juzgar tandas firme que se omite.</translation>
    </message>
    <message>
        <source>Start it without skipping anything.</source>
        <translation>Iníciela sin omitir nada.</translation>
    </message>
    <message>
        <source>The label of the pallet was not scanned back.</source>
        <translation>La etiqueta del palé no se volvió a escanear.</translation>
    </message>
    <message>
        <source>The label of pallet %1 was not scanned back.</source>
        <translation>La etiqueta del palé %1 no se volvió a escanear.</translation>
    </message>
    <message>
        <source>This is the label of %1, not of %2.</source>
        <translation>Esta es la etiqueta de %1, no la de %2.</translation>
    </message>
    <message>
        <source>Close it first: scan the label that hangs on it, on the page Pallets.</source>
        <translation>Ciérrelo antes: escanee la etiqueta que lleva, en la página Palés.</translation>
    </message>
    <message>
        <source>Nothing was closed. Hang the right label on it and scan that one.</source>
        <translation>No se cerró nada. Ponga la etiqueta correcta y escanee esa.</translation>
    </message>
    <message>
        <source>%1 is no number of a place (GLN).</source>
        <translation>%1 no es ningún número de un lugar (GLN).</translation>
    </message>
    <message>
        <source>It has 13 digits, and the last one checks the others.</source>
        <translation>Tiene 13 cifras, y la última comprueba las demás.</translation>
    </message>
    <message>
        <source>Check the lot. QA may let it stand in for an ingredient of the recipe.</source>
        <translation>Compruebe el lote. Calidad puede permitir que sustituya a un ingrediente de la receta.</translation>
    </message>
    <message>
        <source>%1 is below the lowest value.</source>
        <translation>%1 está por debajo del valor más bajo.</translation>
    </message>
    <message>
        <source>Type a highest value that is not below the lowest one.</source>
        <translation>Escriba un valor más alto que no esté por debajo del más bajo.</translation>
    </message>
    <message>
        <source>A plant has at least one shift.</source>
        <translation>Una planta tiene al menos un turno.</translation>
    </message>
    <message>
        <source>%1 is no shift that begins after the one before.</source>
        <translation>%1 no es un turno que empiece después del anterior.</translation>
    </message>
    <message>
        <source>Two shifts are called %1.</source>
        <translation>Dos turnos se llaman %1.</translation>
    </message>
    <message>
        <source>The pattern has no running number.</source>
        <translation>El patrón no tiene número corrido.</translation>
    </message>
    <message>
        <source>%1 means nothing in a pattern.</source>
        <translation>%1 no significa nada en un patrón.</translation>
    </message>
    <message>
        <source>“%1” may not stand in a batch number.</source>
        <translation>«%1» no puede estar en un número de tanda.</translation>
    </message>
    <message>
        <source>%1 stands twice in the pattern.</source>
        <translation>%1 está dos veces en el patrón.</translation>
    </message>
    <message>
        <source>Numbers like %1 are longer than a label carries.</source>
        <translation>Números como %1 son más largos de lo que lleva una etiqueta.</translation>
    </message>
    <message>
        <source>Put {n} into it, or {nnn} for 001.</source>
        <translation>Ponga {n}, o {nnn} para 001.</translation>
    </message>
    <message>
        <source>A label carries 20 signs. Use a shorter pattern.</source>
        <translation>Una etiqueta lleva 20 signos. Use un patrón más corto.</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Quite uno de los dos.</translation>
    </message>
    <message>
        <source>Use letters and digits, the signs - _ and the point, and %1.</source>
        <translation>Use letras y cifras, los signos - _ y el punto, y %1.</translation>
    </message>
    <message>
        <source>The batch is paused.</source>
        <translation>La tanda está en pausa.</translation>
    </message>
    <message>
        <source>Batch %1 is paused.</source>
        <translation>La tanda %1 está en pausa.</translation>
    </message>
    <message>
        <source>This is not the place of a scale.</source>
        <translation>Este no es el lugar de una báscula.</translation>
    </message>
    <message>
        <source>%1 is no unit of weight.</source>
        <translation>%1 no es una unidad de peso.</translation>
    </message>
    <message>
        <source>Beside it runs what must not meet what is in this batch. %1</source>
        <translation>A su lado está en marcha lo que no debe tocar lo que hay en esta tanda. %1</translation>
    </message>
    <message>
        <source>On which line? The plant remembers what is left there.</source>
        <translation>¿En qué línea? La planta recuerda lo que queda en ella.</translation>
    </message>
    <message>
        <source>Batch %1 is not paused.</source>
        <translation>La tanda %1 no está en pausa.</translation>
    </message>
    <message>
        <source>Something is in batch %1.</source>
        <translation>La tanda %1 tiene algo dentro.</translation>
    </message>
    <message>
        <source>Batch %1 was not started.</source>
        <translation>La tanda %1 no se inició.</translation>
    </message>
    <message>
        <source>The batch number %1 is longer than a label carries.</source>
        <translation>El número de tanda %1 es más largo de lo que lleva una etiqueta.</translation>
    </message>
    <message>
        <source>The plant&apos;s batch numbers have the line in them: %1</source>
        <translation>Los números de tanda de la planta llevan la línea: %1</translation>
    </message>
    <message>
        <source>The plant&apos;s batch numbers have the shift in them: %1</source>
        <translation>Los números de tanda de la planta llevan el turno: %1</translation>
    </message>
    <message>
        <source>Resume it, then go on.</source>
        <translation>Reanúdela y siga.</translation>
    </message>
    <message>
        <source>Type a port like /dev/ttyUSB0@9600,8N1 or COM3, or an address like tcp://scale-3:4305.</source>
        <translation>Escriba un puerto como /dev/ttyUSB0@9600,8N1 o COM3, o una dirección como tcp://bascula-3:4305.</translation>
    </message>
    <message>
        <source>What a mixer holds is told in kg, g, t, lb or oz.</source>
        <translation>Lo que cabe en una amasadora se dice en kg, g, t, lb u oz.</translation>
    </message>
    <message>
        <source>Wait until that is finished, take another line, or let somebody who may judge batches sign.</source>
        <translation>Espere a que termine, tome otra línea o haga firmar a alguien que puede juzgar tandas.</translation>
    </message>
    <message>
        <source>Type the line, or move the batch to one on the plan.</source>
        <translation>Escriba la línea o mueva la tanda a una en el plan.</translation>
    </message>
    <message>
        <source>Somebody resumed it already. Go on.</source>
        <translation>Alguien ya la reanudó. Siga.</translation>
    </message>
    <message>
        <source>Take everything back first, or say that it failed.</source>
        <translation>Retire todo antes, o diga que falló.</translation>
    </message>
    <message>
        <source>Cancel it.</source>
        <translation>Cancélela.</translation>
    </message>
    <message>
        <source>Type a batch number, or ask an administrator for a shorter pattern.</source>
        <translation>Escriba un número de tanda, o pida al administrador un patrón más corto.</translation>
    </message>
    <message>
        <source>Say it, with letters or digits, or type a batch number.</source>
        <translation>Dígalo, con letras o cifras, o escriba un número de tanda.</translation>
    </message>
    <message>
        <source>Write them in the order of the day, like Early 06:00, Late 14:00, Night 22:00.</source>
        <translation>Escríbalos en el orden del día, como Mañana 06:00, Tarde 14:00, Noche 22:00.</translation>
    </message>
    <message>
        <source>Pallet %1 left more than a day ago.</source>
        <translation>El palé %1 salió hace más de un día.</translation>
    </message>
    <message>
        <source>No truck has %1 °C.</source>
        <translation>Ningún camión tiene %1 °C.</translation>
    </message>
    <message>
        <source>Take it back as a return: then QA looks at it first.</source>
        <translation>Regístrelo como devolución: así Calidad lo mira antes.</translation>
    </message>
    <message>
        <source>Type between -60 and 60 °C, or leave it empty.</source>
        <translation>Escriba entre -60 y 60 °C, o déjelo vacío.</translation>
    </message>
    <message>
        <source>These are all the cases of pallet %1.</source>
        <translation>Son todas las cajas de el palé %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take back the pallet itself: leave out the batch and the quantity.</source>
        <translation>No se cambió nada. Devuelva el palé misma: omita la tanda y la cantidad.</translation>
    </message>
    <message>
        <source>Batch %1 is on pallet %2.</source>
        <translation>La tanda %1 está en el palé %2.</translation>
    </message>
    <message>
        <source>Some of batch %1 was thrown away.</source>
        <translation>Algo de la tanda %1 se tiró.</translation>
    </message>
    <message>
        <source>Batch %1 was cancelled or failed.</source>
        <translation>La tanda %1 se canceló o falló.</translation>
    </message>
    <message>
        <source>Where is the batch to go?</source>
        <translation>¿A dónde va la tanda?</translation>
    </message>
    <message>
        <source>A day and a time are said; the time has its day.</source>
        <translation>Se dijo un día y una hora; la hora ya tiene su día.</translation>
    </message>
    <message>
        <source>Void the pallet first, or say that the batch failed.</source>
        <translation>Anule antes el palé, o diga que la tanda falló.</translation>
    </message>
    <message>
        <source>Take that back first, or say that the batch failed.</source>
        <translation>Retírelo antes, o diga que la tanda falló.</translation>
    </message>
    <message>
        <source>Void pallet %1, or take the batch off it.</source>
        <translation>Anule el palé %1, o quite la tanda de ella.</translation>
    </message>
    <message>
        <source>Say another line, shift, day or time.</source>
        <translation>Diga otra línea, turno, día u hora.</translation>
    </message>
    <message>
        <source>Say one of the two.</source>
        <translation>Diga una de las dos cosas.</translation>
    </message>
    <message>
        <source>Type a day within five years from now.</source>
        <translation>Escriba un día dentro de cinco años desde hoy.</translation>
    </message>
    <message>
        <source>%1 is the first one again.</source>
        <translation>%1 es otra vez lo primero.</translation>
    </message>
    <message>
        <source>%1 was not there yet at that moment.</source>
        <translation>%1 todavía no existía en ese momento.</translation>
    </message>
    <message>
        <source>No customer got any of what is recalled in %1.</source>
        <translation>Ningún cliente recibió nada de lo que se retira en %1.</translation>
    </message>
    <message>
        <source>Say another one, or compare it with itself at another moment.</source>
        <translation>Indique otra cosa, o compárela consigo misma en otro momento.</translation>
    </message>
    <message>
        <source>Say a later moment.</source>
        <translation>Indique un momento posterior.</translation>
    </message>
    <message>
        <source>There is nobody to write to, and no file was written.</source>
        <translation>No hay a quién escribir, y no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Nothing happened in this scope that could be told.</source>
        <translation>En este alcance no pasó nada que se pueda contar.</translation>
    </message>
    <message>
        <source>%1 is no beginning of a web address.</source>
        <translation>%1 no es el comienzo de una dirección web.</translation>
    </message>
    <message>
        <source>A sheet takes %1 rows, and this is more.</source>
        <translation>En una hoja caben %1 filas, y esto son más.</translation>
    </message>
    <message>
        <source>No file was written. Say other days, or the other direction.</source>
        <translation>No se escribió ningún archivo. Indique otros días o la otra dirección.</translation>
    </message>
    <message>
        <source>Type one that belongs to the plant, e.g. https://bakery.example/id.</source>
        <translation>Escriba uno que sea de la planta, p. ej. https://bakery.example/id.</translation>
    </message>
    <message>
        <source>No file was written. Take fewer days at a time.</source>
        <translation>No se escribió ningún archivo. Tome menos días cada vez.</translation>
    </message>
    <message>
        <source>%1 is no company prefix of GS1: that has 4 to 12 digits.</source>
        <translation>%1 no es un prefijo de empresa de GS1: tiene de 4 a 12 cifras.</translation>
    </message>
    <message>
        <source>%1 is no time zone that is known here.</source>
        <translation>%1 no es una zona horaria que se conozca aquí.</translation>
    </message>
    <message>
        <source>Type it as GS1 gave it to the plant, digits only.</source>
        <translation>Escríbalo como GS1 lo dio a la planta, solo cifras.</translation>
    </message>
    <message>
        <source>Type it by its region and town, e.g. America/New_York.</source>
        <translation>Escríbala por su región y ciudad, p. ej. America/New_York.</translation>
    </message>
    <message>
        <source>Pallet %1 is recalled.</source>
        <translation>El palé %1 está retirado.</translation>
    </message>
    <message>
        <source>Pallet %1 is recalled and back already.</source>
        <translation>El palé %1 está retirado y ya ha vuelto.</translation>
    </message>
    <message>
        <source>Pallet %1 is recalled and never left.</source>
        <translation>El palé %1 está retirado y no salió nunca.</translation>
    </message>
    <message>
        <source>Batch %1 is recalled.</source>
        <translation>La tanda %1 está retirada.</translation>
    </message>
    <message>
        <source>This was not packed when the batch was recalled, and not released: %1</source>
        <translation>Esto no estaba paletizado cuando se retiró la tanda, y no se liberó: %1</translation>
    </message>
    <message>
        <source>This much of the batch is on no pallet: %1</source>
        <translation>Esto de la tanda no está en ningún palé: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. What becomes of it is said in its recall; it can be voided when it was released there.</source>
        <translation>No se ha cambiado nada. Qué es de él se dice en su retirada; puede anularse cuando se haya liberado allí.</translation>
    </message>
    <message>
        <source>Nothing was booked. QA settles it in its recall.</source>
        <translation>No se ha anotado nada. Calidad lo resuelve en su retirada.</translation>
    </message>
    <message>
        <source>Put it aside. QA settles it in its recall.</source>
        <translation>Apártelo. Calidad lo resuelve en su retirada.</translation>
    </message>
    <message>
        <source>Take it back whole; when only some of it is here, QA settles it in its recall as returned with what is here.</source>
        <translation>Acéptelo de vuelta entero; si solo hay una parte, Calidad lo resuelve en su retirada como devuelto, con lo que hay.</translation>
    </message>
    <message>
        <source>Nothing was packed. Put it aside; what becomes of it is said in its recall.</source>
        <translation>No se ha paletizado nada. Apártelo; qué es de ello se dice en su retirada.</translation>
    </message>
    <message>
        <source>Leave the quantity empty: all of it is settled together.</source>
        <translation>Deje la cantidad vacía: todo se resuelve junto.</translation>
    </message>
    <message>
        <source>Record them first; in a step that is done a wrong one is typed over.</source>
        <translation>Regístrelas primero; en un paso hecho, la errónea se corrige escribiendo encima.</translation>
    </message>
    <message>
        <source>Nobody has told %1 yet.</source>
        <translation>Nadie ha avisado aún a %1.</translation>
    </message>
    <message>
        <source>Nobody knows how many items %1 has.</source>
        <translation>Nadie sabe cuántas unidades tiene %1.</translation>
    </message>
    <message>
        <source>This customer has at most %1 items of it.</source>
        <translation>Este cliente tiene como mucho %1 unidades de ello.</translation>
    </message>
    <message>
        <source>More was destroyed than found: %1.</source>
        <translation>Se destruyó más de lo hallado: %1.</translation>
    </message>
    <message>
        <source>Who was not reached has neither answered nor found anything.</source>
        <translation>Con quien no se dio no ha contestado ni hallado nada.</translation>
    </message>
    <message>
        <source>%1 has nothing of this recall.</source>
        <translation>%1 no tiene nada de esta retirada.</translation>
    </message>
    <message>
        <source>What was noted of %1 there is withdrawn already.</source>
        <translation>Lo que se anotó de %1 ahí ya está anulado.</translation>
    </message>
    <message>
        <source>%1 has no such notice.</source>
        <translation>%1 no tiene ese aviso.</translation>
    </message>
    <message>
        <source>Note first that it was told, or write into the notes why it is checked all the same.</source>
        <translation>Anote primero que se le avisó, o escriba en las notas por qué se comprueba de todos modos.</translation>
    </message>
    <message>
        <source>Write into the notes how these were counted.</source>
        <translation>Escriba en las notas cómo se contaron estas.</translation>
    </message>
    <message>
        <source>That is what was delivered less what came back. Count again.</source>
        <translation>Es lo entregado menos lo que volvió. Cuente de nuevo.</translation>
    </message>
    <message>
        <source>Say how many were found, too.</source>
        <translation>Diga también cuántas se hallaron.</translation>
    </message>
    <message>
        <source>Say that the customer was reached, or leave out the rest.</source>
        <translation>Diga que se dio con el cliente, o deje fuera lo demás.</translation>
    </message>
    <message>
        <source>Choose a customer that the recall lists.</source>
        <translation>Elija un cliente de los que enumera la retirada.</translation>
    </message>
    <message>
        <source>“recalls show” lists them with their numbers.</source>
        <translation>«recalls show» los enumera con su número.</translation>
    </message>
    <message>
        <source>Pallet %1 has cases of several batches.</source>
        <translation>El palé %1 lleva cajas de varias tandas.</translation>
    </message>
    <message>
        <source>A batch is only named of what a customer sends back: %1</source>
        <translation>Solo se nombra la tanda de lo que devuelve un cliente: %1</translation>
    </message>
    <message>
        <source>More came back already: %1</source>
        <translation>Ya ha vuelto más: %1</translation>
    </message>
    <message>
        <source>Nobody said what became of %1.</source>
        <translation>Nadie ha dicho qué fue de %1.</translation>
    </message>
    <message>
        <source>Nothing was booked. Say of which batch these cases are.</source>
        <translation>No se anotó nada. Diga de qué tanda son estas cajas.</translation>
    </message>
    <message>
        <source>Nothing was booked. Leave the batch out.</source>
        <translation>No se anotó nada. Deje la tanda vacía.</translation>
    </message>
    <message>
        <source>Nothing was booked. Type all that came back of it; what was settled by mistake is taken back first.</source>
        <translation>No se anotó nada. Escriba todo lo que ha vuelto de ella; lo resuelto por error se deshace antes.</translation>
    </message>
    <message>
        <source>Nothing has to be taken back.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Something is kept at another temperature than the truck has: %1</source>
        <translation>Algo se guarda a otra temperatura que la del camión: %1</translation>
    </message>
    <message>
        <source>Nothing left. Write the truck&apos;s temperature into the papers, take it off, or let QA sign with a reason.</source>
        <translation>No salió nada. Anote la temperatura del camión en los documentos, bájelo, o que Calidad firme con un motivo.</translation>
    </message>
    <message>
        <source>The batch has no line %1 of what went in.</source>
        <translation>La tanda no tiene ninguna línea %1 de lo que entró.</translation>
    </message>
    <message>
        <source>Look at what went into the batch, and take back one of those lines.</source>
        <translation>Mire qué entró en la tanda y anule una de esas líneas.</translation>
    </message>
    <message>
        <source>That is more than there is of it: %1</source>
        <translation>Es más de lo que hay: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Type at most that.</source>
        <translation>No se cambió nada. Escriba como mucho eso.</translation>
    </message>
    <message>
        <source>Say an ingredient of the recipe for which it stands in.</source>
        <translation>Diga a qué ingrediente de la receta sustituye.</translation>
    </message>
    <message>
        <source>Rework is weighed, and this is not: %1</source>
        <translation>El reproceso se pesa, y esto no: %1</translation>
    </message>
    <message>
        <source>Keep it as something that is counted in kg or another unit of weight.</source>
        <translation>Guárdelo como algo que se cuente en kg o en otra unidad de peso.</translation>
    </message>
    <message>
        <source>There is no line of waste %1 that could be taken back.</source>
        <translation>No hay ninguna línea de merma %1 que se pueda anular.</translation>
    </message>
    <message>
        <source>Look at the waste of the batch; a line is taken back once.</source>
        <translation>Mire la merma de la tanda; una línea se anula una sola vez.</translation>
    </message>
    <message>
        <source>Batch %1 is over already.</source>
        <translation>La tanda %1 ya terminó.</translation>
    </message>
    <message>
        <source>Nothing was changed. When its yield was wrong, amend it.</source>
        <translation>No se cambió nada. Si su rendimiento estaba mal, corríjalo.</translation>
    </message>
    <message>
        <source>Nothing was changed. When something is wrong with it, QA can hold it or fail it with a check.</source>
        <translation>No se cambió nada. Si algo está mal, Calidad puede retenerla o rechazarla con un control.</translation>
    </message>
    <message>
        <source>More of the batch is on pallets or thrown away: %1</source>
        <translation>Hay más de la tanda en palés o tirado: %1</translation>
    </message>
    <message>
        <source>Type at least that much, or take cases off their pallets first.</source>
        <translation>Escriba al menos esa cantidad, o quite antes cajas de sus palés.</translation>
    </message>
    <message>
        <source>Batch %1 is not completed.</source>
        <translation>La tanda %1 no está completada.</translation>
    </message>
    <message>
        <source>Only what a completed batch made is amended. Finish it first when it is still being made.</source>
        <translation>Solo se corrige lo que hizo una tanda completada. Termínela antes si aún se está haciendo.</translation>
    </message>
    <message>
        <source>The batch made %1 by the books already.</source>
        <translation>Según los libros la tanda ya hizo %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type another amount, or leave it.</source>
        <translation>No se cambió nada. Escriba otra cantidad, o déjelo.</translation>
    </message>
    <message>
        <source>The batch put several lots into stock: %1</source>
        <translation>La tanda dejó varios lotes en existencias: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Count the lot that is wrong, on the page of the inventory.</source>
        <translation>No se cambió nada. Cuente el lote que está mal, en la página del inventario.</translation>
    </message>
    <message>
        <source>More of what the batch made has gone on already. Left of it: %1</source>
        <translation>Ya ha seguido adelante más de lo que hizo la tanda. Queda: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the amount again; what was booked wrong further on is corrected first.</source>
        <translation>No se cambió nada. Mire otra vez la cantidad; lo que se anotó mal más adelante se corrige antes.</translation>
    </message>
    <message>
        <source>There is no step %1.</source>
        <translation>No hay ningún paso %1.</translation>
    </message>
    <message>
        <source>The steps are counted from 1 as they are listed.</source>
        <translation>Los pasos se cuentan desde 1, como aparecen en la lista.</translation>
    </message>
    <message>
        <source>The step has no reading %1.</source>
        <translation>El paso no tiene ninguna lectura %1.</translation>
    </message>
    <message>
        <source>The readings are counted from 1 as they are listed.</source>
        <translation>Las lecturas se cuentan desde 1, como aparecen en la lista.</translation>
    </message>
    <message>
        <source>Nothing was read yet of %1.</source>
        <translation>Todavía no se leyó nada de %1.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>No hay nada que anular.</translation>
    </message>
    <message>
        <source>Step %1 is not marked as done.</source>
        <translation>El paso %1 no está marcado como hecho.</translation>
    </message>
    <message>
        <source>Step %1 is done already.</source>
        <translation>El paso %1 ya está hecho.</translation>
    </message>
    <message>
        <source>Go on with the next one.</source>
        <translation>Siga con el siguiente.</translation>
    </message>
    <message>
        <source>%1 is what was read already.</source>
        <translation>%1 es lo que ya se leyó.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type what is read now when it is another one.</source>
        <translation>No se cambió nada. Escriba lo que se lee ahora si es otro valor.</translation>
    </message>
    <message>
        <source>By the books there is more in the vessel: %1</source>
        <translation>Según los libros hay más en el recipiente: %1</translation>
    </message>
    <message>
        <source>Type a capacity that is not below that, or count what is in the vessel first.</source>
        <translation>Escriba una capacidad que no sea menor, o cuente antes lo que hay en el recipiente.</translation>
    </message>
    <message>
        <source>%1 is recalled, which stops it already.</source>
        <translation>%1 está retirado, y eso ya lo detiene.</translation>
    </message>
    <message>
        <source>Nothing is left to do. What becomes of it is said in its recall.</source>
        <translation>No queda nada por hacer. Qué pasa con ello se dice en su retirada.</translation>
    </message>
    <message>
        <source>Batch %1 is only planned: there is nothing of it to hold.</source>
        <translation>La tanda %1 solo está planificada: no hay nada de ella que retener.</translation>
    </message>
    <message>
        <source>Hold what would go into it, or cancel the batch.</source>
        <translation>Retenga lo que entraría en ella, o cancele la tanda.</translation>
    </message>
    <message>
        <source>Pallet %1 is not here any more.</source>
        <translation>El palé %1 ya no está aquí.</translation>
    </message>
    <message>
        <source>What a customer has is held when it comes back as a return; else it is recalled.</source>
        <translation>Lo que tiene un cliente se retiene cuando vuelve como devolución; si no, se retira.</translation>
    </message>
    <message>
        <source>Batch %1 failed its quality check.</source>
        <translation>La tanda %1 no pasó su control de calidad.</translation>
    </message>
    <message>
        <source>Batch %1 was not started yet.</source>
        <translation>La tanda %1 todavía no se empezó.</translation>
    </message>
    <message>
        <source>Start it, or look at the number of the batch again.</source>
        <translation>Empiécela, o mire otra vez el número de la tanda.</translation>
    </message>
    <message>
        <source>Batch %1, which is on the pallet, is not completed.</source>
        <translation>La tanda %1, que está en el palé, no está completada.</translation>
    </message>
    <message>
        <source>Finish it, and where it is being checked let QA end that; then the pallet may leave.</source>
        <translation>Termínela y, si se está controlando, que Calidad acabe el control; después el palé puede salir.</translation>
    </message>
    <message>
        <source>Batch %1, which is on the pallet, is recalled.</source>
        <translation>La tanda %1, que está en el palé, está retirada.</translation>
    </message>
    <message>
        <source>Put the pallet aside and tell QA.</source>
        <translation>Aparte el palé y avise a Calidad.</translation>
    </message>
    <message>
        <source>%1 cannot be merged onto itself.</source>
        <translation>%1 no se puede juntar consigo mismo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Say another pallet.</source>
        <translation>No se cambió nada. Diga otro palé.</translation>
    </message>
    <message>
        <source>Pallet %1 has left or is void already.</source>
        <translation>El palé %1 ya salió o está anulado.</translation>
    </message>
    <message>
        <source>Nothing was changed. What has left comes back as a return first.</source>
        <translation>No se cambió nada. Lo que salió vuelve antes como devolución.</translation>
    </message>
    <message>
        <source>More would be taken than there is of it: %1</source>
        <translation>Se tomaría más de lo que hay: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the amount again; what was used of it stays used.</source>
        <translation>No se cambió nada. Mire otra vez la cantidad; lo que se usó queda usado.</translation>
    </message>
    <message>
        <source>All of lot %1 would be split off.</source>
        <translation>Se separaría todo el lote %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Move the lot, or split off less.</source>
        <translation>No se cambió nada. Mueva el lote, o separe menos.</translation>
    </message>
    <message>
        <source>The receipt of %1 was taken back already.</source>
        <translation>La entrada de %1 ya se anuló.</translation>
    </message>
    <message>
        <source>Delivery %1, with which it came, is closed.</source>
        <translation>La entrega %1, con la que vino, está cerrada.</translation>
    </message>
    <message>
        <source>Nothing was changed. What is wrong is put right with a count.</source>
        <translation>No se cambió nada. Lo que está mal se corrige con un recuento.</translation>
    </message>
    <message>
        <source>Pallet %1 is not on this shipment.</source>
        <translation>El palé %1 no está en este envío.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at what the shipment has.</source>
        <translation>No se cambió nada. Mire qué lleva el envío.</translation>
    </message>
    <message>
        <source>Shipment %1 has not left.</source>
        <translation>El envío %1 no ha salido.</translation>
    </message>
    <message>
        <source>Nothing was changed. A pallet is taken off an open shipment, or the shipment is cancelled.</source>
        <translation>No se cambió nada. De un envío abierto se baja el palé, o se cancela el envío.</translation>
    </message>
    <message>
        <source>These pallets did not just leave with it, or are recalled: %1</source>
        <translation>Estos palés no acaban de salir con él, o están retirados: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Take each of the others back for itself.</source>
        <translation>No se cambió nada. Recupere cada uno de los demás por separado.</translation>
    </message>
    <message>
        <source>Pallet %1 is with no customer.</source>
        <translation>El palé %1 no está con ningún cliente.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the number of the pallet again.</source>
        <translation>No se cambió nada. Mire otra vez el número del palé.</translation>
    </message>
    <message>
        <source>Nothing is reached from %1 that is not recalled or void already.</source>
        <translation>Desde %1 no se alcanza nada que no esté ya retirado o anulado.</translation>
    </message>
    <message>
        <source>Look at the recalls that have it. A drill of it can be done all the same.</source>
        <translation>Mire las retiradas que lo tienen. Un simulacro se puede hacer de todos modos.</translation>
    </message>
    <message>
        <source>No lot has gone into anything yet.</source>
        <translation>Todavía no ha entrado ningún lote en nada.</translation>
    </message>
    <message>
        <source>A drill follows a lot that was used: record a batch first.</source>
        <translation>Un simulacro sigue un lote que se usó: anote antes una tanda.</translation>
    </message>
    <message>
        <source>%1 is not in this recall.</source>
        <translation>%1 no está en esta retirada.</translation>
    </message>
    <message>
        <source>Settle one of the things that the recall lists.</source>
        <translation>Resuelva una de las cosas que enumera la retirada.</translation>
    </message>
    <message>
        <source>This is a drill: nothing is settled in it.</source>
        <translation>Esto es un simulacro: en él no se resuelve nada.</translation>
    </message>
    <message>
        <source>Nothing was taken out of use, so it can be closed as it is.</source>
        <translation>No se sacó nada del uso, así que se puede cerrar como está.</translation>
    </message>
    <message>
        <source>Of %1 there is nothing to settle.</source>
        <translation>De %1 no hay nada que resolver.</translation>
    </message>
    <message>
        <source>Settle one of the things that are open.</source>
        <translation>Resuelva una de las cosas que están abiertas.</translation>
    </message>
    <message>
        <source>The last day is before the first one: %1</source>
        <translation>El último día es anterior al primero: %1</translation>
    </message>
    <message>
        <source>No file was written. Say a last day that is not before the first.</source>
        <translation>No se escribió ningún archivo. Diga un último día que no sea anterior al primero.</translation>
    </message>
    <message>
        <source>%1 is no number of days that can be asked for.</source>
        <translation>%1 no es un número de días que se pueda pedir.</translation>
    </message>
    <message>
        <source>Say a number of days up to 3660, which are ten years.</source>
        <translation>Diga un número de días hasta 3660, que son diez años.</translation>
    </message>
    <message>
        <source>%1 is over already.</source>
        <translation>%1 ya pasó.</translation>
    </message>
    <message>
        <source>Say an end to come, or release it without one.</source>
        <translation>Diga un final que esté por llegar, o libérelo sin final.</translation>
    </message>
    <message>
        <source>It may be in what comes out of the vessel. Leave the vessel alone until QA has decided, and take from another one.</source>
        <translation>Puede estar en lo que sale del recipiente. No toque el recipiente hasta que Calidad decida, y tome de otro.</translation>
    </message>
    <message>
        <source>This is kept at temperatures of its own: %1</source>
        <translation>Esto se guarda a temperaturas propias: %1</translation>
    </message>
    <message>
        <source>Nothing left. Put it on a shipment, whose papers say how cold the truck is.</source>
        <translation>No salió nada. Póngalo en un envío, cuyos documentos dicen lo frío que está el camión.</translation>
    </message>
    <message>
        <source>Goods that were described like this have left: %1</source>
        <translation>Ya salió mercancía descrita así: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Say why it was wrong; another brand or packaging is the next version of the recipe.</source>
        <translation>No se cambió nada. Diga por qué era un error; otra marca u otro envase es la versión siguiente de la receta.</translation>
    </message>
    <message>
        <source>Pallet %1 was not booked back at the door since it left last.</source>
        <translation>El palé %1 no se anotó de vuelta en la puerta desde que salió por última vez.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the number of the pallet again; what a recall booked as returned is taken back in that recall.</source>
        <translation>No se cambió nada. Mire otra vez el número del palé; lo que una retirada anotó como devuelto se deshace en esa retirada.</translation>
    </message>
    <message>
        <source>Pallet %1 was let go since it was booked back.</source>
        <translation>El palé %1 se liberó después de anotarse de vuelta.</translation>
    </message>
    <message>
        <source>Nothing was changed. When it is not here all the same, put it on a shipment for the customer who has it.</source>
        <translation>No se cambió nada. Si aun así no está aquí, póngalo en un envío para el cliente que lo tiene.</translation>
    </message>
    <message>
        <source>Pallet %1 was held once more since it was booked back.</source>
        <translation>El palé %1 se retuvo otra vez después de anotarse de vuelta.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask QA, who knows why it was held.</source>
        <translation>No se cambió nada. Pregunte a Calidad, que sabe por qué se retuvo.</translation>
    </message>
    <message>
        <source>Pallet %1 was moved since it was booked back, so it is here.</source>
        <translation>El palé %1 se movió después de anotarse de vuelta, así que está aquí.</translation>
    </message>
    <message>
        <source>Nothing was changed. When it is not here all the same, QA lets it go; then put it on a shipment for the customer who has it.</source>
        <translation>No se cambió nada. Si aun así no está aquí, Calidad lo libera; después póngalo en un envío para el cliente que lo tiene.</translation>
    </message>
    <message>
        <source>Pallet %1 was recalled since it was booked back.</source>
        <translation>El palé %1 se retiró después de anotarse de vuelta.</translation>
    </message>
    <message>
        <source>Nothing was changed. Tell QA that its customer may have it: the recall names that customer, and what became of it is said there.</source>
        <translation>No se cambió nada. Diga a Calidad que puede tenerlo su cliente: la retirada nombra a ese cliente, y allí se dice qué fue de él.</translation>
    </message>
    <message>
        <source>A recall says already what became of pallet %1.</source>
        <translation>Una retirada ya dice qué fue del palé %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. While the recall is open QA takes back there what was said of it; then take back the return.</source>
        <translation>No se cambió nada. Mientras la retirada está abierta, Calidad deshace allí lo que se dijo de él; después deshaga la devolución.</translation>
    </message>
    <message>
        <source>That stands for more than %1 things: too many to trace together.</source>
        <translation>Eso representa más de %1 cosas: demasiadas para rastrearlas juntas.</translation>
    </message>
    <message>
        <source>Choose one of them, or say a day or a few days instead.</source>
        <translation>Elija una de ellas, o diga en su lugar un día o unos días.</translation>
    </message>
</context>
<context>
    <name>bm::ServerForm</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ele&amp;gir…</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificado de la autoridad</translation>
    </message>
    <message>
        <source>The server offers no encryption.
Ask the administrator to switch it on there.</source>
        <translation>El servidor no ofrece cifrado.
Pida al administrador que lo active allí.</translation>
    </message>
    <message>
        <source>The file with the authority&apos;s certificate cannot be read.
Choose the one that the administrator gave you.</source>
        <translation>No se puede leer el archivo con el certificado de la autoridad.
Elija el que le dio el administrador.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name.
Type the host as its certificate names it, or ask the administrator.</source>
        <translation>El certificado del servidor es para otro nombre.
Escriba el host como lo nombra su certificado, o pregunte al administrador.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not one of this authority; it may be another server than you mean.
Choose the certificate of the right authority, or ask the administrator.</source>
        <translation>El certificado del servidor no es de esta autoridad; puede ser otro servidor que el que usted cree.
Elija el certificado de la autoridad correcta, o pregunte al administrador.</translation>
    </message>
    <message>
        <source>The keychain keeps it encrypted. No file of this program ever holds it.</source>
        <translation>El llavero la guarda cifrada. Ningún archivo de este programa la contiene nunca.</translation>
    </message>
    <message>
        <source>The password is kept in memory only and never written. For every start put it into ~/.pgpass or DATABASE_URL.</source>
        <translation>La contraseña solo se guarda en memoria y nunca se escribe. Para cada arranque, póngala en ~/.pgpass o en DATABASE_URL.</translation>
    </message>
</context>
<context>
    <name>bm::ShipmentListModel</name>
    <message>
        <source>Shipment</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salió</translation>
    </message>
</context>
<context>
    <name>bm::ShippingPaper</name>
    <message>
        <source>not left yet</source>
        <translation>aún no ha salido</translation>
    </message>
    <message>
        <source>Shipped from</source>
        <translation>Enviado desde</translation>
    </message>
    <message>
        <source>Shipped to</source>
        <translation>Enviado a</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Customer&apos;s order</source>
        <translation>Pedido del cliente</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Conductor</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Precinto</translation>
    </message>
    <message>
        <source>Truck temperature</source>
        <translation>Temperatura del camión</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>Palés</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>Peso bruto</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>sin pesar</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Mercancía</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Batch (lot code)</source>
        <translation>Tanda (código de lote)</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Bueno hasta</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>SSCC</source>
        <translation>SSCC</translation>
    </message>
    <message>
        <source>Weight kg</source>
        <translation>Peso kg</translation>
    </message>
    <message>
        <source>Bill of lading</source>
        <translation>Carta de porte</translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation>Lista de bultos</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Shipper</source>
        <translation>Expedidor</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Accepted at this temperature</source>
        <translation>Aceptado a esta temperatura</translation>
    </message>
</context>
<context>
    <name>bm::ShippingView</name>
    <message>
        <source>Bill of lading and packing list</source>
        <translation>Carta de porte y lista de bultos</translation>
    </message>
    <message>
        <source>File for the customer (CSV)</source>
        <translation>Archivo para el cliente (CSV)</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>&amp;Cuál</translation>
    </message>
    <message>
        <source>Papers of %1</source>
        <translation>Documentos de %1</translation>
    </message>
    <message>
        <source>The code on them opens this shipment when it is scanned.</source>
        <translation>El código que llevan abre este envío al leerlo.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>&amp;Impresora</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>Enviado a la impresora %1</translation>
    </message>
    <message>
        <source>No papers</source>
        <translation>Sin documentos</translation>
    </message>
    <message>
        <source>Save the file for the customer</source>
        <translation>Guardar el archivo para el cliente</translation>
    </message>
    <message>
        <source>Save the papers</source>
        <translation>Guardar los documentos</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>It is in %1</source>
        <translation>Está en %1</translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation>Vuelve</translation>
    </message>
    <message>
        <source>&amp;Pallet</source>
        <translation>&amp;Palé</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Batch number</source>
        <translation>Número de &amp;tanda</translation>
    </message>
    <message>
        <source>Empty: the whole pallet</source>
        <translation>Vacío: el palé entero</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>No recibido</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ha vuelto</translation>
    </message>
    <message>
        <source>It is held until QA decides.</source>
        <translation>Queda retenido hasta que calidad decida.</translation>
    </message>
    <message>
        <source>&amp;Temperature, °C</source>
        <translation>&amp;Temperatura, °C</translation>
    </message>
    <message>
        <source>Of the truck; below zero with a minus sign</source>
        <translation>Del camión; bajo cero con signo menos</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>Pe&amp;dido</translation>
    </message>
    <message>
        <source>Ca&amp;rrier</source>
        <translation>T&amp;ransportista</translation>
    </message>
    <message>
        <source>&amp;Driver</source>
        <translation>C&amp;onductor</translation>
    </message>
    <message>
        <source>Sea&amp;l</source>
        <translation>Prec&amp;into</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>Envío nuevo</translation>
    </message>
    <message>
        <source>Then scan its pallets one after the other.</source>
        <translation>Después escanee sus palés uno tras otro.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>No empezado</translation>
    </message>
    <message>
        <source>For %1; the customer stays.</source>
        <translation>Para %1; el cliente se queda.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 cambiado</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>No cambiado</translation>
    </message>
    <message>
        <source>Must keep, &amp;days</source>
        <translation>Debe durar, &amp;días</translation>
    </message>
    <message>
        <source>On the day it leaves. Empty: the customer asks for nothing</source>
        <translation>El día en que sale. Vacío: el cliente no pide nada</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Cliente %1</translation>
    </message>
    <message>
        <source>Phone and address stand on the papers, as FSMA 204 asks for.</source>
        <translation>El teléfono y la dirección están en los documentos, como pide FSMA 204.</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation>Ca&amp;lle</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>C&amp;iudad</translation>
    </message>
    <message>
        <source>R&amp;egion</source>
        <translation>R&amp;egión</translation>
    </message>
    <message>
        <source>Postal c&amp;ode</source>
        <translation>&amp;Código postal</translation>
    </message>
    <message>
        <source>Co&amp;untry</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>Conta&amp;ct</source>
        <translation>Co&amp;ntacto</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>C&amp;orreo</translation>
    </message>
    <message>
        <source>&amp;GLN</source>
        <translation>&amp;GLN</translation>
    </message>
    <message>
        <source>Ship %1</source>
        <translation>Enviar %1</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) for %1 leave together, or none.</source>
        <translation>
            <numerusform>%n palé para %1 sale.</numerusform>
            <numerusform>%n palés para %1 salen juntos, o ninguno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1. Leave it like this only with a reason.</source>
        <translation>Falta: %1. Déjelo así solo con un motivo.</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ha salido</translation>
    </message>
    <message>
        <source>Papers: print or save them now.</source>
        <translation>Documentos: imprímalos o guárdelos ahora.</translation>
    </message>
    <message>
        <source>It did not leave; it is open again.</source>
        <translation>No salió; está abierto otra vez.</translation>
    </message>
    <message>
        <source>Do not ship</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Take them off, then ship the others.</source>
        <translation>Bájelos y envíe después los demás.</translation>
    </message>
    <message>
        <source>Unship %1</source>
        <translation>%1 no salió</translation>
    </message>
    <message>
        <source>It did not leave: it is open again with all of its pallets.</source>
        <translation>No salió: está abierto otra vez con todos sus palés.</translation>
    </message>
    <message>
        <source>Unship</source>
        <translation>No salió</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1 está abierto otra vez</translation>
    </message>
    <message>
        <source>Not unshipped</source>
        <translation>Sigue enviado</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>Nothing leaves; its pallets stay here.</source>
        <translation>No sale nada; sus palés se quedan aquí.</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancelarlo</translation>
    </message>
    <message>
        <source>%1 is cancelled</source>
        <translation>%1 está cancelado</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>No cancelado</translation>
    </message>
    <message>
        <source>No shipment is selected</source>
        <translation>No hay ningún envío elegido</translation>
    </message>
    <message>
        <source>Choose one from the list, scan its papers, or begin one.</source>
        <translation>Elija uno de la lista, escanee sus documentos o empiece uno.</translation>
    </message>
    <message>
        <source>Find a shipment, a customer or an order</source>
        <translation>Buscar un envío, un cliente o un pedido</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>No shipments yet</source>
        <translation>Todavía no hay envíos</translation>
    </message>
    <message>
        <source>Begin the first one with New shipment.</source>
        <translation>Empiece el primero con Envío nuevo.</translation>
    </message>
    <message>
        <source>Pallets of the shipment</source>
        <translation>Palés del envío</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Sin base de datos</translation>
    </message>
    <message>
        <source>Scan a pallet or a shipment</source>
        <translation>Escanee un palé o un envío</translation>
    </message>
    <message>
        <source>Not looked up</source>
        <translation>No consultado</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>FSMA 204, missing: %1</source>
        <translation>FSMA 204, falta: %1</translation>
    </message>
    <message>
        <source>Missing on the papers: %1</source>
        <translation>Falta en los documentos: %1</translation>
    </message>
    <message>
        <source>May not leave: %1</source>
        <translation>No puede salir: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n palé</numerusform>
            <numerusform>%n palés</numerusform>
        </translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Carrier %1</source>
        <translation>Transportista %1</translation>
    </message>
    <message>
        <source>Driver %1</source>
        <translation>Conductor %1</translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>Precinto %1</translation>
    </message>
    <message>
        <source>Truck at %1</source>
        <translation>Camión a %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>Closed %1 by %2</source>
        <translation>Cerrado %1 por %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>%1 %2: %3 of %4, %5</source>
        <translation>%1 %2: %3 de %4, %5</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se entiende</translation>
    </message>
    <message>
        <source>Scan the pallet label again.</source>
        <translation>Escanee otra vez la etiqueta del palé.</translation>
    </message>
    <message>
        <source>No pallet on it</source>
        <translation>No lleva ningún palé</translation>
    </message>
    <message>
        <source>The label does not name a pallet.</source>
        <translation>La etiqueta no nombra ningún palé.</translation>
    </message>
    <message>
        <source>Scan the pallet label.</source>
        <translation>Escanee la etiqueta del palé.</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Consultando %1</translation>
    </message>
    <message>
        <source>On which shipment?</source>
        <translation>¿En qué envío?</translation>
    </message>
    <message>
        <source>%1 waits for a truck.</source>
        <translation>%1 espera un camión.</translation>
    </message>
    <message>
        <source>Choose an open shipment or begin one, then scan it again.</source>
        <translation>Elija un envío abierto o empiece uno y léalo otra vez.</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>No cargado</translation>
    </message>
    <message>
        <source>%1 on %2 for %3</source>
        <translation>%1 en %2 para %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <translation>%1 cargado</translation>
    </message>
    <message>
        <source>%1 taken off</source>
        <translation>%1 bajado</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>It stands here again.</source>
        <translation>Está aquí otra vez.</translation>
    </message>
    <message>
        <source>%1 off %2</source>
        <translation>%1 fuera de %2</translation>
    </message>
    <message>
        <source>It is on the truck again.</source>
        <translation>Está en el camión otra vez.</translation>
    </message>
    <message>
        <source>Which pallet?</source>
        <translation>¿Qué palé?</translation>
    </message>
    <message>
        <source>No pallet of %1 is selected.</source>
        <translation>No hay ningún palé de %1 elegido.</translation>
    </message>
    <message>
        <source>Choose it in the lower list, or scan its label once more.</source>
        <translation>Elíjalo en la lista de abajo o escanee su etiqueta otra vez.</translation>
    </message>
    <message>
        <source>Not taken off</source>
        <translation>No bajado</translation>
    </message>
    <message>
        <source>%1 is on it already</source>
        <translation>%1 ya está en él</translation>
    </message>
    <message>
        <source>“Take off” takes it off, and so does the label BM:OK.</source>
        <translation>«Quitar» lo baja, y también la etiqueta BM:OK.</translation>
    </message>
    <message>
        <source>It stays recalled; QA settles it in its recall.</source>
        <translation>Sigue retirado; Calidad lo resuelve en su retirada.</translation>
    </message>
    <message>
        <source>%1 travels at another temperature</source>
        <translation>%1 viaja a otra temperatura</translation>
    </message>
    <message>
        <source>The signature means: I know of this temperature, and the truck may leave.</source>
        <translation>La firma significa: conozco esta temperatura, y el camión puede salir.</translation>
    </message>
    <message>
        <source>Sign and ship</source>
        <translation>Firmar y enviar</translation>
    </message>
    <message>
        <source>Kept otherwise: %1</source>
        <translation>Se guarda de otra manera: %1</translation>
    </message>
    <message>
        <source>Temperature accepted by %1: %2</source>
        <translation>Temperatura aceptada por %1: %2</translation>
    </message>
    <message>
        <source>It is held until QA decides. A part of it stands on a pallet of its own: print its label. When a whole pallet was booked back by mistake, its customer has it as before.</source>
        <translation>Queda retenido hasta que decida Calidad. Una parte queda en un palé propio: imprima su etiqueta. Si un palé entero se anotó de vuelta por error, su cliente lo tiene como antes.</translation>
    </message>
    <message>
        <source>It never came</source>
        <translation>Nunca vino</translation>
    </message>
    <message>
        <source>It never came; its customer has it as before.</source>
        <translation>Nunca vino; su cliente lo tiene como antes.</translation>
    </message>
    <message>
        <source>%1 never came</source>
        <translation>%1 nunca vino</translation>
    </message>
    <message>
        <source>Its customer has it as before.</source>
        <translation>Su cliente lo tiene como antes.</translation>
    </message>
    <message>
        <source>%1 has it as before.</source>
        <translation>%1 lo tiene como antes.</translation>
    </message>
</context>
<context>
    <name>bm::ShippingWords</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>how much is on a pallet</source>
        <translation>cuánto hay en un palé</translation>
    </message>
    <message>
        <source>phone and address of the customer</source>
        <translation>teléfono y dirección del cliente</translation>
    </message>
    <message>
        <source>name, phone and address of this plant</source>
        <translation>nombre, teléfono y dirección de esta planta</translation>
    </message>
    <message>
        <source>unshipped</source>
        <translation>envío deshecho</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>return taken back</source>
        <translation>devolución deshecha</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>temperatures</comment>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>temperature</comment>
        <translation>como mucho %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>temperature</comment>
        <translation>como mínimo %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>product, at which temperature</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bm::SideNav</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>bm::SignInView</name>
    <message>
        <source>Wait a moment</source>
        <translation>Espere un momento</translation>
    </message>
    <message>
        <source>Then try again.</source>
        <translation>Después pruebe otra vez.</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>¿Quién trabaja?</translation>
    </message>
    <message>
        <source>What is done from now on carries your name.</source>
        <translation>Lo que se haga desde ahora lleva su nombre.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Nobody was here for a while. What was typed is still there.</source>
        <translation>Aquí no hubo nadie durante un rato. Lo escrito sigue ahí.</translation>
    </message>
    <message>
        <source>Who works on?</source>
        <translation>¿Quién sigue trabajando?</translation>
    </message>
    <message>
        <source>What was typed is still there.</source>
        <translation>Lo escrito sigue ahí.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nadie ha entrado</translation>
    </message>
    <message>
        <source>The next person goes on where the last one stopped.</source>
        <translation>La siguiente persona sigue donde lo dejó la anterior.</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Escanee su credencial</translation>
    </message>
    <message>
        <source>or choose your name and enter your PIN</source>
        <translation>o elija su nombre y escriba su PIN</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Sin base de datos</translation>
    </message>
    <message>
        <source>or choose your name at the left</source>
        <translation>o elija su nombre a la izquierda</translation>
    </message>
    <message>
        <source>No PIN yet: scan the badge</source>
        <translation>Aún sin PIN: escanee la credencial</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>No ha entrado</translation>
    </message>
    <message>
        <source>This is nobody&apos;s badge.</source>
        <translation>Esta credencial no es de nadie.</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Elija su nombre y escriba su PIN.</translation>
    </message>
</context>
<context>
    <name>bm::SignatureDialog</name>
    <message>
        <source>Of the second person</source>
        <translation>De la segunda persona</translation>
    </message>
    <message>
        <source>You sign as %1.</source>
        <translation>Usted firma como %1.</translation>
    </message>
    <message>
        <source>Somebody else who may do it: %1</source>
        <translation>Otra persona que puede hacerlo: %1</translation>
    </message>
    <message>
        <source>Nobody else may do it. The administrator can add a person with the role %1.</source>
        <translation>Nadie más puede hacerlo. El administrador puede añadir a una persona con el rol %1.</translation>
    </message>
    <message>
        <source>This is not the right PIN.</source>
        <translation>Este no es el PIN correcto.</translation>
    </message>
    <message>
        <source>&amp;Who signs</source>
        <translation>&amp;Quién firma</translation>
    </message>
    <message>
        <source>Of who signs</source>
        <translation>De quien firma</translation>
    </message>
    <message>
        <source>Somebody who may do it: %1</source>
        <translation>Alguien que puede hacerlo: %1</translation>
    </message>
</context>
<context>
    <name>bm::SpreadsheetImport</name>
    <message>
        <source>Import from a spreadsheet</source>
        <translation>Importar de una hoja de cálculo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>How it wor&amp;ks</source>
        <translation>Cómo funcio&amp;na</translation>
    </message>
    <message>
        <source>Save &amp;template…</source>
        <translation>Guardar &amp;plantilla…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Vo&amp;lver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;See what would happen</source>
        <translation>&amp;Ver qué pasaría</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>1 of 2: the file and what its columns hold</source>
        <translation>1 de 2: el archivo y qué contienen sus columnas</translation>
    </message>
    <message>
        <source>This is what happened</source>
        <translation>Esto es lo que pasó</translation>
    </message>
    <message>
        <source>2 of 2: what would happen. Nothing is written yet.</source>
        <translation>2 de 2: qué pasaría. Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Looking at every row ...</source>
        <translation>Mirando cada fila ...</translation>
    </message>
    <message>
        <source>Importing ...</source>
        <translation>Importando ...</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Guardar plantilla</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Text (*.csv)</source>
        <translation>Libro (*.xlsx);;Texto (*.csv)</translation>
    </message>
</context>
<context>
    <name>bm::StatePanel</name>
    <message>
        <source>Then and now</source>
        <translation>Entonces y ahora</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lo mismo</translation>
    </message>
</context>
<context>
    <name>bm::StatusLook</name>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Depleted</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>En cuarentena</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>En retirada</translation>
    </message>
    <message>
        <source>Quality pending</source>
        <translation>Calidad pendiente</translation>
    </message>
    <message>
        <source>Quality passed</source>
        <translation>Calidad aprobada</translation>
    </message>
    <message>
        <source>Quality failed</source>
        <translation>Calidad rechazada</translation>
    </message>
    <message>
        <source>Passed with conditions</source>
        <translation>Aprobada con condiciones</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificada</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Control de calidad</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Conditional release ended</source>
        <translation>Liberación condicional terminada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
</context>
<context>
    <name>bm::StepCard</name>
    <message>
        <source>signed by %1</source>
        <translation>firmado por %1</translation>
    </message>
    <message>
        <source>Step &amp;before</source>
        <translation>A&amp;nterior</translation>
    </message>
    <message>
        <source>Step a&amp;fter</source>
        <translation>Si&amp;guiente</translation>
    </message>
    <message>
        <source>&amp;Not done</source>
        <translation>No &amp;hecho</translation>
    </message>
    <message>
        <source>Step of the batch</source>
        <translation>Paso de la tanda</translation>
    </message>
    <message>
        <source>Next: step %1 of %2, %3</source>
        <translation>Ahora: paso %1 de %2, %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Paso %1 de %2, %3</translation>
    </message>
    <message>
        <source>Done %1, %2</source>
        <translation>Hecho: %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Within its limits; Return records it</source>
        <translation>Dentro de sus límites; Intro lo registra</translation>
    </message>
    <message>
        <source>Take readin&amp;g back</source>
        <translation>Anular med&amp;ición</translation>
    </message>
</context>
<context>
    <name>bm::StepWords</name>
    <message>
        <source>Mix</source>
        <translation>Amasar</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Reposar</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Formar</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Fermentar</translation>
    </message>
    <message>
        <source>Bake</source>
        <translation>Hornear</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>Enfriar</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Acabar</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Envasar</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Core temperature</source>
        <translation>Temperatura del centro</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humedad</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a reading and its limits or its unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Por debajo de %1</translation>
    </message>
    <message>
        <source>Above %1</source>
        <translation>Por encima de %1</translation>
    </message>
</context>
<context>
    <name>bm::StepsModel</name>
    <message>
        <source>Reading: %1</source>
        <translation>Medición: %1</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoria</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Necesaria</translation>
    </message>
</context>
<context>
    <name>bm::StepsPanel</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>bm::StockListModel</name>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Supplier&apos;s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
</context>
<context>
    <name>bm::SuppliersPanel</name>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Nobody asks</source>
        <translation>Nadie pregunta</translation>
    </message>
    <message>
        <source>It is received, and told</source>
        <translation>Se recibe y se avisa</translation>
    </message>
    <message>
        <source>It is not received</source>
        <translation>No se recibe</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Aprobado el</translation>
    </message>
    <message>
        <source>No suppliers yet</source>
        <translation>Aún no hay proveedores</translation>
    </message>
    <message>
        <source>A supplier is made when its first goods come.</source>
        <translation>Un proveedor se crea cuando llega su primera mercancía.</translation>
    </message>
    <message>
        <source>No supplier is selected</source>
        <translation>Ningún proveedor seleccionado</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>Aprobar %1</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>%1 is approved</source>
        <translation>%1 está aprobado</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>Suspender %1</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>%1 is suspended</source>
        <translation>%1 está suspendido</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>Revisar %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>%1 is under review</source>
        <translation>%1 está en revisión</translation>
    </message>
    <message>
        <source>Nobody asks whether a supplier is approved</source>
        <translation>Nadie pregunta si un proveedor está aprobado</translation>
    </message>
    <message>
        <source>Goods of others are received, and told</source>
        <translation>La mercancía de otros se recibe y se avisa</translation>
    </message>
    <message>
        <source>Goods of others are not received</source>
        <translation>La mercancía de otros no se recibe</translation>
    </message>
    <message>
        <source>Approved on %1</source>
        <translation>Aprobado el %1</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>It is kept in the history</source>
        <translation>Queda en el historial</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>No se cambió</translation>
    </message>
    <message>
        <source>&amp;When it is not approved</source>
        <translation>&amp;Cuando no está aprobado</translation>
    </message>
    <message>
        <source>Goods of a supplier that is not approved</source>
        <translation>Mercancía de un proveedor sin aprobar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>bm::SuspectWords</name>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Recipiente</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more on the same pallets</source>
        <translation>
            <numerusform>%1 y %n más en los mismos palés</numerusform>
            <numerusform>%1 y %n más en los mismos palés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Pallet %1</source>
        <translation>Palé %1</translation>
    </message>
    <message numerus="yes">
        <source>Batch %1: %n pallets</source>
        <translation>
            <numerusform>Tanda %1: %n palé</numerusform>
            <numerusform>Tanda %1: %n palés</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted already: %1</source>
        <translation>Ya contada: %1</translation>
    </message>
    <message>
        <source>Nothing of it stands on a pallet: %1</source>
        <translation>Nada de ello está en un palé: %1</translation>
    </message>
    <message>
        <source>No pallet, batch or lot of this plant has the code</source>
        <translation>Ningún palé, tanda o lote de esta planta tiene el código</translation>
    </message>
    <message numerus="yes">
        <source>%n complained pallets</source>
        <translation>
            <numerusform>%n palé reclamado</numerusform>
            <numerusform>%n palés reclamados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 of any day: nobody knows when the complained ones were built</source>
        <translation>%1 y %2 de cualquier día: nadie sabe cuándo se armaron las reclamadas</translation>
    </message>
    <message>
        <source>%1, and %2 built from %3 to %4</source>
        <translation>%1 y %2 armados del %3 al %4</translation>
    </message>
    <message>
        <source>None of the codes names a pallet that can be compared.</source>
        <translation>Ninguno de los códigos nombra un palé que se pueda comparar.</translation>
    </message>
    <message>
        <source>No other pallet was built in those days: there is nothing to compare with.</source>
        <translation>No se armó ningún otro palé en esos días: no hay con qué comparar.</translation>
    </message>
    <message>
        <source>Nothing stands out: what the complained pallets share may be chance.</source>
        <translation>Nada destaca: lo que comparten los palés reclamados puede ser azar.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these stand out more than chance would explain.</source>
        <translation>
            <numerusform>%n de estos destaca más de lo que explicaría el azar.</numerusform>
            <numerusform>%n de estos destacan más de lo que explicaría el azar.</numerusform>
        </translation>
    </message>
    <message>
        <source>This shows what goes together with the complaints, not what caused them. Pallets of one batch have everything in common: look at the batches, too.</source>
        <translation>Esto muestra lo que va junto con las reclamaciones, no lo que las causó. Los palés de una tanda lo tienen todo en común: mire también las tandas.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>A lot in the store or in a vessel, nothing a customer has: %1. Trace it forward.</source>
        <translation>Un lote del almacén o de un recipiente, nada que tenga un cliente: %1. Rastréelo hacia delante.</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message numerus="yes">
        <source>%n of these are only possible: through a vessel, or through what a line that was not cleaned may have left.</source>
        <translation>
            <numerusform>%n de estas cosas solo es posible: por un recipiente, o por lo que pudo quedar en una línea sin limpiar.</numerusform>
            <numerusform>%n de estas cosas solo son posibles: por un recipiente, o por lo que pudo quedar en una línea sin limpiar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::SuspectsChart</name>
    <message>
        <source>Stands out</source>
        <translation>Destaca</translation>
    </message>
    <message>
        <source>May be chance</source>
        <translation>Puede ser azar</translation>
    </message>
    <message>
        <source>%1
explains %2 of the complained pallets; %3 of %4 others have it, too
p corrected: %5</source>
        <translation>%1
explica %2 de los palés reclamados; %3 de %4 de los demás también lo tienen
p corregida: %5</translation>
    </message>
    <message numerus="yes">
        <source>Explains so many of %n complained pallets</source>
        <translation>
            <numerusform>Explica tantos de %n palé reclamado</numerusform>
            <numerusform>Explica tantos de %n palés reclamados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::SuspectsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Destaca</translation>
    </message>
    <message>
        <source>May be chance</source>
        <translation>Puede ser azar</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Explains</source>
        <translation>Explica</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Sospechoso</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregida</translation>
    </message>
</context>
<context>
    <name>bm::SuspectsView</name>
    <message>
        <source>What do the complained pallets have in common?</source>
        <translation>¿Qué tienen en común los palés reclamados?</translation>
    </message>
    <message>
        <source>Paste the codes of the complaints at the left. What their pallets have more often than the others of those days is ranked here.</source>
        <translation>Pegue los códigos de las reclamaciones a la izquierda. Aquí se ordena lo que sus palés tienen más que los demás de esos días.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Paste the codes that were complained about</source>
        <translation>Pegue los códigos reclamados</translation>
    </message>
    <message>
        <source>Pallet numbers, SSCCs, batch numbers or finished lots, in any separators.</source>
        <translation>Números de palé, SSCC, números de tanda o lotes terminados, con cualquier separador.</translation>
    </message>
    <message>
        <source>Tracing the complained pallets and those beside them</source>
        <translation>Rastreando los palés reclamados y los de alrededor</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>No hay nada que comparar</translation>
    </message>
    <message numerus="yes">
        <source>%n codes add nothing</source>
        <translation>
            <numerusform>%n código no añade nada</numerusform>
            <numerusform>%n códigos no añaden nada</numerusform>
        </translation>
    </message>
    <message>
        <source>They are unknown, doubled or nothing a customer has: see the list. The others count.</source>
        <translation>Son desconocidos, repetidos o nada que tenga un cliente: vea la lista. Los demás cuentan.</translation>
    </message>
    <message>
        <source>This has no genealogy of its own</source>
        <translation>Esto no tiene genealogía propia</translation>
    </message>
    <message>
        <source>Only lots are traced: take one of the rows that name a lot.</source>
        <translation>Solo se rastrean lotes: elija una fila que nombre un lote.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message numerus="yes">
        <source>%n rows as CSV, for a spreadsheet.</source>
        <translation>
            <numerusform>%n fila como CSV, para una hoja de cálculo.</numerusform>
            <numerusform>%n filas como CSV, para una hoja de cálculo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::TableWords</name>
    <message>
        <source>The file %1 is not there.</source>
        <translation>El archivo %1 no está.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>El archivo no se puede abrir: %1</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>No hay nada en él.</translation>
    </message>
    <message>
        <source>The file is too large, or would be when it is unpacked.</source>
        <translation>El archivo es demasiado grande, o lo sería al desempaquetarlo.</translation>
    </message>
    <message>
        <source>It has more than %1 rows.</source>
        <translation>Tiene más de %1 filas.</translation>
    </message>
    <message>
        <source>It has more than %1 columns.</source>
        <translation>Tiene más de %1 columnas.</translation>
    </message>
    <message>
        <source>This is neither a CSV file nor an XLSX workbook.</source>
        <translation>No es ni un archivo CSV ni un libro XLSX.</translation>
    </message>
    <message>
        <source>This is an old .xls file, or a workbook with a password.</source>
        <translation>Es un archivo .xls antiguo o un libro con contraseña.</translation>
    </message>
    <message>
        <source>The workbook is damaged: %1</source>
        <translation>El libro está dañado: %1</translation>
    </message>
    <message>
        <source>The workbook has something in it that no spreadsheet program writes: %1</source>
        <translation>El libro tiene algo que ningún programa de hojas de cálculo escribe: %1</translation>
    </message>
    <message>
        <source>A quotation mark that opens in row %1 is never closed.</source>
        <translation>Unas comillas que se abren en la fila %1 no se cierran nunca.</translation>
    </message>
    <message>
        <source>There is no sheet “%1”.</source>
        <translation>No existe la hoja «%1».</translation>
    </message>
    <message>
        <source>Check the path, or choose another file.</source>
        <translation>Compruebe la ruta o elija otro archivo.</translation>
    </message>
    <message>
        <source>Put the names of the columns into the first row, and the rows below them.</source>
        <translation>Ponga los nombres de las columnas en la primera fila y las filas debajo.</translation>
    </message>
    <message>
        <source>Split it into several files, or delete what is not needed.</source>
        <translation>Divídalo en varios archivos o borre lo que no hace falta.</translation>
    </message>
    <message>
        <source>Choose one of the sheets of the file. A CSV file has none.</source>
        <translation>Elija una de las hojas del archivo. Un archivo CSV no tiene ninguna.</translation>
    </message>
    <message>
        <source>Close it, or save the file as XLSX.</source>
        <translation>Ciérrelas o guarde el archivo como XLSX.</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program and save it as XLSX or CSV.</source>
        <translation>Ábralo en su programa de hojas de cálculo y guárdelo como XLSX o CSV.</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabuladores</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>puntos y comas</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>comas</translation>
    </message>
    <message>
        <source>CSV, %1, separated by %2</source>
        <translation>CSV, %1, separado por %2</translation>
    </message>
    <message>
        <source>Sheet “%1”</source>
        <translation>Hoja «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Of %n merged area(s) only the first cell has a value.</source>
        <translation>
            <numerusform>De %n zona combinada solo la primera celda tiene valor.</numerusform>
            <numerusform>De %n zonas combinadas solo la primera celda tiene valor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::TestSheet</name>
    <message>
        <source>Test sheet for the scanner</source>
        <translation>Hoja de prueba para el escáner</translation>
    </message>
    <message>
        <source>Open the page Scanner of BakerMaiden, then scan one of the two symbols: the upper one, or the lower one with a scanner that reads bars only.</source>
        <translation>Abra la página Escáner de BakerMaiden y escanee uno de los dos símbolos: el de arriba, o el de abajo con un escáner que solo lee barras.</translation>
    </message>
</context>
<context>
    <name>bm::TimeLeft</name>
    <message>
        <source>a few seconds left</source>
        <translation>quedan unos segundos</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>quedan unos %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>quedan unos %1 min</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>bm::TutorWords</name>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumo preferente</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of a label, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, como %2</translation>
    </message>
</context>
<context>
    <name>bm::UsesModel</name>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 en vez de %2</translation>
    </message>
    <message>
        <source>%1 (rework)</source>
        <translation>%1 (reproceso)</translation>
    </message>
</context>
<context>
    <name>bm::VesselActsWindow</name>
    <message>
        <source>&amp;Older ones</source>
        <translation>An&amp;teriores</translation>
    </message>
    <message>
        <source>What happened to %1</source>
        <translation>Qué le pasó a %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n</source>
        <translation>
            <numerusform>El más reciente</numerusform>
            <numerusform>Los %n más recientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>El único</numerusform>
            <numerusform>Los %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::VesselWords</name>
    <message>
        <source>Silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>Use bin</source>
        <translation>Cajón</translation>
    </message>
    <message>
        <source>Hopper</source>
        <translation>Tolva</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Masa madre</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mezclado</translation>
    </message>
    <message>
        <source>first in, first out</source>
        <translation>primero en entrar, primero en salir</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Cargado</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Sacado</translation>
    </message>
    <message>
        <source>Proven empty</source>
        <translation>Comprobado vacío</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>%1 certain</source>
        <translation>%1 seguro</translation>
    </message>
    <message>
        <source>%1 possible, %2 to %3 %4</source>
        <translation>%1 posible, de %2 a %3 %4</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>%1 through vessel %2 into %3: CERTAIN, %4 %5 of %6 by the books</source>
        <translation>%1 por el recipiente %2 a %3: SEGURO, %4 %5 de %6 según los libros</translation>
    </message>
    <message>
        <source>%1 through vessel %2 into %3: POSSIBLE, at least %4, at most %5 %6; by the books %7</source>
        <translation>%1 por el recipiente %2 a %3: POSIBLE, como mínimo %4, como máximo %5 %6; según los libros %7</translation>
    </message>
    <message>
        <source>Through vessel %1: %2 certain, %3 possible</source>
        <translation>Por el recipiente %1: %2 seguros, %3 posibles</translation>
    </message>
    <message>
        <source>There is no vessel %1.</source>
        <translation>No existe el recipiente %1.</translation>
    </message>
    <message>
        <source>The vessel is retired. %1</source>
        <translation>El recipiente está retirado del uso. %1</translation>
    </message>
    <message>
        <source>Nothing was loaded into the vessel since it was proven empty. %1</source>
        <translation>No se cargó nada en el recipiente desde que se comprobó vacío. %1</translation>
    </message>
    <message>
        <source>The vessel is not empty. %1</source>
        <translation>El recipiente no está vacío. %1</translation>
    </message>
    <message>
        <source>That is more than the vessel holds. %1</source>
        <translation>Es más de lo que cabe en el recipiente. %1</translation>
    </message>
    <message>
        <source>The vessel holds another ingredient: %1</source>
        <translation>El recipiente contiene otro ingrediente: %1</translation>
    </message>
    <message>
        <source>The vessel was proven empty since; nothing goes back into it.</source>
        <translation>El recipiente se comprobó vacío entretanto; nada vuelve a él.</translation>
    </message>
    <message>
        <source>This lot is what stands in a vessel. %1</source>
        <translation>Este lote es lo que hay en un recipiente. %1</translation>
    </message>
    <message>
        <source>There is nothing to take back. %1</source>
        <translation>No hay nada que deshacer. %1</translation>
    </message>
    <message>
        <source>The content of the vessel was counted or taken from since. %1</source>
        <translation>El contenido del recipiente se contó o se redujo entretanto. %1</translation>
    </message>
    <message>
        <source>That is more than the books have in the vessel. %1</source>
        <translation>Es más de lo que los libros tienen en el recipiente. %1</translation>
    </message>
    <message>
        <source>By the books there is something in the vessel: %1</source>
        <translation>Según los libros hay algo en el recipiente: %1</translation>
    </message>
    <message>
        <source>Check the code, or add the vessel first.</source>
        <translation>Revise el código o añada antes el recipiente.</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>Tome otro.</translation>
    </message>
    <message>
        <source>Load a lot into it first.</source>
        <translation>Cargue antes un lote.</translation>
    </message>
    <message>
        <source>Empty it and record that it is proven empty, then retire it.</source>
        <translation>Vacíelo y anote que se comprobó vacío; después retírelo.</translation>
    </message>
    <message>
        <source>Load less, or count what is in it.</source>
        <translation>Cargue menos o cuente lo que contiene.</translation>
    </message>
    <message>
        <source>Load a lot of that ingredient, or choose another vessel.</source>
        <translation>Cargue un lote de ese ingrediente o elija otro recipiente.</translation>
    </message>
    <message>
        <source>Take back that it was proven empty first, or book the rest as waste.</source>
        <translation>Deshaga antes la comprobación de que estaba vacío o anote el resto como merma.</translation>
    </message>
    <message>
        <source>Scan the code of the vessel.</source>
        <translation>Escanee el código del recipiente.</translation>
    </message>
    <message>
        <source>Only the last load, draw or proof of emptiness is taken back.</source>
        <translation>Solo se deshace la última carga, saca o comprobación.</translation>
    </message>
    <message>
        <source>Correct the difference with a count in the inventory instead.</source>
        <translation>Corrija la diferencia con un recuento en el inventario.</translation>
    </message>
    <message>
        <source>Weigh again, or say why there was more in it.</source>
        <translation>Pese de nuevo o diga por qué había más.</translation>
    </message>
    <message>
        <source>Say why that is not there; it is written off.</source>
        <translation>Diga por qué no está; se da de baja.</translation>
    </message>
    <message>
        <source>The lot was recalled and may still be in the vessel: %1</source>
        <translation>El lote fue retirado y puede estar aún en el recipiente: %1</translation>
    </message>
    <message>
        <source>A code is no reason: %1</source>
        <translation>Un código no es un motivo: %1</translation>
    </message>
    <message>
        <source>So much cannot be in the vessel. %1</source>
        <translation>No puede haber tanto en el recipiente. %1</translation>
    </message>
    <message>
        <source>Empty the vessel, look that nothing is left in it, and record that it is proven empty.</source>
        <translation>Vacíe el recipiente, mire que no quede nada y registre que está comprobado vacío.</translation>
    </message>
    <message>
        <source>Say in words why there was more in it, then scan again.</source>
        <translation>Diga con palabras por qué había más y escanee de nuevo.</translation>
    </message>
    <message>
        <source>Check the quantity that was typed.</source>
        <translation>Revise la cantidad escrita.</translation>
    </message>
    <message>
        <source>Rework is not loaded into a vessel. %1</source>
        <translation>El reproceso no se carga en un recipiente. %1</translation>
    </message>
    <message>
        <source>Put it into the batch from its own lot, so that its part of the batch is known.</source>
        <translation>Póngalo en la tanda desde su propio lote, para que se sepa qué parte de ella es.</translation>
    </message>
</context>
<context>
    <name>bm::VesselsPanel</name>
    <message>
        <source>Retired</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Recipientes</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Recipiente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>No vessels yet</source>
        <translation>Aún no hay recipientes</translation>
    </message>
    <message>
        <source>A silo, a bin, a hopper or a starter that holds several lots one after another.</source>
        <translation>Un silo, un cajón, una tolva o una masa madre que contiene varios lotes, uno tras otro.</translation>
    </message>
    <message>
        <source>No vessel is selected</source>
        <translation>No hay ningún recipiente seleccionado</translation>
    </message>
    <message>
        <source>Choose one from the list, or add one.</source>
        <translation>Elija uno de la lista o añada uno.</translation>
    </message>
    <message>
        <source>%1: nothing by the books, possibly still in it</source>
        <translation>%1: nada según los libros, quizá quede algo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lots</source>
        <translation>
            <numerusform>y %n lote más</numerusform>
            <numerusform>y %n lotes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Ca&amp;pacity</source>
        <translation>Ca&amp;pacidad</translation>
    </message>
    <message>
        <source>In the unit of the ingredient</source>
        <translation>En la unidad del ingrediente</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>&amp;Tolerancia</translation>
    </message>
    <message>
        <source>First in, first out: by how much the end of a load may lie elsewhere</source>
        <translation>Primero en entrar, primero en salir: cuánto puede desviarse el final de una carga</translation>
    </message>
    <message>
        <source>&amp;Ingredient</source>
        <translation>&amp;Ingrediente</translation>
    </message>
    <message>
        <source>New vessel</source>
        <translation>Recipiente nuevo</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>As its label has it</source>
        <translation>Como en su etiqueta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>C&amp;lase</translation>
    </message>
    <message>
        <source>Is &amp;drawn</source>
        <translation>Se &amp;saca</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 está añadido</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No añadido</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Cargar %1</translation>
    </message>
    <message>
        <source>It leaves the lot&apos;s stock and stands in the vessel.</source>
        <translation>Sale de las existencias del lote y queda en el recipiente.</translation>
    </message>
    <message>
        <source>&amp;Lot</source>
        <translation>&amp;Lote</translation>
    </message>
    <message>
        <source>Scan or type it.</source>
        <translation>Escanéelo o escríbalo.</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Cantidad</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Lot %1 is in %2</source>
        <translation>El lote %1 está en %2</translation>
    </message>
    <message>
        <source>Do not load it</source>
        <translation>No lo cargue</translation>
    </message>
    <message>
        <source>%1 is proven empty</source>
        <translation>%1 está comprobado vacío</translation>
    </message>
    <message>
        <source>By the books %1 are in it: they are written off.</source>
        <translation>Según los libros contiene %1: se dan de baja.</translation>
    </message>
    <message>
        <source>Nothing of what was loaded before can be in a later draw.</source>
        <translation>Nada de lo cargado antes puede salir después.</translation>
    </message>
    <message>
        <source>What was seen; it is kept in the history</source>
        <translation>Lo que se vio; queda en el historial</translation>
    </message>
    <message>
        <source>Proven empty</source>
        <translation>Comprobado vacío</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>No anotado</translation>
    </message>
    <message>
        <source>Take back the last act on %1</source>
        <translation>Deshacer lo último en %1</translation>
    </message>
    <message>
        <source>The last load, draw or proof of emptiness that stands.</source>
        <translation>La última carga, saca o comprobación vigente.</translation>
    </message>
    <message>
        <source>It is kept in the history</source>
        <translation>Queda en el historial</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Taken back on %1</source>
        <translation>Deshecho en %1</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>No deshecho</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>Retirar %1</translation>
    </message>
    <message>
        <source>It is not used any more. Its history stays.</source>
        <translation>Ya no se usa. Su historial permanece.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>%1 is retired</source>
        <translation>%1 está retirado</translation>
    </message>
    <message>
        <source>Not retired</source>
        <translation>No retirado</translation>
    </message>
    <message>
        <source>Older ones: %1</source>
        <translation>Los anteriores: %1</translation>
    </message>
    <message>
        <source>In %1; empty: it is not known</source>
        <translation>En %1; vacío: no se sabe</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Only the name and the capacity of a vessel change.</source>
        <translation>De un recipiente solo cambian el nombre y la capacidad.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 cambiado</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>No cambiado</translation>
    </message>
</context>
<context>
    <name>bm::VesselsWindow</name>
    <message>
        <source>Vessels</source>
        <translation>Recipientes</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>&amp;New vessel</source>
        <translation>Recipiente &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>bm::WaitingLabels</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Labels that wait</source>
        <translation>Etiquetas en espera</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>No label waits</source>
        <translation>Ninguna etiqueta espera</translation>
    </message>
    <message>
        <source>What the printer could not print stands here until somebody knows that it is on paper.</source>
        <translation>Lo que la impresora no pudo imprimir está aquí hasta que alguien sabe que está en papel.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the label</source>
        <translation>Guardar la etiqueta</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The label is in %1</source>
        <translation>La etiqueta está en %1</translation>
    </message>
    <message>
        <source>It still waits here until you say that it is there.</source>
        <translation>Sigue esperando aquí hasta que usted diga que está ahí.</translation>
    </message>
</context>
<context>
    <name>bm::WaitingPanel</name>
    <message>
        <source>Lots that wait</source>
        <translation>Lotes que esperan</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>No lot waits</source>
        <translation>Ningún lote espera</translation>
    </message>
    <message>
        <source>What is received stands here until QA has decided, and again when a conditional release ends.</source>
        <translation>Lo que se recibe está aquí hasta que Calidad ha decidido, y otra vez cuando termina una liberación condicional.</translation>
    </message>
    <message>
        <source>No lot is selected</source>
        <translation>Ningún lote seleccionado</translation>
    </message>
    <message>
        <source>Choose the oldest one and press Return.</source>
        <translation>Elija el más antiguo y pulse Intro.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>First decision</source>
        <translation>Primera decisión</translation>
    </message>
    <message>
        <source>, from %1</source>
        <translation>, de %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>, expires %1</source>
        <translation>, caduca el %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Released until %1</source>
        <translation>Liberado hasta %1</translation>
    </message>
    <message>
        <source>Nothing that is required is missing</source>
        <translation>No falta nada obligatorio</translation>
    </message>
    <message numerus="yes">
        <source>%n required point(s) open</source>
        <translation>
            <numerusform>%n punto obligatorio abierto</numerusform>
            <numerusform>%n puntos obligatorios abiertos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::WherePage</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>Cambia&amp;r…</translation>
    </message>
    <message>
        <source>File of the new plant</source>
        <translation>Archivo de la planta nueva</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ele&amp;gir…</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Archivo de base de datos</translation>
    </message>
    <message>
        <source>%1 names the database</source>
        <translation>%1 indica la base de datos</translation>
    </message>
    <message>
        <source>It is used at every start. What is chosen here counts for this time only.</source>
        <translation>Se usa en cada arranque. Lo que se elija aquí vale solo para esta vez.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Mirando el archivo</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Preguntando a %1</translation>
    </message>
</context>
<context>
    <name>bm::Wording</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
</context>
</TS>
