<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bm::BackupWords</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::BackupsView</name>
    <message numerus="yes">
        <source>Holds: %1 rows in %n table(s)</source>
        <translation>
            <numerusform>Holds: %1 rows in %n table</numerusform>
            <numerusform>Holds: %1 rows in %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::BoardPanel</name>
    <message numerus="yes">
        <source>%n batch(es) of earlier days are still open</source>
        <translation>
            <numerusform>%n batch of earlier days is still open</numerusform>
            <numerusform>%n batches of earlier days are still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::ChartWords</name>
    <message numerus="yes">
        <source>%n runs are outside of the rules.</source>
        <translation>
            <numerusform>%n run is outside of the rules.</numerusform>
            <numerusform>%n runs are outside of the rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together %1 on %n pallets.</source>
        <translation>
            <numerusform>Together %1 on %n pallet.</numerusform>
            <numerusform>Together %1 on %n pallets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lots</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallets</source>
        <translation>
            <numerusform>%n pallet</numerusform>
            <numerusform>%n pallets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unknown</source>
        <translation>
            <numerusform>%n of them unknown</numerusform>
            <numerusform>%n of them unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::ChartsView</name>
    <message numerus="yes">
        <source>%n rows, for a spreadsheet.</source>
        <translation>
            <numerusform>%n row, for a spreadsheet.</numerusform>
            <numerusform>%n rows, for a spreadsheet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::Cli</name>
    <message numerus="yes">
        <source>%1 rows in %n table(s)</source>
        <translation>
            <numerusform>%1 rows in %n table</numerusform>
            <numerusform>%1 rows in %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have errors; nothing was written.</source>
        <translation>
            <numerusform>%n row has errors; nothing was written.</numerusform>
            <numerusform>%n rows have errors; nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) of earlier days are planned or in progress</source>
        <translation>
            <numerusform>%n batch of earlier days is planned or in progress</numerusform>
            <numerusform>%n batches of earlier days are planned or in progress</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::DrillWords</name>
    <message numerus="yes">
        <source>%n ship-to(s) without phone</source>
        <translation>
            <numerusform>%n ship-to without phone</numerusform>
            <numerusform>%n ship-tos without phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ship-to(s) with neither phone nor e-mail</source>
        <translation>
            <numerusform>%n ship-to with neither phone nor e-mail</numerusform>
            <numerusform>%n ship-tos with neither phone nor e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipped pallet(s) whose customer is unknown</source>
        <translation>
            <numerusform>%n shipped pallet whose customer is unknown</numerusform>
            <numerusform>%n shipped pallets whose customer is unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) whose quantity is unknown</source>
        <translation>
            <numerusform>%n thing whose quantity is unknown</numerusform>
            <numerusform>%n things whose quantity is unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of which nobody knows how much of it is in them</source>
        <translation>
            <numerusform>%n thing of which nobody knows how much of it is in it</numerusform>
            <numerusform>%n things of which nobody knows how much of it is in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished batch(es) that are on no pallet and in no lot</source>
        <translation>
            <numerusform>%n finished batch that is on no pallet and in no lot</numerusform>
            <numerusform>%n finished batches that are on no pallet and in no lot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) of the old program that know their lots as texts only</source>
        <translation>
            <numerusform>%n batch of the old program that knows its lots as texts only</numerusform>
            <numerusform>%n batches of the old program that know their lots as texts only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) without supplier</source>
        <translation>
            <numerusform>%n lot without supplier</numerusform>
            <numerusform>%n lots without supplier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) without the supplier&apos;s lot code</source>
        <translation>
            <numerusform>%n lot without the supplier&apos;s lot code</numerusform>
            <numerusform>%n lots without the supplier&apos;s lot code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) without delivery, order or invoice number</source>
        <translation>
            <numerusform>%n lot without delivery, order or invoice number</numerusform>
            <numerusform>%n lots without delivery, order or invoice number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) of which nobody knows how much went in</source>
        <translation>
            <numerusform>%n lot of which nobody knows how much went in</numerusform>
            <numerusform>%n lots of which nobody knows how much went in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not all accounted for</source>
        <translation>
            <numerusform>%n thing not all accounted for</numerusform>
            <numerusform>%n things not all accounted for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) possibly</source>
        <translation>
            <numerusform>%n pallet possibly</numerusform>
            <numerusform>%n pallets possibly</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::Epcis</name>
    <message numerus="yes">
        <source>%n time(s) sent back to a supplier</source>
        <translation>
            <numerusform>%n time sent back to a supplier</numerusform>
            <numerusform>%n times sent back to a supplier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them never happened: they are in it as declared in error.</source>
        <translation>
            <numerusform>%n of them never happened: it is in it as declared in error.</numerusform>
            <numerusform>%n of them never happened: they are in it as declared in error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n thing(s) nobody knows when they happened: they are not in it.</source>
        <translation>
            <numerusform>Of %n thing nobody knows when it happened: it is not in it.</numerusform>
            <numerusform>Of %n things nobody knows when they happened: they are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are not finished yet and are not in it.</source>
        <translation>
            <numerusform>%n run is not finished yet and is not in it.</numerusform>
            <numerusform>%n runs are not finished yet and are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were corrected later: they are in it as declared in error, with the number of the event that is right.</source>
        <translation>
            <numerusform>%n of them was corrected later: it is in it as declared in error, with the number of the event that is right.</numerusform>
            <numerusform>%n of them were corrected later: they are in it as declared in error, with the number of the event that is right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::FindingList</name>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::FoundPage</name>
    <message numerus="yes">
        <source>%1 in %n table(s)</source>
        <translation>
            <numerusform>%1 in %n table</numerusform>
            <numerusform>%1 in %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::Fsma</name>
    <message numerus="yes">
        <source>%n row(s) lack something: %1</source>
        <translation>
            <numerusform>%n row lacks something: %1</numerusform>
            <numerusform>%n rows lack something: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are not finished yet and are not in it.</source>
        <translation>
            <numerusform>%n run is not finished yet and is not in it.</numerusform>
            <numerusform>%n runs are not finished yet and are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed and made nothing: they are not in it.</source>
        <translation>
            <numerusform>%n run failed and made nothing: it is not in it.</numerusform>
            <numerusform>%n runs failed and made nothing: they are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n thing(s) nobody knows the day: they are not in it. Without a first day they are.</source>
        <translation>
            <numerusform>Of %n thing nobody knows the day: it is not in it. Without a first day it is.</numerusform>
            <numerusform>Of %n things nobody knows the day: they are not in it. Without a first day they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::GenealogyModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::GenealogyPicture</name>
    <message numerus="yes">
        <source>%n lots</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallets</source>
        <translation>
            <numerusform>%n pallet</numerusform>
            <numerusform>%n pallets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::GenealogyView</name>
    <message numerus="yes">
        <source>%n quantities were never written down; their edges are dashed.</source>
        <translation>
            <numerusform>%n quantity was never written down; its edge is dashed.</numerusform>
            <numerusform>%n quantities were never written down; their edges are dashed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward from %1 · %n things together</source>
        <translation>
            <numerusform>Forward from %1 · %n thing</numerusform>
            <numerusform>Forward from %1 · %n things together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backward from %1 · %n things together</source>
        <translation>
            <numerusform>Backward from %1 · %n thing</numerusform>
            <numerusform>Backward from %1 · %n things together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands for %n things. Choose one of them, or all together.</source>
        <translation>
            <numerusform>%1 stands for %n thing. Choose it.</numerusform>
            <numerusform>%1 stands for %n things. Choose one of them, or all together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n together</source>
        <translation>
            <numerusform>%n alone</numerusform>
            <numerusform>All %n together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::HealthView</name>
    <message numerus="yes">
        <source>%n need(s) attention; read at %1</source>
        <translation>
            <numerusform>%n needs attention; read at %1</numerusform>
            <numerusform>%n need attention; read at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::HealthWords</name>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::HistoryView</name>
    <message numerus="yes">
        <source>%n change(s) that were shown.</source>
        <translation>
            <numerusform>%n change that was shown.</numerusform>
            <numerusform>%n changes that were shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::Holding</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) here</source>
        <translation>
            <numerusform>%n pallet here</numerusform>
            <numerusform>%n pallets here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) shipped</source>
        <translation>
            <numerusform>%n pallet shipped</numerusform>
            <numerusform>%n pallets shipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::ImportPreviewList</name>
    <message numerus="yes">
        <source>%n row(s) have errors</source>
        <translation>
            <numerusform>%n row has errors</numerusform>
            <numerusform>%n rows have errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::ImportSetup</name>
    <message numerus="yes">
        <source>%1. %n row(s).</source>
        <translation>
            <numerusform>%1. %n row.</numerusform>
            <numerusform>%1. %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::ImportWords</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n to change</numerusform>
            <numerusform>%n to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that stay as they are</source>
        <translation>
            <numerusform>%n that stays as it is</numerusform>
            <numerusform>%n that stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with errors</source>
        <translation>
            <numerusform>%n with errors</numerusform>
            <numerusform>%n with errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a remark</source>
        <translation>
            <numerusform>%n with a remark</numerusform>
            <numerusform>%n with a remark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::InspectDialog</name>
    <message numerus="yes">
        <source>%n required point(s) open</source>
        <translation>
            <numerusform>%n required point open</numerusform>
            <numerusform>%n required points open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::InventoryView</name>
    <message numerus="yes">
        <source>%n lot(s) have the code %1.</source>
        <translation>
            <numerusform>%n lot has the code %1.</numerusform>
            <numerusform>%n lots have the code %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::LabelAsking</name>
    <message numerus="yes">
        <source>%n label(s) of it were printed already. This is counted, too.</source>
        <translation>
            <numerusform>%n label of it was printed already. This is counted, too.</numerusform>
            <numerusform>%n labels of it were printed already. This is counted, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::MigrationWords</name>
    <message numerus="yes">
        <source>%1, %2 rows in %n table(s)</source>
        <translation>
            <numerusform>%1, %2 rows in %n table</numerusform>
            <numerusform>%1, %2 rows in %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) compared</source>
        <translation>
            <numerusform>%n question compared</numerusform>
            <numerusform>%n questions compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::NavButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::OpeningWords</name>
    <message numerus="yes">
        <source>more than %n batch(es)</source>
        <translation>
            <numerusform>more than %n batch</numerusform>
            <numerusform>more than %n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n pallet</numerusform>
            <numerusform>%n pallets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::PalletListModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::ReadinessWords</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n pallet</numerusform>
            <numerusform>%n pallets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) and batch(es)</source>
        <translation>
            <numerusform>%n lot or batch</numerusform>
            <numerusform>%n lots and batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::RecallView</name>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n pallet</numerusform>
            <numerusform>%n pallets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n thing(s)</source>
        <translation>
            <numerusform>Settle %n thing</numerusform>
            <numerusform>Settle %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <comment>settled</comment>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <comment>selected</comment>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s) sent back</source>
        <translation>
            <numerusform>%n pallet sent back</numerusform>
            <numerusform>%n pallets sent back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n things</source>
        <translation>
            <numerusform>%1: %n thing</numerusform>
            <numerusform>%1: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::RecallWords</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n pallet</numerusform>
            <numerusform>%n pallets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them shipped</source>
        <translation>
            <numerusform>%n of them shipped</numerusform>
            <numerusform>%n of them shipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something may have been carried over into %n more thing(s): %1.</source>
        <translation>
            <numerusform>Something may have been carried over into %n more thing: %1.</numerusform>
            <numerusform>Something may have been carried over into %n more things: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Through vessel %1: %n batch(es) for certain, %2 possibly</source>
        <translation>
            <numerusform>Through vessel %1: %n batch for certain, %2 possibly</numerusform>
            <numerusform>Through vessel %1: %n batches for certain, %2 possibly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them made here</source>
        <translation>
            <numerusform>%n of them made here</numerusform>
            <numerusform>%n of them made here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::RecipeList</name>
    <message numerus="yes">
        <source>and %n older version(s)</source>
        <translation>
            <numerusform>and %n older version</numerusform>
            <numerusform>and %n older versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::SchemaDocument</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::ShippingView</name>
    <message numerus="yes">
        <source>%n pallet(s) for %1 leave together, or none.</source>
        <translation>
            <numerusform>%n pallet for %1 leaves.</numerusform>
            <numerusform>%n pallets for %1 leave together, or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pallet(s)</source>
        <translation>
            <numerusform>%n pallet</numerusform>
            <numerusform>%n pallets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::SuspectWords</name>
    <message numerus="yes">
        <source>%1 and %n more on the same pallets</source>
        <translation>
            <numerusform>%1 and %n more on the same pallets</numerusform>
            <numerusform>%1 and %n more on the same pallets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1: %n pallets</source>
        <translation>
            <numerusform>Batch %1: %n pallet</numerusform>
            <numerusform>Batch %1: %n pallets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complained pallets</source>
        <translation>
            <numerusform>%n complained pallet</numerusform>
            <numerusform>%n complained pallets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these stand out more than chance would explain.</source>
        <translation>
            <numerusform>%n of these stands out more than chance would explain.</numerusform>
            <numerusform>%n of these stand out more than chance would explain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these are only possible: through a vessel, or through what a line that was not cleaned may have left.</source>
        <translation>
            <numerusform>%n of these is only possible: through a vessel, or through what a line that was not cleaned may have left.</numerusform>
            <numerusform>%n of these are only possible: through a vessel, or through what a line that was not cleaned may have left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::SuspectsChart</name>
    <message numerus="yes">
        <source>Explains so many of %n complained pallets</source>
        <translation>
            <numerusform>Explains so many of %n complained pallet</numerusform>
            <numerusform>Explains so many of %n complained pallets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::SuspectsView</name>
    <message numerus="yes">
        <source>%n codes add nothing</source>
        <translation>
            <numerusform>%n code adds nothing</numerusform>
            <numerusform>%n codes add nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows as CSV, for a spreadsheet.</source>
        <translation>
            <numerusform>%n row as CSV, for a spreadsheet.</numerusform>
            <numerusform>%n rows as CSV, for a spreadsheet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::TableWords</name>
    <message numerus="yes">
        <source>Of %n merged area(s) only the first cell has a value.</source>
        <translation>
            <numerusform>Of %n merged area only the first cell has a value.</numerusform>
            <numerusform>Of %n merged areas only the first cell has a value.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::VesselActsWindow</name>
    <message numerus="yes">
        <source>The newest %n</source>
        <translation>
            <numerusform>The newest %n</numerusform>
            <numerusform>The newest %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::VesselsPanel</name>
    <message numerus="yes">
        <source>and %n more lots</source>
        <translation>
            <numerusform>and %n more lot</numerusform>
            <numerusform>and %n more lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bm::WaitingPanel</name>
    <message numerus="yes">
        <source>%n required point(s) open</source>
        <translation>
            <numerusform>%n required point open</numerusform>
            <numerusform>%n required points open</numerusform>
        </translation>
    </message>
</context>
</TS>
