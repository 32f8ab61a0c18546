<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupCommands</name>
    <message>
        <source>Make a checked backup</source>
        <translation>Make a checked backup</translation>
    </message>
    <message>
        <source>Folder for the backup; beside the file when left out</source>
        <translation>Folder for the backup; beside the file when left out</translation>
    </message>
    <message>
        <source>List the backups, newest first</source>
        <translation>List the backups, newest first</translation>
    </message>
    <message>
        <source>Put a backup in the place of the file; the present file is backed up first</source>
        <translation>Put a backup in the place of the file; the present file is backed up first</translation>
    </message>
    <message>
        <source>The backup, or “latest”</source>
        <translation>The backup, or “latest”</translation>
    </message>
    <message>
        <source>Backup made and checked: %1</source>
        <translation>Backup made and checked: %1</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>The backup %1 is not there. “backup FILE --list” shows what there is.</source>
        <translation>The backup %1 is not there. “backup FILE --list” shows what there is.</translation>
    </message>
    <message>
        <source>Restored from %1. The file as it was before lies among the backups.</source>
        <translation>Restored from %1. The file as it was before lies among the backups.</translation>
    </message>
</context>
<context>
    <name>BlockPlanDialog</name>
    <message>
        <source>%n cell(s) will be filled. Filled cells stay as they are. One Ctrl+Z takes all of it back.</source>
        <translation>%n cell(s) will be filled. Filled cells stay as they are. One Ctrl+Z takes all of it back.</translation>
    </message>
    <message>
        <source>%n cell(s) would be refused, so nothing was written. Correct them where you copied from, then paste again.</source>
        <translation>%n cell(s) would be refused, so nothing was written. Correct them where you copied from, then paste again.</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Refused cells</source>
        <translation>Refused cells</translation>
    </message>
</context>
<context>
    <name>ClosingCheck</name>
    <message>
        <source>No entry</source>
        <translation>No entry</translation>
    </message>
    <message>
        <source>Veto without document</source>
        <translation>Veto without document</translation>
    </message>
    <message>
        <source>Declaration undecided</source>
        <translation>Declaration undecided</translation>
    </message>
    <message>
        <source>Two entries in one cell</source>
        <translation>Two entries in one cell</translation>
    </message>
    <message>
        <source>Not in the scheme</source>
        <translation>Not in the scheme</translation>
    </message>
    <message>
        <source>Cap reached</source>
        <translation>Cap reached</translation>
    </message>
    <message>
        <source>Far from last month</source>
        <translation>Far from last month</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The office program of a village committee, for scripts and the terminal.</source>
        <translation>The office program of a village committee, for scripts and the terminal.</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Print the version</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>Print this help</translation>
    </message>
    <message>
        <source>Print exactly one JSON object on the standard output</source>
        <translation>Print exactly one JSON object on the standard output</translation>
    </message>
    <message>
        <source>Who does it, for the history; the login name when left out</source>
        <translation>Who does it, for the history; the login name when left out</translation>
    </message>
    <message>
        <source>The office file (*.cunwu)</source>
        <translation>The office file (*.cunwu)</translation>
    </message>
    <message>
        <source>The command is missing.</source>
        <translation>The command is missing.</translation>
    </message>
    <message>
        <source>Something is missing: %1</source>
        <translation>Something is missing: %1</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>Not known here: %1</translation>
    </message>
    <message>
        <source>These options do not go together: %1</source>
        <translation>These options do not go together: %1</translation>
    </message>
    <message>
        <source>This value is not possible: %1</source>
        <translation>This value is not possible: %1</translation>
    </message>
    <message>
        <source>The command cannot be understood: %1</source>
        <translation>The command cannot be understood: %1</translation>
    </message>
    <message>
        <source>cunwu-cli --help lists all commands, cunwu-cli COMMAND --help their options.</source>
        <translation>cunwu-cli --help lists all commands, cunwu-cli COMMAND --help their options.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again; nothing was changed.</source>
        <translation>There is not enough memory. Close other programs and try again; nothing was changed.</translation>
    </message>
    <message>
        <source>The work is done, but its report could not be written.</source>
        <translation>The work is done, but its report could not be written.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>The file was upgraded; a backup lies in %1.</source>
        <translation>The file was upgraded; a backup lies in %1.</translation>
    </message>
    <message>
        <source>“%1” is no month. Write it like 2026-10.</source>
        <translation>“%1” is no month. Write it like 2026-10.</translation>
    </message>
    <message>
        <source>The file holds several villages; say which one with --village CODE.</source>
        <translation>The file holds several villages; say which one with --village CODE.</translation>
    </message>
    <message>
        <source>“%1” is no village of this file; a village&apos;s code has 12 digits.</source>
        <translation>“%1” is no village of this file; a village&apos;s code has 12 digits.</translation>
    </message>
</context>
<context>
    <name>DemoService</name>
    <message>
        <source>The table of divisions has no villages under %1.</source>
        <translation>The table of divisions has no villages under %1.</translation>
    </message>
    <message>
        <source>Invent the households of %1</source>
        <translation>Invent the households of %1</translation>
    </message>
    <message>
        <source>The months from %1 to %2 already hold points; nothing was invented.</source>
        <translation>The months from %1 to %2 already hold points; nothing was invented.</translation>
    </message>
    <message>
        <source>Record points of %1</source>
        <translation>Record points of %1</translation>
    </message>
    <message>
        <source>Close the months of %1</source>
        <translation>Close the months of %1</translation>
    </message>
</context>
<context>
    <name>DivisionTable</name>
    <message>
        <source>The table of divisions is missing from the program. Install it again.</source>
        <translation>The table of divisions is missing from the program. Install it again.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelled. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>Who changed what, newest first</source>
        <translation>Who changed what, newest first</translation>
    </message>
    <message>
        <source>How many actions</source>
        <translation>How many actions</translation>
    </message>
    <message>
        <source>Leave out the newest ones</source>
        <translation>Leave out the newest ones</translation>
    </message>
    <message>
        <source>Show what this action changed, from what to what</source>
        <translation>Show what this action changed, from what to what</translation>
    </message>
    <message>
        <source>The feed of --action; the newest action&apos;s when left out</source>
        <translation>The feed of --action; the newest action&apos;s when left out</translation>
    </message>
    <message>
        <source>Take back the last action made on this computer</source>
        <translation>Take back the last action made on this computer</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Do again what was taken back</translation>
    </message>
    <message>
        <source>Take back this action instead of the last one</source>
        <translation>Take back this action instead of the last one</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation> (taken back)</translation>
    </message>
    <message>
        <source>There is no action %1. “history FILE” lists the actions with their numbers.</source>
        <translation>There is no action %1. “history FILE” lists the actions with their numbers.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Done again: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Taken back: %1</translation>
    </message>
</context>
<context>
    <name>HouseholdCommands</name>
    <message>
        <source>List households</source>
        <translation>List households</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, number or last four of an ID of anybody in the household</source>
        <translation>Name, pinyin, initials, number or last four of an ID of anybody in the household</translation>
    </message>
    <message>
        <source>Only this group, like 3组</source>
        <translation>Only this group, like 3组</translation>
    </message>
    <message>
        <source>Show telephone numbers in full; takes the reason, which is logged</source>
        <translation>Show telephone numbers in full; takes the reason, which is logged</translation>
    </message>
    <message>
        <source>Household list of the command line</source>
        <translation>Household list of the command line</translation>
    </message>
    <message>
        <source>No household matches.</source>
        <translation>No household matches.</translation>
    </message>
</context>
<context>
    <name>HouseholdListModel</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>HouseholdService</name>
    <message>
        <source>This entry is no longer there. It may have been undone; reload the page.</source>
        <translation>This entry is no longer there. It may have been undone; reload the page.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>No temporary folder could be made. Free some space and try again.</source>
        <translation>No temporary folder could be made. Free some space and try again.</translation>
    </message>
    <message>
        <source>Receive changes</source>
        <translation>Receive changes</translation>
    </message>
    <message>
        <source>The journal was changed by hand at entry %1 of feed %2.</source>
        <translation>The journal was changed by hand at entry %1 of feed %2.</translation>
    </message>
    <message>
        <source>An entry of the journal cannot be read. Restore the last backup.</source>
        <translation>An entry of the journal cannot be read. Restore the last backup.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This did not work</source>
        <translation>This did not work</translation>
    </message>
    <message>
        <source>Something unexpected happened. What was confirmed is in the file; restart the program.</source>
        <translation>Something unexpected happened. What was confirmed is in the file; restart the program.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>MonthSheetView</name>
    <message>
        <source>Paste points</source>
        <translation>Paste points</translation>
    </message>
    <message>
        <source>Pasted: %n cell(s) changed. Ctrl+Z takes it back.</source>
        <translation>Pasted: %n cell(s) changed. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>Filled: %n cell(s) changed.</source>
        <translation>Filled: %n cell(s) changed.</translation>
    </message>
    <message>
        <source>These points were not typed here. F4 shows the entries of the cell.</source>
        <translation>These points were not typed here. F4 shows the entries of the cell.</translation>
    </message>
    <message>
        <source>Clear points</source>
        <translation>Clear points</translation>
    </message>
    <message>
        <source>Cleared: %n cell(s).</source>
        <translation>Cleared: %n cell(s).</translation>
    </message>
    <message>
        <source>Nothing to copy: last month holds no base items, or the cells are filled already.</source>
        <translation>Nothing to copy: last month holds no base items, or the cells are filled already.</translation>
    </message>
    <message>
        <source>Copy last month&apos;s base items</source>
        <translation>Copy last month&apos;s base items</translation>
    </message>
    <message>
        <source>Copied: %n cell(s) filled.</source>
        <translation>Copied: %n cell(s) filled.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Done again: %1</translation>
    </message>
    <message>
        <source>Month sheet, points</source>
        <translation>Month sheet, points</translation>
    </message>
    <message>
        <source>Month sheet, households</source>
        <translation>Month sheet, households</translation>
    </message>
    <message>
        <source>Month sheet, totals and ranks</source>
        <translation>Month sheet, totals and ranks</translation>
    </message>
</context>
<context>
    <name>OfficeCommands</name>
    <message>
        <source>Make a new office file</source>
        <translation>Make a new office file</translation>
    </message>
    <message>
        <source>Whose file it is</source>
        <translation>Whose file it is</translation>
    </message>
    <message>
        <source>12-digit code of the village</source>
        <translation>12-digit code of the village</translation>
    </message>
    <message>
        <source>9-digit code of the township</source>
        <translation>9-digit code of the township</translation>
    </message>
    <message>
        <source>6-digit code of the county</source>
        <translation>6-digit code of the county</translation>
    </message>
    <message>
        <source>Name of the office, needed for a code that the table of divisions does not have</source>
        <translation>Name of the office, needed for a code that the table of divisions does not have</translation>
    </message>
    <message>
        <source>Import this roster at once</source>
        <translation>Import this roster at once</translation>
    </message>
    <message>
        <source>Sheet of the roster</source>
        <translation>Sheet of the roster</translation>
    </message>
    <message>
        <source>Fill it with invented households and points</source>
        <translation>Fill it with invented households and points</translation>
    </message>
    <message>
        <source>How many households to invent</source>
        <translation>How many households to invent</translation>
    </message>
    <message>
        <source>How many months of points to invent</source>
        <translation>How many months of points to invent</translation>
    </message>
    <message>
        <source>The same number invents the same village</source>
        <translation>The same number invents the same village</translation>
    </message>
    <message>
        <source>Whose file it is and what is in it</source>
        <translation>Whose file it is and what is in it</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Check the file</translation>
    </message>
    <message>
        <source>Build all tables anew from the journal and compare</source>
        <translation>Build all tables anew from the journal and compare</translation>
    </message>
    <message>
        <source>List what looks wrong in the data</source>
        <translation>List what looks wrong in the data</translation>
    </message>
    <message>
        <source>“%1” is no code of this level: a village has 12 digits, a township 9, a county 6.</source>
        <translation>“%1” is no code of this level: a village has 12 digits, a township 9, a county 6.</translation>
    </message>
    <message>
        <source>The table of divisions does not have %1; give its name with --name.</source>
        <translation>The table of divisions does not have %1; give its name with --name.</translation>
    </message>
    <message>
        <source>The roster %1 is not there. Check the name.</source>
        <translation>The roster %1 is not there. Check the name.</translation>
    </message>
    <message>
        <source>The file was made, but it is empty: what follows could not be filled in.</source>
        <translation>The file was made, but it is empty: what follows could not be filled in.</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Made: %1</translation>
    </message>
    <message>
        <source>Inventing</source>
        <translation>Inventing</translation>
    </message>
    <message>
        <source>%1 households, %2 persons, %3 entries</source>
        <translation>%1 households, %2 persons, %3 entries</translation>
    </message>
    <message>
        <source>%1 (%2)
Households: %3   Persons: %4   Entries: %5   Journal: %6
Digest: %7</source>
        <translation>%1 (%2)
Households: %3   Persons: %4   Entries: %5   Journal: %6
Digest: %7</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>The file is damaged: %1</translation>
    </message>
    <message>
        <source>Building anew</source>
        <translation>Building anew</translation>
    </message>
    <message>
        <source>The tables are not what the journal makes of them; the first difference: %1</source>
        <translation>The tables are not what the journal makes of them; the first difference: %1</translation>
    </message>
    <message>
        <source>The file is in order.</source>
        <translation>The file is in order.</translation>
    </message>
    <message>
        <source>Keep the file as it is and restore the last backup: restore FILE latest.</source>
        <translation>Keep the file as it is and restore the last backup: restore FILE latest.</translation>
    </message>
</context>
<context>
    <name>OfficeSession</name>
    <message>
        <source>Change the office settings</source>
        <translation>Change the office settings</translation>
    </message>
    <message>
        <source>New office file</source>
        <translation>New office file</translation>
    </message>
    <message>
        <source>Show personal data: %1</source>
        <translation>Show personal data: %1</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Month sheet</source>
        <translation>Month sheet</translation>
    </message>
    <message>
        <source>Group sheet</source>
        <translation>Group sheet</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Declaration</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>Checked by the group</source>
        <translation>Checked by the group</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>PointsCommands</name>
    <message>
        <source>Points of a month</source>
        <translation>Points of a month</translation>
    </message>
    <message>
        <source>Record a table: household,indicator,quantity,day,note</source>
        <translation>Record a table: household,indicator,quantity,day,note</translation>
    </message>
    <message>
        <source>The table (CSV, UTF-8 or GB 18030); “-” for the standard input</source>
        <translation>The table (CSV, UTF-8 or GB 18030); “-” for the standard input</translation>
    </message>
    <message>
        <source>Record the good lines although others are refused</source>
        <translation>Record the good lines although others are refused</translation>
    </message>
    <message>
        <source>Approve the open findings with this note</source>
        <translation>Approve the open findings with this note</translation>
    </message>
    <message>
        <source>Check and sign the month</source>
        <translation>Check and sign the month</translation>
    </message>
    <message>
        <source>Freeze the month and begin its publication</source>
        <translation>Freeze the month and begin its publication</translation>
    </message>
    <message>
        <source>Close the month after the objections</source>
        <translation>Close the month after the objections</translation>
    </message>
    <message>
        <source>Why it is closed before the objection date</source>
        <translation>Why it is closed before the objection date</translation>
    </message>
    <message>
        <source>Invent months of points for the households of the file, for demonstrations</source>
        <translation>Invent months of points for the households of the file, for demonstrations</translation>
    </message>
    <message>
        <source>The month, like 2026-10</source>
        <translation>The month, like 2026-10</translation>
    </message>
    <message>
        <source>Code of the village, when the file holds several</source>
        <translation>Code of the village, when the file holds several</translation>
    </message>
    <message>
        <source>The table %1 cannot be read. Check the name and the right to read it.</source>
        <translation>The table %1 cannot be read. Check the name and the right to read it.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>Nothing was recorded. Correct these lines and record again:</source>
        <translation>Nothing was recorded. Correct these lines and record again:</translation>
    </message>
    <message>
        <source>%n entries recorded</source>
        <translation>%n entries recorded</translation>
    </message>
    <message>
        <source>These lines were left out:</source>
        <translation>These lines were left out:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Inventing points</source>
        <translation>Inventing points</translation>
    </message>
    <message>
        <source>%1 entries invented in %2 months for %3 households.</source>
        <translation>%1 entries invented in %2 months for %3 households.</translation>
    </message>
</context>
<context>
    <name>PointsService</name>
    <message>
        <source>Add points of %1: %2</source>
        <translation>Add points of %1: %2</translation>
    </message>
    <message>
        <source>Change points of %1: %2</source>
        <translation>Change points of %1: %2</translation>
    </message>
    <message>
        <source>Remove points of %1: %2</source>
        <translation>Remove points of %1: %2</translation>
    </message>
    <message>
        <source>Correct published points of %1: %2</source>
        <translation>Correct published points of %1: %2</translation>
    </message>
</context>
<context>
    <name>RankingCommands</name>
    <message>
        <source>The lines that make a household&apos;s total</source>
        <translation>The lines that make a household&apos;s total</translation>
    </message>
    <message>
        <source>Number of the household</source>
        <translation>Number of the household</translation>
    </message>
    <message>
        <source>The month, like 2026-10</source>
        <translation>The month, like 2026-10</translation>
    </message>
    <message>
        <source>Code of the village, when the file holds several</source>
        <translation>Code of the village, when the file holds several</translation>
    </message>
    <message>
        <source>There is no household %1, or the number is there twice. “households FILE” lists them.</source>
        <translation>There is no household %1, or the number is there twice. “households FILE” lists them.</translation>
    </message>
    <message>
        <source>Rank in the village: %1</source>
        <translation>Rank in the village: %1</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>A part of the program is missing. Install it again.</source>
        <translation>A part of the program is missing. Install it again.</translation>
    </message>
</context>
<context>
    <name>SchemeCommands</name>
    <message>
        <source>Point schemes</source>
        <translation>Point schemes</translation>
    </message>
    <message>
        <source>The schemes in the file, and those that come with the program</source>
        <translation>The schemes in the file, and those that come with the program</translation>
    </message>
    <message>
        <source>Take a scheme document into the file</source>
        <translation>Take a scheme document into the file</translation>
    </message>
    <message>
        <source>The document (JSON), or the code of a scheme that comes with the program</source>
        <translation>The document (JSON), or the code of a scheme that comes with the program</translation>
    </message>
    <message>
        <source>Division code under which it holds; everywhere when left out</source>
        <translation>Division code under which it holds; everywhere when left out</translation>
    </message>
    <message>
        <source>First month of a scheme that comes with the program</source>
        <translation>First month of a scheme that comes with the program</translation>
    </message>
    <message>
        <source>Write a scheme document to a file</source>
        <translation>Write a scheme document to a file</translation>
    </message>
    <message>
        <source>Where to write; “-” for the standard output</source>
        <translation>Where to write; “-” for the standard output</translation>
    </message>
    <message>
        <source>Code of the scheme; the one in force when left out</source>
        <translation>Code of the scheme; the one in force when left out</translation>
    </message>
    <message>
        <source>Month in which it holds; this month when left out</source>
        <translation>Month in which it holds; this month when left out</translation>
    </message>
    <message>
        <source>%1  %2  (comes with the program)</source>
        <translation>%1  %2  (comes with the program)</translation>
    </message>
    <message>
        <source>The scheme %1 cannot be read. Check the name, or use “scheme list” for the ones that come with the program.</source>
        <translation>The scheme %1 cannot be read. Check the name, or use “scheme list” for the ones that come with the program.</translation>
    </message>
    <message>
        <source>The scheme was not taken; nothing was changed:</source>
        <translation>The scheme was not taken; nothing was changed:</translation>
    </message>
    <message>
        <source>This very scheme was there already; nothing was changed.</source>
        <translation>This very scheme was there already; nothing was changed.</translation>
    </message>
    <message>
        <source>The scheme was taken.</source>
        <translation>The scheme was taken.</translation>
    </message>
    <message>
        <source>The file has no such scheme. “scheme list FILE” shows what there is.</source>
        <translation>The file has no such scheme. “scheme list FILE” shows what there is.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a folder where you may write, with free space.</source>
        <translation>%1 cannot be written. Choose a folder where you may write, with free space.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
</context>
<context>
    <name>SheetCellDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SheetGrid</name>
    <message>
        <source>Not saved. Try again.</source>
        <translation>Not saved. Try again.</translation>
    </message>
</context>
<context>
    <name>SnapshotRepository</name>
    <message>
        <source>What was published for %1 is damaged in this file. Restore a backup (menu File, Restore a backup).</source>
        <translation>What was published for %1 is damaged in this file. Restore a backup (menu File, Restore a backup).</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>Xlsx</name>
    <message>
        <source>The table could not be written. If it is open in a spreadsheet, close it there; or choose another place.</source>
        <translation>The table could not be written. If it is open in a spreadsheet, close it there; or choose another place.</translation>
    </message>
</context>
</TS>
