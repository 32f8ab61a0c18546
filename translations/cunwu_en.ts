<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Backup</name>
    <message>
        <source>The disk did not confirm the copy. Choose another place and try again.</source>
        <translation>The disk did not confirm the copy. Choose another place and try again.</translation>
    </message>
    <message>
        <source>This backup is not whole and was not used. Choose another one.</source>
        <translation>This backup is not whole and was not used. Choose another one.</translation>
    </message>
    <message>
        <source>The backup folder cannot be made. Choose a place where you may write.</source>
        <translation>The backup folder cannot be made. Choose a place where you may write.</translation>
    </message>
    <message>
        <source>The backup could not be named. Choose another place and try again.</source>
        <translation>The backup could not be named. Choose another place and try again.</translation>
    </message>
    <message>
        <source>The file is open in another window. Close it there, then restore again.</source>
        <translation>The file is open in another window. Close it there, then restore again.</translation>
    </message>
    <message>
        <source>The backup could not be copied back. Free some space and try again; nothing was changed.</source>
        <translation>The backup could not be copied back. Free some space and try again; nothing was changed.</translation>
    </message>
    <message>
        <source>The file could not be replaced. Close other programs that hold it and try again.</source>
        <translation>The file could not be replaced. Close other programs that hold it and try again.</translation>
    </message>
</context>
<context>
    <name>BlockPlan</name>
    <message>
        <source>This cell cannot be filled.</source>
        <translation>This cell cannot be filled.</translation>
    </message>
    <message>
        <source>Row %1, column %2 of the block falls outside the sheet.</source>
        <translation>Row %1, column %2 of the block falls outside the sheet.</translation>
    </message>
</context>
<context>
    <name>CellRules</name>
    <message>
        <source>“%1” counts %2 points for each %3: only multiples of it.</source>
        <translation>“%1” counts %2 points for each %3: only multiples of it.</translation>
    </message>
    <message>
        <source>“%1” has these steps: %2. Type one of them or a sum.</source>
        <translation>“%1” has these steps: %2. Type one of them or a sum.</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>“%1”: %2.</translation>
    </message>
    <message>
        <source>“%1”: %2; %3 points are already recorded %4.</source>
        <translation>“%1”: %2; %3 points are already recorded %4.</translation>
    </message>
    <message>
        <source>“%1” takes points away: the cell cannot be above 0.</source>
        <translation>“%1” takes points away: the cell cannot be above 0.</translation>
    </message>
    <message>
        <source>“%1” adds points: the cell cannot be below 0.</source>
        <translation>“%1” adds points: the cell cannot be below 0.</translation>
    </message>
    <message>
        <source>Other sources recorded %1 points in this cell. Open the cell&apos;s details to change these entries.</source>
        <translation>Other sources recorded %1 points in this cell. Open the cell&apos;s details to change these entries.</translation>
    </message>
    <message>
        <source>That is more than 1,000 times “%1”. Check the number.</source>
        <translation>That is more than 1,000 times “%1”. Check the number.</translation>
    </message>
    <message>
        <source>A veto needs the document&apos;s number, date and agency: open the cell&apos;s details (F2) to record it.</source>
        <translation>A veto needs the document&apos;s number, date and agency: open the cell&apos;s details (F2) to record it.</translation>
    </message>
    <message>
        <source>“%1” is no number of points. Type 5, +5 or -3.</source>
        <translation>“%1” is no number of points. Type 5, +5 or -3.</translation>
    </message>
</context>
<context>
    <name>CitizenId</name>
    <message>
        <source>the ID number is missing</source>
        <translation>the ID number is missing</translation>
    </message>
    <message>
        <source>the ID number does not have 18 characters</source>
        <translation>the ID number does not have 18 characters</translation>
    </message>
    <message>
        <source>the ID number holds characters that are no digits</source>
        <translation>the ID number holds characters that are no digits</translation>
    </message>
    <message>
        <source>the birth date in the ID number does not exist</source>
        <translation>the birth date in the ID number does not exist</translation>
    </message>
    <message>
        <source>the check digit of the ID number is wrong; compare it with the ID card</source>
        <translation>the check digit of the ID number is wrong; compare it with the ID card</translation>
    </message>
    <message>
        <source>the table turned the ID number into scientific notation and lost digits; type it from the ID card</source>
        <translation>the table turned the ID number into scientific notation and lost digits; type it from the ID card</translation>
    </message>
</context>
<context>
    <name>Cli</name>
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
        <source>The file was made, but it is empty: what follows could not be filled in.</source>
        <translation>The file was made, but it is empty: what follows could not be filled in.</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Made: %1</translation>
    </message>
    <message>
        <source>A roster is imported into a village; use “roster import FILE TABLE --village CODE” afterwards.</source>
        <translation>A roster is imported into a village; use “roster import FILE TABLE --village CODE” afterwards.</translation>
    </message>
    <message>
        <source>The roster %1 is not there. Check the name.</source>
        <translation>The roster %1 is not there. Check the name.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importing</translation>
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
    <message>
        <source>The lines that make a household&apos;s total</source>
        <translation>The lines that make a household&apos;s total</translation>
    </message>
    <message>
        <source>Number of the household</source>
        <translation>Number of the household</translation>
    </message>
    <message>
        <source>There is no household %1, or the number is there twice. “households FILE” lists them.</source>
        <translation>There is no household %1, or the number is there twice. “households FILE” lists them.</translation>
    </message>
    <message>
        <source>Rank in the village: %1</source>
        <translation>Rank in the village: %1</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>Rosters</translation>
    </message>
    <message>
        <source>Import a roster: .xlsx, .ods or .csv</source>
        <translation>Import a roster: .xlsx, .ods or .csv</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>The table</translation>
    </message>
    <message>
        <source>Only this sheet; all that are rosters when left out</source>
        <translation>Only this sheet; all that are rosters when left out</translation>
    </message>
    <message>
        <source>Only say what would happen to each row; nothing is changed</source>
        <translation>Only say what would happen to each row; nothing is changed</translation>
    </message>
    <message>
        <source>Rows: %1   Added: %2   Updated: %3   Same: %4   Rejected: %5</source>
        <translation>Rows: %1   Added: %2   Updated: %3   Same: %4   Rejected: %5</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1, row %2: %3</translation>
    </message>
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
    <message>
        <source>Ranks, red list and black list of a month, quarter or year</source>
        <translation>Ranks, red list and black list of a month, quarter or year</translation>
    </message>
    <message>
        <source>2026-10, 2026Q4 or 2026</source>
        <translation>2026-10, 2026Q4 or 2026</translation>
    </message>
    <message>
        <source>Among whom: group, village, township or county</source>
        <translation>Among whom: group, village, township or county</translation>
    </message>
    <message>
        <source>Only households under this division code</source>
        <translation>Only households under this division code</translation>
    </message>
    <message>
        <source>Length of the red list</source>
        <translation>Length of the red list</translation>
    </message>
    <message>
        <source>Length of the black list</source>
        <translation>Length of the black list</translation>
    </message>
    <message>
        <source>“%1” is no period. Write it like 2026-10, 2026Q4 or 2026.</source>
        <translation>“%1” is no period. Write it like 2026-10, 2026Q4 or 2026.</translation>
    </message>
    <message>
        <source>“%1” is no scope. Choose group, village, township or county.</source>
        <translation>“%1” is no scope. Choose group, village, township or county.</translation>
    </message>
    <message>
        <source>red list</source>
        <translation>red list</translation>
    </message>
    <message>
        <source>black list</source>
        <translation>black list</translation>
    </message>
    <message>
        <source> (tied)</source>
        <translation> (tied)</translation>
    </message>
    <message>
        <source>Count corrections made after publication</source>
        <translation>Count corrections made after publication</translation>
    </message>
    <message>
        <source>Print the notices of a month, or verify a printed code</source>
        <translation>Print the notices of a month, or verify a printed code</translation>
    </message>
    <message>
        <source>Notices as PDF, two A5 on an A4 sheet</source>
        <translation>Notices as PDF, two A5 on an A4 sheet</translation>
    </message>
    <message>
        <source>The red list as a poster (PDF, A3)</source>
        <translation>The red list as a poster (PDF, A3)</translation>
    </message>
    <message>
        <source>The black list as a poster; with names only when the village meeting resolved it</source>
        <translation>The black list as a poster; with names only when the village meeting resolved it</translation>
    </message>
    <message>
        <source>Only this household</source>
        <translation>Only this household</translation>
    </message>
    <message>
        <source>Private letters to the households of the black list instead of notices</source>
        <translation>Private letters to the households of the black list instead of notices</translation>
    </message>
    <message>
        <source>The text of a printed QR code: does the file say the same?</source>
        <translation>The text of a printed QR code: does the file say the same?</translation>
    </message>
    <message>
        <source>Say what to do: --month with -o or --poster, or --verify TEXT.</source>
        <translation>Say what to do: --month with -o or --poster, or --verify TEXT.</translation>
    </message>
    <message>
        <source>There is no household %1. “households FILE” lists them.</source>
        <translation>There is no household %1. “households FILE” lists them.</translation>
    </message>
    <message>
        <source>There is nobody to print a notice for.</source>
        <translation>There is nobody to print a notice for.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>%1 notices on %2 pages: %3</source>
        <translation>%1 notices on %2 pages: %3</translation>
    </message>
    <message>
        <source>The month is not published yet; the notices say 草稿.</source>
        <translation>The month is not published yet; the notices say 草稿.</translation>
    </message>
    <message>
        <source>%1 entries recorded</source>
        <translation>%1 entries recorded</translation>
    </message>
    <message>
        <source>Packages between village, township and county</source>
        <translation>Packages between village, township and county</translation>
    </message>
    <message>
        <source>The county&apos;s key file; its passphrase is taken from CUNWU_PASSPHRASE</source>
        <translation>The county&apos;s key file; its passphrase is taken from CUNWU_PASSPHRASE</translation>
    </message>
    <message>
        <source>Make the county&apos;s root key</source>
        <translation>Make the county&apos;s root key</translation>
    </message>
    <message>
        <source>Write invites for offices below</source>
        <translation>Write invites for offices below</translation>
    </message>
    <message>
        <source>Folder for the invites</source>
        <translation>Folder for the invites</translation>
    </message>
    <message>
        <source>Division codes; all of the shipped table with --all</source>
        <translation>Division codes; all of the shipped table with --all</translation>
    </message>
    <message>
        <source>All townships and villages of the county</source>
        <translation>All townships and villages of the county</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite</source>
        <translation>Open the county&apos;s invite</translation>
    </message>
    <message>
        <source>The invite (*.cwinvite)</source>
        <translation>The invite (*.cwinvite)</translation>
    </message>
    <message>
        <source>Save a request and print its eight characters</source>
        <translation>Save a request and print its eight characters</translation>
    </message>
    <message>
        <source>Where to save the request (*.cwrequest)</source>
        <translation>Where to save the request (*.cwrequest)</translation>
    </message>
    <message>
        <source>Confirm the request of an office</source>
        <translation>Confirm the request of an office</translation>
    </message>
    <message>
        <source>The request (*.cwrequest)</source>
        <translation>The request (*.cwrequest)</translation>
    </message>
    <message>
        <source>The eight characters that the office read</source>
        <translation>The eight characters that the office read</translation>
    </message>
    <message>
        <source>Revoke a lost computer</source>
        <translation>Revoke a lost computer</translation>
    </message>
    <message>
        <source>Its number, as status prints it</source>
        <translation>Its number, as status prints it</translation>
    </message>
    <message>
        <source>Write a package, upwards, for one office below, or for the other computers here</source>
        <translation>Write a package, upwards, for one office below, or for the other computers here</translation>
    </message>
    <message>
        <source>Folder: the stick</source>
        <translation>Folder: the stick</translation>
    </message>
    <message>
        <source>Division code of the receiving office; upwards when left out</source>
        <translation>Division code of the receiving office; upwards when left out</translation>
    </message>
    <message>
        <source>Take packages into the file</source>
        <translation>Take packages into the file</translation>
    </message>
    <message>
        <source>Packages, or folders of them</source>
        <translation>Packages, or folders of them</translation>
    </message>
    <message>
        <source>Print the manifest and, with --office, the entries as JSON lines</source>
        <translation>Print the manifest and, with --office, the entries as JSON lines</translation>
    </message>
    <message>
        <source>The package (*.cwpkg)</source>
        <translation>The package (*.cwpkg)</translation>
    </message>
    <message>
        <source>Office file of a computer for which the package is sealed</source>
        <translation>Office file of a computer for which the package is sealed</translation>
    </message>
    <message>
        <source>Check a package without taking it</source>
        <translation>Check a package without taking it</translation>
    </message>
    <message>
        <source>Devices, what was exported and received, what is held back</source>
        <translation>Devices, what was exported and received, what is held back</translation>
    </message>
    <message>
        <source>The county&apos;s key file is made. Keep it on its own stick, and the passphrase on the emergency sheet.
Fingerprint: %1</source>
        <translation>The county&apos;s key file is made. Keep it on its own stick, and the passphrase on the emergency sheet.
Fingerprint: %1</translation>
    </message>
    <message>
        <source>%1 does not lie below this office.</source>
        <translation>%1 does not lie below this office.</translation>
    </message>
    <message>
        <source>For whom? Give --for CODE or --all.</source>
        <translation>For whom? Give --for CODE or --all.</translation>
    </message>
    <message>
        <source>Invites written: %1</source>
        <translation>Invites written: %1</translation>
    </message>
    <message>
        <source>The invite is for %1 (%2). Save a request next.</source>
        <translation>The invite is for %1 (%2). Save a request next.</translation>
    </message>
    <message>
        <source>Read these eight characters to the county: %1</source>
        <translation>Read these eight characters to the county: %1</translation>
    </message>
    <message>
        <source>Confirmed: %1 (%2)</source>
        <translation>Confirmed: %1 (%2)</translation>
    </message>
    <message>
        <source>Revoked: a computer of %1 (%2)</source>
        <translation>Revoked: a computer of %1 (%2)</translation>
    </message>
    <message>
        <source>“%1” is no division code.</source>
        <translation>“%1” is no division code.</translation>
    </message>
    <message>
        <source>Exported: %1 entries, %2 KB
%3</source>
        <translation>Exported: %1 entries, %2 KB
%3</translation>
    </message>
    <message>
        <source>%1: %2 – new %3, known %4, conflicting %5, held back %6, rejected %7</source>
        <translation>%1: %2 – new %3, known %4, conflicting %5, held back %6, rejected %7</translation>
    </message>
    <message>
        <source>Not everything could be taken over; the reasons stand above.</source>
        <translation>Not everything could be taken over; the reasons stand above.</translation>
    </message>
    <message>
        <source>The package is not sealed for this computer. Let the sender export it again after this office was confirmed.</source>
        <translation>The package is not sealed for this computer. Let the sender export it again after this office was confirmed.</translation>
    </message>
    <message>
        <source>The signature holds, but the county has not confirmed this sender.</source>
        <translation>The signature holds, but the county has not confirmed this sender.</translation>
    </message>
    <message>
        <source>The package is whole and signed by %1 (%2).</source>
        <translation>The package is whole and signed by %1 (%2).</translation>
    </message>
    <message>
        <source>  revoked</source>
        <translation>  revoked</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>The next export brings everything again.</source>
        <translation>The next export brings everything again.</translation>
    </message>
    <message>
        <source>Let the next export begin from the start, or ask the other office to send again</source>
        <translation>Let the next export begin from the start, or ask the other office to send again</translation>
    </message>
    <message>
        <source>Division code of the other office</source>
        <translation>Division code of the other office</translation>
    </message>
    <message>
        <source>Write a package without entries into this folder that asks the other office for what is missing here</source>
        <translation>Write a package without entries into this folder that asks the other office for what is missing here</translation>
    </message>
    <message>
        <source>Villages and months: who has reported what, what is missing</source>
        <translation>Villages and months: who has reported what, what is missing</translation>
    </message>
    <message>
        <source>Newest month, 2026-10; the running one when left out</source>
        <translation>Newest month, 2026-10; the running one when left out</translation>
    </message>
    <message>
        <source>How many months</source>
        <translation>How many months</translation>
    </message>
    <message>
        <source>Only villages of which something is missing</source>
        <translation>Only villages of which something is missing</translation>
    </message>
    <message>
        <source>Written: %1. When it is imported there, the next export brings what is missing here.</source>
        <translation>Written: %1. When it is imported there, the next export brings what is missing here.</translation>
    </message>
    <message>
        <source>“%1” is no month. Write it as 2026-10.</source>
        <translation>“%1” is no month. Write it as 2026-10.</translation>
    </message>
    <message>
        <source>Households that move to another village or in from one</source>
        <translation>Households that move to another village or in from one</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>Household number</translation>
    </message>
    <message>
        <source>Its document, as arrivals prints it; may be left out when one waits</source>
        <translation>Its document, as arrivals prints it; may be left out when one waits</translation>
    </message>
    <message>
        <source>Folder for the receipt; it also travels with the next packages</source>
        <translation>Folder for the receipt; it also travels with the next packages</translation>
    </message>
    <message>
        <source>Offer a household to another village and write the file for it</source>
        <translation>Offer a household to another village and write the file for it</translation>
    </message>
    <message>
        <source>Division code of the other village</source>
        <translation>Division code of the other village</translation>
    </message>
    <message>
        <source>Take back an offer that was not accepted yet</source>
        <translation>Take back an offer that was not accepted yet</translation>
    </message>
    <message>
        <source>Households that were offered or given away</source>
        <translation>Households that were offered or given away</translation>
    </message>
    <message>
        <source>Households that other villages offer to this one</source>
        <translation>Households that other villages offer to this one</translation>
    </message>
    <message>
        <source>Accept a household</source>
        <translation>Accept a household</translation>
    </message>
    <message>
        <source>Its number here; the next free one when left out</source>
        <translation>Its number here; the next free one when left out</translation>
    </message>
    <message>
        <source>Its group here, like 3组</source>
        <translation>Its group here, like 3组</translation>
    </message>
    <message>
        <source>Merge persons that were entered by hand here</source>
        <translation>Merge persons that were entered by hand here</translation>
    </message>
    <message>
        <source>Decline a household</source>
        <translation>Decline a household</translation>
    </message>
    <message>
        <source>Why; the other village reads it</source>
        <translation>Why; the other village reads it</translation>
    </message>
    <message>
        <source>There is no household %1.</source>
        <translation>There is no household %1.</translation>
    </message>
    <message>
        <source>%1 is not a division code.</source>
        <translation>%1 is not a division code.</translation>
    </message>
    <message>
        <source>No such household waits here. List them with arrivals.</source>
        <translation>No such household waits here. List them with arrivals.</translation>
    </message>
    <message>
        <source>Several households wait here. Name one with --document.</source>
        <translation>Several households wait here. Name one with --document.</translation>
    </message>
    <message>
        <source>Household %1 exists already. Choose another number.</source>
        <translation>Household %1 exists already. Choose another number.</translation>
    </message>
    <message>
        <source>Members who stand here twice now: %1. Accepting with --merge merges them.</source>
        <translation>Members who stand here twice now: %1. Accepting with --merge merges them.</translation>
    </message>
    <message>
        <source>Digest of what the file holds of this division code, to compare with other offices</source>
        <translation>Digest of what the file holds of this division code, to compare with other offices</translation>
    </message>
    <message>
        <source>Of %1: %2 rows, digest %3</source>
        <translation>Of %1: %2 rows, digest %3</translation>
    </message>
    <message>
        <source>This office has not joined yet: package join FILE INVITE.</source>
        <translation>This office has not joined yet: package join FILE INVITE.</translation>
    </message>
    <message>
        <source>Waiting for the county&apos;s confirmation. Read these eight characters to the county: %1</source>
        <translation>Waiting for the county&apos;s confirmation. Read these eight characters to the county: %1</translation>
    </message>
    <message>
        <source>Joined and confirmed.</source>
        <translation>Joined and confirmed.</translation>
    </message>
    <message>
        <source>Recorded %1, exported %2, received by the office above %3</source>
        <translation>Recorded %1, exported %2, received by the office above %3</translation>
    </message>
    <message>
        <source>held back: %1, from %2 – %3</source>
        <translation>held back: %1, from %2 – %3</translation>
    </message>
    <message>
        <source>… and %n more lines; --json lists them all.</source>
        <translation>… and %n more lines; --json lists them all.</translation>
    </message>
    <message>
        <source>Keep the damaged file and restore a backup: “backup FILE --list” lists them, “restore FILE latest” takes the newest. Then export once and import the answer: the office above sends back what the backup lacks.</source>
        <translation>Keep the damaged file and restore a backup: “backup FILE --list” lists them, “restore FILE latest” takes the newest. Then export once and import the answer: the office above sends back what the backup lacks.</translation>
    </message>
    <message>
        <source>The passphrase of the key file is missing. Put it into the environment variable CUNWU_PASSPHRASE.</source>
        <translation>The passphrase of the key file is missing. Put it into the environment variable CUNWU_PASSPHRASE.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the name, or plug the stick in again.</source>
        <translation>%1 cannot be read. Check the name, or plug the stick in again.</translation>
    </message>
    <message>
        <source>There is no package in %1.</source>
        <translation>There is no package in %1.</translation>
    </message>
    <message>
        <source>No computer of %1 is registered; “package status FILE” lists those that are.</source>
        <translation>No computer of %1 is registered; “package status FILE” lists those that are.</translation>
    </message>
    <message>
        <source>Accept entries of a revoked computer that are held back</source>
        <translation>Accept entries of a revoked computer that are held back</translation>
    </message>
    <message>
        <source>Feed, as status prints it</source>
        <translation>Feed, as status prints it</translation>
    </message>
    <message>
        <source>Numbers of the entries</source>
        <translation>Numbers of the entries</translation>
    </message>
    <message>
        <source>All of the feed</source>
        <translation>All of the feed</translation>
    </message>
    <message>
        <source>Which entries? Give their numbers or --all.</source>
        <translation>Which entries? Give their numbers or --all.</translation>
    </message>
    <message>
        <source>No feed of this number is known. Take it as status prints it.</source>
        <translation>No feed of this number is known. Take it as status prints it.</translation>
    </message>
    <message>
        <source>Accepted: %1 entries. The other offices take them over with the next packages.</source>
        <translation>Accepted: %1 entries. The other offices take them over with the next packages.</translation>
    </message>
    <message>
        <source>Remarks of the township or county on a village&apos;s month, and the answers</source>
        <translation>Remarks of the township or county on a village&apos;s month, and the answers</translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation>Write a remark</translation>
    </message>
    <message>
        <source>Division code of the village</source>
        <translation>Division code of the village</translation>
    </message>
    <message>
        <source>Month, like 2026-10</source>
        <translation>Month, like 2026-10</translation>
    </message>
    <message>
        <source>Number of the household that it is about; the whole month when left out</source>
        <translation>Number of the household that it is about; the whole month when left out</translation>
    </message>
    <message>
        <source>The text, at most 1,000 characters</source>
        <translation>The text, at most 1,000 characters</translation>
    </message>
    <message>
        <source>Remarks and answers</source>
        <translation>Remarks and answers</translation>
    </message>
    <message>
        <source>Division code; all of the file when left out</source>
        <translation>Division code; all of the file when left out</translation>
    </message>
    <message>
        <source>Month, like 2026-10; all when left out</source>
        <translation>Month, like 2026-10; all when left out</translation>
    </message>
    <message>
        <source>Only those that are not answered</source>
        <translation>Only those that are not answered</translation>
    </message>
    <message>
        <source>Its number, as “remark list FILE” prints it</source>
        <translation>Its number, as “remark list FILE” prints it</translation>
    </message>
    <message>
        <source>Answer a remark, in the village&apos;s file</source>
        <translation>Answer a remark, in the village&apos;s file</translation>
    </message>
    <message>
        <source>Settle an own remark</source>
        <translation>Settle an own remark</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Settled.</translation>
    </message>
    <message>
        <source>Open an own remark again</source>
        <translation>Open an own remark again</translation>
    </message>
    <message>
        <source>Opened again.</source>
        <translation>Opened again.</translation>
    </message>
    <message>
        <source>Withdraw an own remark or answer</source>
        <translation>Withdraw an own remark or answer</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>Withdrawn.</translation>
    </message>
    <message>
        <source>“%1” is no number of a remark; “remark list FILE” prints them.</source>
        <translation>“%1” is no number of a remark; “remark list FILE” prints them.</translation>
    </message>
    <message>
        <source>Written, number %1. It travels with the next package for the village.</source>
        <translation>Written, number %1. It travels with the next package for the village.</translation>
    </message>
    <message>
        <source>    answer %1, %2 %3: %4</source>
        <translation>    answer %1, %2 %3: %4</translation>
    </message>
    <message>
        <source>Answered. The answer travels with the next report.</source>
        <translation>Answered. The answer travels with the next report.</translation>
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
    <message>
        <source>%1 has no entry this month.</source>
        <translation>%1 has no entry this month.</translation>
    </message>
    <message>
        <source>%1: two computers typed points into “%2”. Type the right sum into the cell again.</source>
        <translation>%1: two computers typed points into “%2”. Type the right sum into the cell again.</translation>
    </message>
    <message>
        <source>%1 has %2 points, %3 against last month&apos;s %4. Is that right?</source>
        <translation>%1 has %2 points, %3 against last month&apos;s %4. Is that right?</translation>
    </message>
    <message>
        <source>%1: the veto “%2” lacks the document&apos;s number, date or agency and does not hold.</source>
        <translation>%1: the veto “%2” lacks the document&apos;s number, date or agency and does not hold.</translation>
    </message>
    <message>
        <source>%1: the declaration “%2” is neither approved nor rejected.</source>
        <translation>%1: the declaration “%2” is neither approved nor rejected.</translation>
    </message>
    <message>
        <source>%1: the scheme has no indicator “%2”; its points do not count.</source>
        <translation>%1: the scheme has no indicator “%2”; its points do not count.</translation>
    </message>
    <message>
        <source>%1: “%2” %3.</source>
        <translation>%1: “%2” %3.</translation>
    </message>
    <message>
        <source>Remark from above</source>
        <translation>Remark from above</translation>
    </message>
    <message>
        <source>%1 wrote: %2. It is not answered yet.</source>
        <translation>%1 wrote: %2. It is not answered yet.</translation>
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
    <name>Exchange</name>
    <message>
        <source>The signature of the package does not hold: it was changed on its way or is forged. Nothing was taken over; ask the sender.</source>
        <translation>The signature of the package does not hold: it was changed on its way or is forged. Nothing was taken over; ask the sender.</translation>
    </message>
    <message>
        <source>The package is damaged or was cut short on its way. Ask for it again; nothing was taken over.</source>
        <translation>The package is damaged or was cut short on its way. Ask for it again; nothing was taken over.</translation>
    </message>
    <message>
        <source>The package holds entries that their signer may not sign. Nothing was taken over; tell the county.</source>
        <translation>The package holds entries that their signer may not sign. Nothing was taken over; tell the county.</translation>
    </message>
    <message>
        <source>The package is not meant for this office.</source>
        <translation>The package is not meant for this office.</translation>
    </message>
    <message>
        <source>Only a county&apos;s file makes the root key. Townships and villages open the county&apos;s invite.</source>
        <translation>Only a county&apos;s file makes the root key. Townships and villages open the county&apos;s invite.</translation>
    </message>
    <message>
        <source>This county has its root key already. Use the key file that was made then.</source>
        <translation>This county has its root key already. Use the key file that was made then.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Take at least eight characters, and write it on the emergency sheet.</source>
        <translation>The passphrase is too short. Take at least eight characters, and write it on the emergency sheet.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name; nothing was overwritten.</source>
        <translation>There is a file of this name already. Choose another name; nothing was overwritten.</translation>
    </message>
    <message>
        <source>Make the county&apos;s root key</source>
        <translation>Make the county&apos;s root key</translation>
    </message>
    <message>
        <source>This is no key file. Choose the file that was made with the county&apos;s root key.</source>
        <translation>This is no key file. Choose the file that was made with the county&apos;s root key.</translation>
    </message>
    <message>
        <source>This is the key file of another county.</source>
        <translation>This is the key file of another county.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. It stands on the emergency sheet.</source>
        <translation>The passphrase is wrong. It stands on the emergency sheet.</translation>
    </message>
    <message>
        <source>The registry could not be signed. Restart the program and try again.</source>
        <translation>The registry could not be signed. Restart the program and try again.</translation>
    </message>
    <message>
        <source>This is no invite of this program, or it was changed on its way. Ask the county for a new one.</source>
        <translation>This is no invite of this program, or it was changed on its way. Ask the county for a new one.</translation>
    </message>
    <message>
        <source>This invite is for %1 (%2), not for this office. Ask the county for the right one.</source>
        <translation>This invite is for %1 (%2), not for this office. Ask the county for the right one.</translation>
    </message>
    <message>
        <source>This office belongs to another county key already. Nothing was changed; ask the county which key holds.</source>
        <translation>This office belongs to another county key already. Nothing was changed; ask the county which key holds.</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite</source>
        <translation>Open the county&apos;s invite</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite first.</source>
        <translation>Open the county&apos;s invite first.</translation>
    </message>
    <message>
        <source>This is no request of this program, or it was changed on its way. Let the office save it again.</source>
        <translation>This is no request of this program, or it was changed on its way. Let the office save it again.</translation>
    </message>
    <message>
        <source>%1 (%2) does not lie in this county.</source>
        <translation>%1 (%2) does not lie in this county.</translation>
    </message>
    <message>
        <source>The eight characters do not match. Ask the office to read them again; if they still differ, the request is not theirs.</source>
        <translation>The eight characters do not match. Ask the office to read them again; if they still differ, the request is not theirs.</translation>
    </message>
    <message>
        <source>Confirm a computer of %1</source>
        <translation>Confirm a computer of %1</translation>
    </message>
    <message>
        <source>No such computer is registered.</source>
        <translation>No such computer is registered.</translation>
    </message>
    <message>
        <source>This computer was revoked before.</source>
        <translation>This computer was revoked before.</translation>
    </message>
    <message>
        <source>Revoke a computer of %1</source>
        <translation>Revoke a computer of %1</translation>
    </message>
    <message>
        <source>A county has no office above it. Choose for which township or village the package is.</source>
        <translation>A county has no office above it. Choose for which township or village the package is.</translation>
    </message>
    <message>
        <source>%1 does not lie below this office.</source>
        <translation>%1 does not lie below this office.</translation>
    </message>
    <message>
        <source>This office is not registered yet. Open the county&apos;s invite first.</source>
        <translation>This office is not registered yet. Open the county&apos;s invite first.</translation>
    </message>
    <message>
        <source>No computer of the receiving office is confirmed yet, so nobody could open the package. Confirm its request first.</source>
        <translation>No computer of the receiving office is confirmed yet, so nobody could open the package. Confirm its request first.</translation>
    </message>
    <message>
        <source>Export a package</source>
        <translation>Export a package</translation>
    </message>
    <message>
        <source>An earlier part is missing; the next package brings it.</source>
        <translation>An earlier part is missing; the next package brings it.</translation>
    </message>
    <message>
        <source>Entries of another office that these build on have not come yet.</source>
        <translation>Entries of another office that these build on have not come yet.</translation>
    </message>
    <message>
        <source>Two computers wrote under one name, as after a disk was copied. Both are kept; let the office open its file and export again.</source>
        <translation>Two computers wrote under one name, as after a disk was copied. Both are kept; let the office open its file and export again.</translation>
    </message>
    <message>
        <source>The computer that signed them is not confirmed yet.</source>
        <translation>The computer that signed them is not confirmed yet.</translation>
    </message>
    <message>
        <source>The sender wrote data of another office, which it may not.</source>
        <translation>The sender wrote data of another office, which it may not.</translation>
    </message>
    <message>
        <source>The sender&apos;s own copy of a document that an office above it writes; the original counts here.</source>
        <translation>The sender&apos;s own copy of a document that an office above it writes; the original counts here.</translation>
    </message>
    <message>
        <source>The household that they belong to has not come yet.</source>
        <translation>The household that they belong to has not come yet.</translation>
    </message>
    <message>
        <source>Values of a wrong kind.</source>
        <translation>Values of a wrong kind.</translation>
    </message>
    <message>
        <source>Data of a newer program; they are taken over after an upgrade.</source>
        <translation>Data of a newer program; they are taken over after an upgrade.</translation>
    </message>
    <message>
        <source>The sender&apos;s counter jumped.</source>
        <translation>The sender&apos;s counter jumped.</translation>
    </message>
    <message>
        <source>Written after the computer was revoked. Look at them and accept them one by one.</source>
        <translation>Written after the computer was revoked. Look at them and accept them one by one.</translation>
    </message>
    <message>
        <source>The package is not sealed for this computer. Let the sender export it again after this office was confirmed.</source>
        <translation>The package is not sealed for this computer. Let the sender export it again after this office was confirmed.</translation>
    </message>
    <message>
        <source>Received before; nothing changed.</source>
        <translation>Received before; nothing changed.</translation>
    </message>
    <message>
        <source>Import a package</source>
        <translation>Import a package</translation>
    </message>
    <message>
        <source>The list of offices in the package is older than the one here and was ignored.</source>
        <translation>The list of offices in the package is older than the one here and was ignored.</translation>
    </message>
    <message>
        <source>The sender is not confirmed yet. The package is kept and taken over as soon as it is.</source>
        <translation>The sender is not confirmed yet. The package is kept and taken over as soon as it is.</translation>
    </message>
    <message>
        <source>The program could not sign or seal. Restart it; install it again if that does not help.</source>
        <translation>The program could not sign or seal. Restart it; install it again if that does not help.</translation>
    </message>
    <message>
        <source>The package holds entries that cannot be read. Ask the sender to export it again; nothing was taken over.</source>
        <translation>The package holds entries that cannot be read. Ask the sender to export it again; nothing was taken over.</translation>
    </message>
    <message>
        <source>Not exported: the stick or folder did not keep the file. Free some space or take another stick, then export again.</source>
        <translation>Not exported: the stick or folder did not keep the file. Free some space or take another stick, then export again.</translation>
    </message>
    <message>
        <source>Nothing can be written there: the stick is write-protected or not there. Choose another place.</source>
        <translation>Nothing can be written there: the stick is write-protected or not there. Choose another place.</translation>
    </message>
    <message>
        <source>The package cannot be read. Plug the stick in again, or copy the file to your own folder.</source>
        <translation>The package cannot be read. Plug the stick in again, or copy the file to your own folder.</translation>
    </message>
    <message>
        <source>This is no package of this program. Choose a file that ends in .cwpkg.</source>
        <translation>This is no package of this program. Choose a file that ends in .cwpkg.</translation>
    </message>
    <message>
        <source>The package is larger than any real one and was not opened. Ask the sender to export it again.</source>
        <translation>The package is larger than any real one and was not opened. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>A newer version of the program made this package. Install the newer version, then import it again.</source>
        <translation>A newer version of the program made this package. Install the newer version, then import it again.</translation>
    </message>
    <message>
        <source>The package is sealed in a way that this version does not know. Install the newer version, then import it again.</source>
        <translation>The package is sealed in a way that this version does not know. Install the newer version, then import it again.</translation>
    </message>
    <message>
        <source>The key of this computer cannot be kept. Make room on the disk and try again.</source>
        <translation>The key of this computer cannot be kept. Make room on the disk and try again.</translation>
    </message>
    <message>
        <source>The key of this computer cannot be read. Check the disk and try again; nothing was changed.</source>
        <translation>The key of this computer cannot be read. Check the disk and try again; nothing was changed.</translation>
    </message>
    <message>
        <source>This was changed meanwhile. Look at it again.</source>
        <translation>This was changed meanwhile. Look at it again.</translation>
    </message>
    <message>
        <source>This value does not fit here.</source>
        <translation>This value does not fit here.</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>Settle a conflict</translation>
    </message>
    <message>
        <source>Entries %1 to %2</source>
        <translation>Entries %1 to %2</translation>
    </message>
    <message>
        <source>another office</source>
        <translation>another office</translation>
    </message>
    <message>
        <source>Entries: %n</source>
        <translation>Entries: %n</translation>
    </message>
    <message>
        <source>Open it and change something; then it stays.</source>
        <translation>Open it and change something; then it stays.</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 packages, %3 entries</source>
        <translation>Importing: %1 of %2 packages, %3 entries</translation>
    </message>
    <message>
        <source>%1, about %2 min left</source>
        <translation>%1, about %2 min left</translation>
    </message>
    <message>
        <source>%1, less than a minute left</source>
        <translation>%1, less than a minute left</translation>
    </message>
    <message>
        <source>The offices have switched to a newer program. Install it here too; the package is kept and taken over then.</source>
        <translation>The offices have switched to a newer program. Install it here too; the package is kept and taken over then.</translation>
    </message>
    <message>
        <source>The offices have switched to a newer program. Install it here, then open the invite again.</source>
        <translation>The offices have switched to a newer program. Install it here, then open the invite again.</translation>
    </message>
    <message>
        <source>The sender misses entries and asks for them; export for it again.</source>
        <translation>The sender misses entries and asks for them; export for it again.</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>not reported</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>published</source>
        <translation>published</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>part missing</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Received above</source>
        <translation>Received above</translation>
    </message>
    <message>
        <source>_asks-again</source>
        <translation>_asks-again</translation>
    </message>
    <message>
        <source>A household came back</source>
        <translation>A household came back</translation>
    </message>
    <message>
        <source>Erased on request in another village that has the household now or had it before, and here, too: %1 attachments.</source>
        <translation>Erased on request in another village that has the household now or had it before, and here, too: %1 attachments.</translation>
    </message>
    <message>
        <source>Erased on request in another village that has the household now or had it before, and here, too: %1 persons.</source>
        <translation>Erased on request in another village that has the household now or had it before, and here, too: %1 persons.</translation>
    </message>
    <message>
        <source>Two villages had accepted household %1. It belongs to %2, and stands here as moved out.</source>
        <translation>Two villages had accepted household %1. It belongs to %2, and stands here as moved out.</translation>
    </message>
    <message>
        <source>A part of the document was taken out on its way, and no village&apos;s record of an erasure says why. Import the county&apos;s newest package; if the part is still missing then, let the other village hand over a new file.</source>
        <translation>A part of the document was taken out on its way, and no village&apos;s record of an erasure says why. Import the county&apos;s newest package; if the part is still missing then, let the other village hand over a new file.</translation>
    </message>
    <message>
        <source>Tell the villages what others did</source>
        <translation>Tell the villages what others did</translation>
    </message>
    <message>
        <source>The village that the household comes from has not sent its offer yet, or offered it on a computer that was revoked. The offer comes with that village&apos;s next package; a revoked computer&apos;s entries are accepted one by one.</source>
        <translation>The village that the household comes from has not sent its offer yet, or offered it on a computer that was revoked. The offer comes with that village&apos;s next package; a revoked computer&apos;s entries are accepted one by one.</translation>
    </message>
    <message>
        <source>This document is no longer there. Reload the page.</source>
        <translation>This document is no longer there. Reload the page.</translation>
    </message>
    <message>
        <source>This household was accepted already.</source>
        <translation>This household was accepted already.</translation>
    </message>
    <message>
        <source>This household was declined already. If it comes after all, let the other village send a new file.</source>
        <translation>This household was declined already. If it comes after all, let the other village send a new file.</translation>
    </message>
    <message>
        <source>The computer that wrote the document is not confirmed or was revoked. Import the county&apos;s newest package, or ask the other village to send it anew.</source>
        <translation>The computer that wrote the document is not confirmed or was revoked. Import the county&apos;s newest package, or ask the other village to send it anew.</translation>
    </message>
    <message>
        <source>The document names persons who belong to another household here. Nothing was taken over; tell the county.</source>
        <translation>The document names persons who belong to another household here. Nothing was taken over; tell the county.</translation>
    </message>
    <message>
        <source>This office is not confirmed by the county yet. Finish the registration on the page Data exchange first.</source>
        <translation>This office is not confirmed by the county yet. Finish the registration on the page Data exchange first.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote the document. Install the newer version, then accept it.</source>
        <translation>A newer version of the program wrote the document. Install the newer version, then accept it.</translation>
    </message>
    <message>
        <source>Household %1 moves in from %2</source>
        <translation>Household %1 moves in from %2</translation>
    </message>
    <message>
        <source>Move receipt</source>
        <translation>Move receipt</translation>
    </message>
    <message>
        <source>Say why the household is declined; the other village reads it.</source>
        <translation>Say why the household is declined; the other village reads it.</translation>
    </message>
    <message>
        <source>Decline household %1</source>
        <translation>Decline household %1</translation>
    </message>
    <message>
        <source>Late changes of household %1</source>
        <translation>Late changes of household %1</translation>
    </message>
    <message>
        <source>The document of a household that moves is damaged or forged. Nothing was taken over; ask the village that sent it.</source>
        <translation>The document of a household that moves is damaged or forged. Nothing was taken over; ask the village that sent it.</translation>
    </message>
    <message>
        <source>Household %1 of %2 wants to move in and waits to be accepted on the page Households.</source>
        <translation>Household %1 of %2 wants to move in and waits to be accepted on the page Households.</translation>
    </message>
    <message>
        <source>%2 accepted household %1; it belongs there now.</source>
        <translation>%2 accepted household %1; it belongs there now.</translation>
    </message>
    <message>
        <source>%2 declined household %1: %3</source>
        <translation>%2 declined household %1: %3</translation>
    </message>
    <message>
        <source>This household does not belong to this office any more. Reload the page.</source>
        <translation>This household does not belong to this office any more. Reload the page.</translation>
    </message>
    <message>
        <source>A household moves from one village to another. Choose another village.</source>
        <translation>A household moves from one village to another. Choose another village.</translation>
    </message>
    <message>
        <source>This office is not confirmed by the county yet, so no other village would believe the offer. Finish the registration on the page Data exchange first.</source>
        <translation>This office is not confirmed by the county yet, so no other village would believe the offer. Finish the registration on the page Data exchange first.</translation>
    </message>
    <message>
        <source>The village %1 has no confirmed computer as far as this office knows, so nobody there could open the file. Import the county&apos;s newest package first; if it is still missing then, that village must register.</source>
        <translation>The village %1 has no confirmed computer as far as this office knows, so nobody there could open the file. Import the county&apos;s newest package first; if it is still missing then, that village must register.</translation>
    </message>
    <message>
        <source>Offer household %1 to %2</source>
        <translation>Offer household %1 to %2</translation>
    </message>
    <message>
        <source>This household has more members or entries than a move can carry.</source>
        <translation>This household has more members or entries than a move can carry.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>The other village has accepted this household; it can no longer be taken back. Let that village move it here again.</source>
        <translation>The other village has accepted this household; it can no longer be taken back. Let that village move it here again.</translation>
    </message>
    <message>
        <source>Take back the offer of household %1</source>
        <translation>Take back the offer of household %1</translation>
    </message>
    <message>
        <source>Household %1 moved to %2</source>
        <translation>Household %1 moved to %2</translation>
    </message>
    <message>
        <source>The list of offices has not been renewed for %n days. Work goes on; ask the office above for a new package.</source>
        <translation>The list of offices has not been renewed for %n days. Work goes on; ask the office above for a new package.</translation>
    </message>
    <message>
        <source>%1 (%2), check code %3</source>
        <translation>%1 (%2), check code %3</translation>
    </message>
    <message>
        <source>Only entries of a revoked computer are accepted one by one.</source>
        <translation>Only entries of a revoked computer are accepted one by one.</translation>
    </message>
    <message>
        <source>Entry %1 is not held back. Choose from those that are listed.</source>
        <translation>Entry %1 is not held back. Choose from those that are listed.</translation>
    </message>
    <message>
        <source>Nothing of this computer is held back.</source>
        <translation>Nothing of this computer is held back.</translation>
    </message>
    <message>
        <source>Accept entries of a revoked computer of %1</source>
        <translation>Accept entries of a revoked computer of %1</translation>
    </message>
    <message>
        <source>The county revoked this computer: the others hold back what it wrote since. Ask the county, or let it confirm this computer anew.</source>
        <translation>The county revoked this computer: the others hold back what it wrote since. Ask the county, or let it confirm this computer anew.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>%1 takes a number, for example 120.</source>
        <translation>%1 takes a number, for example 120.</translation>
    </message>
    <message>
        <source>%1 takes a whole number.</source>
        <translation>%1 takes a whole number.</translation>
    </message>
    <message>
        <source>%1 takes a date such as 1985-12-03.</source>
        <translation>%1 takes a date such as 1985-12-03.</translation>
    </message>
    <message>
        <source>%1 is 男 or 女.</source>
        <translation>%1 is 男 or 女.</translation>
    </message>
    <message>
        <source>%1 is one of: %2.</source>
        <translation>%1 is one of: %2.</translation>
    </message>
    <message>
        <source>%1 takes digits only.</source>
        <translation>%1 takes digits only.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1, %2 years old, does not go to school: %3. Visit the family, and report it to the school and the township.</source>
        <translation>%1, %2 years old, does not go to school: %3. Visit the family, and report it to the school and the township.</translation>
    </message>
    <message>
        <source>%1, %2 years old, does not go to school. Find out why and fill in the reason; report it to the school and the township.</source>
        <translation>%1, %2 years old, does not go to school. Find out why and fill in the reason; report it to the school and the township.</translation>
    </message>
    <message>
        <source>%1 is %2 years old: fill in the school year, or why there is no schooling.</source>
        <translation>%1 is %2 years old: fill in the school year, or why there is no schooling.</translation>
    </message>
    <message>
        <source>%1 is of working age: fill in the capacity for work.</source>
        <translation>%1 is of working age: fill in the capacity for work.</translation>
    </message>
    <message>
        <source>%1 works away from home: fill in for how many months.</source>
        <translation>%1 works away from home: fill in for how many months.</translation>
    </message>
    <message>
        <source>%1 works away from home: fill in where.</source>
        <translation>%1 works away from home: fill in where.</translation>
    </message>
    <message>
        <source>%1 has no medical insurance. Tell the family how and until when to join.</source>
        <translation>%1 has no medical insurance. Tell the family how and until when to join.</translation>
    </message>
    <message>
        <source>%1: fill in the medical insurance.</source>
        <translation>%1: fill in the medical insurance.</translation>
    </message>
    <message>
        <source>%1 is %2 years old and draws no pension. Help to apply for it.</source>
        <translation>%1 is %2 years old and draws no pension. Help to apply for it.</translation>
    </message>
    <message>
        <source>%1 is %2 years old: find out whether a pension is drawn, and fill it in.</source>
        <translation>%1 is %2 years old: find out whether a pension is drawn, and fill it in.</translation>
    </message>
    <message>
        <source>Nobody&apos;s schooling is recorded. Import a table with it to find children who do not go to school.</source>
        <translation>Nobody&apos;s schooling is recorded. Import a table with it to find children who do not go to school.</translation>
    </message>
    <message>
        <source>Nobody&apos;s capacity for work is recorded. Import a table with it.</source>
        <translation>Nobody&apos;s capacity for work is recorded. Import a table with it.</translation>
    </message>
    <message>
        <source>Nobody&apos;s medical insurance is recorded. Import a table with it to find who is not insured.</source>
        <translation>Nobody&apos;s medical insurance is recorded. Import a table with it to find who is not insured.</translation>
    </message>
    <message>
        <source>Nobody&apos;s pension is recorded. Import a table with it to find who draws none at 60.</source>
        <translation>Nobody&apos;s pension is recorded. Import a table with it to find who draws none at 60.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the birth date differs from the ID number.</source>
        <translation>%1: the birth date differs from the ID number.</translation>
    </message>
    <message>
        <source>%1: the sex differs from the ID number.</source>
        <translation>%1: the sex differs from the ID number.</translation>
    </message>
    <message>
        <source>%1: the relation to the head is missing.</source>
        <translation>%1: the relation to the head is missing.</translation>
    </message>
    <message>
        <source>%1: relation “%2” does not go with the sex.</source>
        <translation>%1: relation “%2” does not go with the sex.</translation>
    </message>
    <message>
        <source>%1: the phone number looks wrong.</source>
        <translation>%1: the phone number looks wrong.</translation>
    </message>
    <message>
        <source>%1 and the head %2 are husband and wife, but have the same sex. Check sex and relation.</source>
        <translation>%1 and the head %2 are husband and wife, but have the same sex. Check sex and relation.</translation>
    </message>
    <message>
        <source>Households %1 and %2 have the same phone number. Ask whose it is.</source>
        <translation>Households %1 and %2 have the same phone number. Ask whose it is.</translation>
    </message>
    <message>
        <source>Household %1: the phone number looks wrong.</source>
        <translation>Household %1: the phone number looks wrong.</translation>
    </message>
    <message>
        <source>Household %1 has no members. Add them, or mark it as dissolved.</source>
        <translation>Household %1 has no members. Add them, or mark it as dissolved.</translation>
    </message>
    <message>
        <source>Household %1 has no head. Choose one of the members.</source>
        <translation>Household %1 has no head. Choose one of the members.</translation>
    </message>
    <message>
        <source>Household %1 has %2 heads. Only one may stay.</source>
        <translation>Household %1 has %2 heads. Only one may stay.</translation>
    </message>
    <message>
        <source>Household number %1 is used twice. Give one of them another number.</source>
        <translation>Household number %1 is used twice. Give one of them another number.</translation>
    </message>
    <message>
        <source>%1 belongs to a household that is not in the file.</source>
        <translation>%1 belongs to a household that is not in the file.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same ID number.</source>
        <translation>%1 and %2 have the same ID number.</translation>
    </message>
</context>
<context>
    <name>HouseholdService</name>
    <message>
        <source>This entry is no longer there. It may have been undone; reload the page.</source>
        <translation>This entry is no longer there. It may have been undone; reload the page.</translation>
    </message>
    <message>
        <source>A household needs a number.</source>
        <translation>A household needs a number.</translation>
    </message>
    <message>
        <source>A household needs a head: type the name.</source>
        <translation>A household needs a head: type the name.</translation>
    </message>
    <message>
        <source>Household %1 exists already. Choose another number.</source>
        <translation>Household %1 exists already. Choose another number.</translation>
    </message>
    <message>
        <source>New household %1 (%2)</source>
        <translation>New household %1 (%2)</translation>
    </message>
    <message>
        <source>Household %1: %2</source>
        <translation>Household %1: %2</translation>
    </message>
    <message>
        <source>A person needs a name. To take somebody out, choose Moved or Died.</source>
        <translation>A person needs a name. To take somebody out, choose Moved or Died.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>A person needs a name.</translation>
    </message>
    <message>
        <source>New member %1</source>
        <translation>New member %1</translation>
    </message>
    <message>
        <source>This is the last member. Mark the household as dissolved or moved instead.</source>
        <translation>This is the last member. Mark the household as dissolved or moved instead.</translation>
    </message>
    <message>
        <source>Delete member %1</source>
        <translation>Delete member %1</translation>
    </message>
    <message>
        <source>New head: %1</source>
        <translation>New head: %1</translation>
    </message>
    <message>
        <source>%1 belongs to this household already.</source>
        <translation>%1 belongs to this household already.</translation>
    </message>
    <message>
        <source>Move %1 to household %2</source>
        <translation>Move %1 to household %2</translation>
    </message>
    <message>
        <source>Choose members of one household; somebody must stay in it.</source>
        <translation>Choose members of one household; somebody must stay in it.</translation>
    </message>
    <message>
        <source>Household %1 splits off %2</source>
        <translation>Household %1 splits off %2</translation>
    </message>
    <message>
        <source>Nobody of this household stands here twice.</source>
        <translation>Nobody of this household stands here twice.</translation>
    </message>
    <message>
        <source>Merge household %1 with what was entered by hand</source>
        <translation>Merge household %1 with what was entered by hand</translation>
    </message>
</context>
<context>
    <name>Installation</name>
    <message>
        <source>The folder in which the program keeps its settings cannot be read. Check the disk and try again; nothing was changed.</source>
        <translation>The folder in which the program keeps its settings cannot be read. Check the disk and try again; nothing was changed.</translation>
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
    <message>
        <source>There is nothing to undo.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>This action was written on another computer and cannot be undone here.</source>
        <translation>This action was written on another computer and cannot be undone here.</translation>
    </message>
    <message>
        <source>This action was already undone.</source>
        <translation>This action was already undone.</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: the same data was changed again later. Undo the later change first.</source>
        <translation>“%1” cannot be undone: the same data was changed again later. Undo the later change first.</translation>
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
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>MonthService</name>
    <message>
        <source>%1 is already published.</source>
        <translation>%1 is already published.</translation>
    </message>
    <message>
        <source>Write a note: why is it right as it stands?</source>
        <translation>Write a note: why is it right as it stands?</translation>
    </message>
    <message>
        <source>This finding is already settled.</source>
        <translation>This finding is already settled.</translation>
    </message>
    <message>
        <source>This must be put right; a note is not enough.</source>
        <translation>This must be put right; a note is not enough.</translation>
    </message>
    <message>
        <source>Approve a finding: %1</source>
        <translation>Approve a finding: %1</translation>
    </message>
    <message>
        <source>Approve the findings of %1</source>
        <translation>Approve the findings of %1</translation>
    </message>
    <message>
        <source>%1 is already reviewed. Return it to draft first.</source>
        <translation>%1 is already reviewed. Return it to draft first.</translation>
    </message>
    <message>
        <source>Withdraw an approval</source>
        <translation>Withdraw an approval</translation>
    </message>
    <message>
        <source>%1 findings are open. Put them right, or approve them with a note.</source>
        <translation>%1 findings are open. Put them right, or approve them with a note.</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a draft can be reviewed.</source>
        <translation>%1 is “%2”; only a draft can be reviewed.</translation>
    </message>
    <message>
        <source>The village has no households yet. Import a roster first.</source>
        <translation>The village has no households yet. Import a roster first.</translation>
    </message>
    <message>
        <source>No scheme holds in %1. Adopt or import one first.</source>
        <translation>No scheme holds in %1. Adopt or import one first.</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>Review %1</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a reviewed month can be returned to draft.</source>
        <translation>%1 is “%2”; only a reviewed month can be returned to draft.</translation>
    </message>
    <message>
        <source>Return %1 to draft</source>
        <translation>Return %1 to draft</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a reviewed month can be published.</source>
        <translation>%1 is “%2”; only a reviewed month can be published.</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>Publish %1</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a published month can be closed.</source>
        <translation>%1 is “%2”; only a published month can be closed.</translation>
    </message>
    <message>
        <source>Households may object until %1. Close it after that day, or give a reason for closing earlier.</source>
        <translation>Households may object until %1. Close it after that day, or give a reason for closing earlier.</translation>
    </message>
    <message>
        <source>Close %1 early: %2</source>
        <translation>Close %1 early: %2</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Close %1</translation>
    </message>
</context>
<context>
    <name>MonthSheet</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>MonthTotals</name>
    <message>
        <source>%1 is published and stays as it was. Correct the entry with a reason instead.</source>
        <translation>%1 is published and stays as it was. Correct the entry with a reason instead.</translation>
    </message>
    <message>
        <source>%1 was reviewed or published with this scheme; it can no longer be taken back.</source>
        <translation>%1 was reviewed or published with this scheme; it can no longer be taken back.</translation>
    </message>
    <message>
        <source>Compute the totals anew</source>
        <translation>Compute the totals anew</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>The other village gave this household away and counts on it being here. To give it back, choose “Move out…” and that village.</source>
        <translation>The other village gave this household away and counts on it being here. To give it back, choose “Move out…” and that village.</translation>
    </message>
    <message>
        <source>The other village has accepted this household; it can no longer be taken back. Let that village move it here again.</source>
        <translation>The other village has accepted this household; it can no longer be taken back. Let that village move it here again.</translation>
    </message>
</context>
<context>
    <name>OfficeFile</name>
    <message>
        <source>The file may not be read. Ask for the right to read it, or copy it to your own folder.</source>
        <translation>The file may not be read. Ask for the right to read it, or copy it to your own folder.</translation>
    </message>
    <message>
        <source>The file comes from an older version. It can be upgraded; a checked backup is made first.</source>
        <translation>The file comes from an older version. It can be upgraded; a checked backup is made first.</translation>
    </message>
    <message>
        <source>A newer version wrote this file. You may look at it; install the newer version to change it.</source>
        <translation>A newer version wrote this file. You may look at it; install the newer version to change it.</translation>
    </message>
    <message>
        <source>A newer version wrote this file. Install the newer version to open it; the file is unharmed.</source>
        <translation>A newer version wrote this file. Install the newer version to open it; the file is unharmed.</translation>
    </message>
    <message>
        <source>This is not an office file of this program. Choose a file that ends in .cunwu; a roster is imported with Households, Import.</source>
        <translation>This is not an office file of this program. Choose a file that ends in .cunwu; a roster is imported with Households, Import.</translation>
    </message>
    <message>
        <source>The file is damaged. Restore the last backup (menu File, Restore a backup); keep the damaged file.</source>
        <translation>The file is damaged. Restore the last backup (menu File, Restore a backup); keep the damaged file.</translation>
    </message>
    <message>
        <source>The file is not there. Plug in the stick, or choose where it lies now.</source>
        <translation>The file is not there. Plug in the stick, or choose where it lies now.</translation>
    </message>
    <message>
        <source>%1 on computer %2 has this file open (process %3). It is shown read-only; close it there to change it here.</source>
        <translation>%1 on computer %2 has this file open (process %3). It is shown read-only; close it there to change it here.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>The file is on a read-only place and is shown read-only. Copy it to your own folder to change it.</source>
        <translation>The file is on a read-only place and is shown read-only. Copy it to your own folder to change it.</translation>
    </message>
    <message>
        <source>This file was restored or copied; from now on its changes are counted as those of a separate copy. Nothing was lost.</source>
        <translation>This file was restored or copied; from now on its changes are counted as those of a separate copy. Nothing was lost.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name; nothing was overwritten.</source>
        <translation>There is a file of this name already. Choose another name; nothing was overwritten.</translation>
    </message>
    <message>
        <source>No file can be made in this folder. Choose a folder where you may write, with free space.</source>
        <translation>No file can be made in this folder. Choose a folder where you may write, with free space.</translation>
    </message>
</context>
<context>
    <name>OfficeOpener</name>
    <message>
        <source>The file cannot be opened</source>
        <translation>The file cannot be opened</translation>
    </message>
    <message>
        <source>There is no backup beside it. Look for a copy on a stick and choose it with File, Restore a backup.</source>
        <translation>There is no backup beside it. Look for a copy on a stick and choose it with File, Restore a backup.</translation>
    </message>
    <message>
        <source>The newest backup is of %1. Restore it? The present file is kept beside the backups.</source>
        <translation>The newest backup is of %1. Restore it? The present file is kept beside the backups.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Upgrade the file</source>
        <translation>Upgrade the file</translation>
    </message>
    <message>
        <source>Back up and upgrade</source>
        <translation>Back up and upgrade</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
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
    <name>PointsRules</name>
    <message>
        <source>The quantity must be greater than 0 and at most 1,000.</source>
        <translation>The quantity must be greater than 0 and at most 1,000.</translation>
    </message>
    <message>
        <source>“%1” gives %2 points each: %3 of them make %4 points, not %5.</source>
        <translation>“%1” gives %2 points each: %3 of them make %4 points, not %5.</translation>
    </message>
    <message>
        <source>“%1” has these steps: %2; %3 points are no sum of them.</source>
        <translation>“%1” has these steps: %2; %3 points are no sum of them.</translation>
    </message>
    <message>
        <source>The month is missing.</source>
        <translation>The month is missing.</translation>
    </message>
    <message>
        <source>The scheme of %1 has no indicator “%2”.</source>
        <translation>The scheme of %1 has no indicator “%2”.</translation>
    </message>
    <message>
        <source>The day %1 does not lie in %2.</source>
        <translation>The day %1 does not lie in %2.</translation>
    </message>
    <message>
        <source>A veto has no points.</source>
        <translation>A veto has no points.</translation>
    </message>
    <message>
        <source>A veto needs the document&apos;s number, date and agency.</source>
        <translation>A veto needs the document&apos;s number, date and agency.</translation>
    </message>
    <message>
        <source>cap reached: %1</source>
        <translation>cap reached: %1</translation>
    </message>
    <message>
        <source>of the same act only the highest counts</source>
        <translation>of the same act only the highest counts</translation>
    </message>
    <message>
        <source>does not hold: the document is missing</source>
        <translation>does not hold: the document is missing</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>waits for a decision</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>rejected: %1</translation>
    </message>
    <message>
        <source>taken back by a correction</source>
        <translation>taken back by a correction</translation>
    </message>
    <message>
        <source>correction: %1</source>
        <translation>correction: %1</translation>
    </message>
    <message>
        <source>not in this month&apos;s scheme</source>
        <translation>not in this month&apos;s scheme</translation>
    </message>
    <message>
        <source>veto: %1, %2, %3</source>
        <translation>veto: %1, %2, %3</translation>
    </message>
    <message>
        <source>weight × %1</source>
        <translation>weight × %1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2 points = %3</source>
        <translation>%1: %2 points = %3</translation>
    </message>
    <message>
        <source>%1: 0 points, vetoed by %2; without it %3</source>
        <translation>%1: 0 points, vetoed by %2; without it %3</translation>
    </message>
    <message>
        <source>; %1 waiting</source>
        <translation>; %1 waiting</translation>
    </message>
    <message>
        <source>day %1/%2</source>
        <translation>day %1/%2</translation>
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
    <message>
        <source>%1 is reviewed. Return it to draft before changing points.</source>
        <translation>%1 is reviewed. Return it to draft before changing points.</translation>
    </message>
    <message>
        <source>%1 is published and stays as it was. Correct the entry with a reason instead.</source>
        <translation>%1 is published and stays as it was. Correct the entry with a reason instead.</translation>
    </message>
    <message>
        <source>This household is no longer there. Reload the page.</source>
        <translation>This household is no longer there. Reload the page.</translation>
    </message>
    <message>
        <source>This cell is no longer in the sheet. Reload the page.</source>
        <translation>This cell is no longer in the sheet. Reload the page.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 cells would be refused.</source>
        <translation>Nothing was changed: %1 cells would be refused.</translation>
    </message>
    <message>
        <source>“%1” is no veto.</source>
        <translation>“%1” is no veto.</translation>
    </message>
    <message>
        <source>This entry is no longer there. Reload the page.</source>
        <translation>This entry is no longer there. Reload the page.</translation>
    </message>
    <message>
        <source>“%1” cannot be declared by the household itself.</source>
        <translation>“%1” cannot be declared by the household itself.</translation>
    </message>
    <message>
        <source>The declaration is “%1”; it must be “%2” for this step.</source>
        <translation>The declaration is “%1”; it must be “%2” for this step.</translation>
    </message>
    <message>
        <source>Group check of a declaration: %1</source>
        <translation>Group check of a declaration: %1</translation>
    </message>
    <message>
        <source>Approve a declaration: %1</source>
        <translation>Approve a declaration: %1</translation>
    </message>
    <message>
        <source>A rejection needs a reason: the household is told it.</source>
        <translation>A rejection needs a reason: the household is told it.</translation>
    </message>
    <message>
        <source>The declaration is already decided: %1.</source>
        <translation>The declaration is already decided: %1.</translation>
    </message>
    <message>
        <source>Reject a declaration: %1</source>
        <translation>Reject a declaration: %1</translation>
    </message>
    <message>
        <source>%1 is not published yet: change the entry itself.</source>
        <translation>%1 is not published yet: change the entry itself.</translation>
    </message>
    <message>
        <source>A correction needs a reason.</source>
        <translation>A correction needs a reason.</translation>
    </message>
    <message>
        <source>Only an entry that counts can be corrected.</source>
        <translation>Only an entry that counts can be corrected.</translation>
    </message>
    <message>
        <source>This entry was already taken back.</source>
        <translation>This entry was already taken back.</translation>
    </message>
    <message>
        <source>Points of %1: %2</source>
        <translation>Points of %1: %2</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer does not answer. Check that it is switched on and has paper.</source>
        <translation>The printer does not answer. Check that it is switched on and has paper.</translation>
    </message>
</context>
<context>
    <name>RecordService</name>
    <message>
        <source>The first line must name the columns household, indicator and quantity (or 户号, 指标, 数量).</source>
        <translation>The first line must name the columns household, indicator and quantity (or 户号, 指标, 数量).</translation>
    </message>
    <message>
        <source>There is no household “%1” in the village.</source>
        <translation>There is no household “%1” in the village.</translation>
    </message>
    <message>
        <source>Several households have the number “%1”. Give them different numbers first.</source>
        <translation>Several households have the number “%1”. Give them different numbers first.</translation>
    </message>
    <message>
        <source>The month “%1” is not %2.</source>
        <translation>The month “%1” is not %2.</translation>
    </message>
    <message>
        <source>The scheme of %1 has no indicator “%2”.</source>
        <translation>The scheme of %1 has no indicator “%2”.</translation>
    </message>
    <message>
        <source>“%1” is no quantity. Write a number like 1 or 2.5.</source>
        <translation>“%1” is no quantity. Write a number like 1 or 2.5.</translation>
    </message>
    <message>
        <source>“%1” has steps: write “%2:%3” (one of %4), or give the points in a column “points”.</source>
        <translation>“%1” has steps: write “%2:%3” (one of %4), or give the points in a column “points”.</translation>
    </message>
    <message>
        <source>“%1” is no number of points.</source>
        <translation>“%1” is no number of points.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it like %2.</source>
        <translation>“%1” is no day. Write it like %2.</translation>
    </message>
    <message>
        <source>The household has no member “%1”.</source>
        <translation>The household has no member “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no source of points.</source>
        <translation>“%1” is no source of points.</translation>
    </message>
    <message>
        <source>The table is larger than 64 MiB. Split it.</source>
        <translation>The table is larger than 64 MiB. Split it.</translation>
    </message>
    <message>
        <source>The file is empty or no text table. Save it as CSV and try again.</source>
        <translation>The file is empty or no text table. Save it as CSV and try again.</translation>
    </message>
    <message>
        <source>%1 is “%2”: no more points can be recorded.</source>
        <translation>%1 is “%2”: no more points can be recorded.</translation>
    </message>
    <message>
        <source>No scheme holds in %1. Adopt or import one first.</source>
        <translation>No scheme holds in %1. Adopt or import one first.</translation>
    </message>
    <message>
        <source>Record %1 entries of %2</source>
        <translation>Record %1 entries of %2</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>The county</translation>
    </message>
    <message>
        <source>The township</source>
        <translation>The township</translation>
    </message>
    <message>
        <source>The village</source>
        <translation>The village</translation>
    </message>
    <message>
        <source>%1 has %2 remarks on %3 that wait for an answer.</source>
        <translation>%1 has %2 remarks on %3 that wait for an answer.</translation>
    </message>
    <message>
        <source>Remarks: %1 open, %2 answered and not settled yet.</source>
        <translation>Remarks: %1 open, %2 answered and not settled yet.</translation>
    </message>
    <message>
        <source>Remarks: %1 open.</source>
        <translation>Remarks: %1 open.</translation>
    </message>
    <message>
        <source>Remarks: %1 answered and not settled yet.</source>
        <translation>Remarks: %1 answered and not settled yet.</translation>
    </message>
</context>
<context>
    <name>RemarkService</name>
    <message>
        <source>Write the text first.</source>
        <translation>Write the text first.</translation>
    </message>
    <message>
        <source>The text has %1 characters, at most %2 are possible. Shorten it, or write a second one.</source>
        <translation>The text has %1 characters, at most %2 are possible. Shorten it, or write a second one.</translation>
    </message>
    <message>
        <source>This remark is no longer there: it was withdrawn or undone. Look at the list again.</source>
        <translation>This remark is no longer there: it was withdrawn or undone. Look at the list again.</translation>
    </message>
    <message>
        <source>%1 wrote this. Only the office that wrote it can change it.</source>
        <translation>%1 wrote this. Only the office that wrote it can change it.</translation>
    </message>
    <message>
        <source>Remarks are written by the township and the county. A village answers them.</source>
        <translation>Remarks are written by the township and the county. A village answers them.</translation>
    </message>
    <message>
        <source>%1 is no village of this office. Choose one of its villages.</source>
        <translation>%1 is no village of this office. Choose one of its villages.</translation>
    </message>
    <message>
        <source>Choose the month that the remark is about.</source>
        <translation>Choose the month that the remark is about.</translation>
    </message>
    <message>
        <source>The household does not belong to %1. Choose one of this village.</source>
        <translation>The household does not belong to %1. Choose one of this village.</translation>
    </message>
    <message>
        <source>Write a remark: %1</source>
        <translation>Write a remark: %1</translation>
    </message>
    <message>
        <source>Only %1 itself answers this remark.</source>
        <translation>Only %1 itself answers this remark.</translation>
    </message>
    <message>
        <source>%1 has settled this remark; it needs no answer any more.</source>
        <translation>%1 has settled this remark; it needs no answer any more.</translation>
    </message>
    <message>
        <source>Answer a remark: %1</source>
        <translation>Answer a remark: %1</translation>
    </message>
    <message>
        <source>An answer cannot be settled; the office that wrote the remark settles that.</source>
        <translation>An answer cannot be settled; the office that wrote the remark settles that.</translation>
    </message>
    <message>
        <source>This remark is settled already.</source>
        <translation>This remark is settled already.</translation>
    </message>
    <message>
        <source>This remark is not settled.</source>
        <translation>This remark is not settled.</translation>
    </message>
    <message>
        <source>Settle a remark: %1</source>
        <translation>Settle a remark: %1</translation>
    </message>
    <message>
        <source>Open a remark again: %1</source>
        <translation>Open a remark again: %1</translation>
    </message>
    <message>
        <source>The village has answered this remark. Settle it; what was answered stays on record.</source>
        <translation>The village has answered this remark. Settle it; what was answered stays on record.</translation>
    </message>
    <message>
        <source>The remark is settled with this answer, which stays on record.</source>
        <translation>The remark is settled with this answer, which stays on record.</translation>
    </message>
    <message>
        <source>Withdraw an answer: %1</source>
        <translation>Withdraw an answer: %1</translation>
    </message>
    <message>
        <source>Withdraw a remark: %1</source>
        <translation>Withdraw a remark: %1</translation>
    </message>
    <message>
        <source>%1, %2: new remarks %3.</source>
        <translation>%1, %2: new remarks %3.</translation>
    </message>
    <message>
        <source>%1, %2: remarks settled %3.</source>
        <translation>%1, %2: remarks settled %3.</translation>
    </message>
    <message>
        <source>%1, %2: remarks opened again %3.</source>
        <translation>%1, %2: remarks opened again %3.</translation>
    </message>
    <message>
        <source>%1: new answers to remarks %2.</source>
        <translation>%1: new answers to remarks %2.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>A part of the program is missing: the file cunwu-rooms.so beside it is not there or belongs to another version. Install the program again; your village file is unharmed.</source>
        <translation>A part of the program is missing: the file cunwu-rooms.so beside it is not there or belongs to another version. Install the program again; your village file is unharmed.</translation>
    </message>
</context>
<context>
    <name>RosterPlan</name>
    <message>
        <source>No header was found in the first ten rows. A roster needs a row with 姓名 and at least two more headings such as 身份证号码 and 与户主关系.</source>
        <translation>No header was found in the first ten rows. A roster needs a row with 姓名 and at least two more headings such as 身份证号码 and 与户主关系.</translation>
    </message>
    <message>
        <source>There is no sheet “%1” with the header of a roster.</source>
        <translation>There is no sheet “%1” with the header of a roster.</translation>
    </message>
    <message>
        <source>There is a header, but no person below it.</source>
        <translation>There is a header, but no person below it.</translation>
    </message>
    <message>
        <source>Columns that were not recognised and are left out: %1</source>
        <translation>Columns that were not recognised and are left out: %1</translation>
    </message>
    <message>
        <source>household number %1 belongs to another family already; this family gets the number %2</source>
        <translation>household number %1 belongs to another family already; this family gets the number %2</translation>
    </message>
    <message>
        <source>the birth date “%1” cannot be read</source>
        <translation>the birth date “%1” cannot be read</translation>
    </message>
    <message>
        <source>the birth date differs from the ID number; the ID number counts</source>
        <translation>the birth date differs from the ID number; the ID number counts</translation>
    </message>
    <message>
        <source>the sex differs from the ID number; the ID number counts</source>
        <translation>the sex differs from the ID number; the ID number counts</translation>
    </message>
    <message>
        <source>there is no name in this row</source>
        <translation>there is no name in this row</translation>
    </message>
    <message>
        <source>this person stands in the household already</source>
        <translation>this person stands in the household already</translation>
    </message>
    <message>
        <source>this ID number stands in the table already; find out whose it is</source>
        <translation>this ID number stands in the table already; find out whose it is</translation>
    </message>
    <message>
        <source>the household has a head already, %1; decide who it is</source>
        <translation>the household has a head already, %1; decide who it is</translation>
    </message>
    <message>
        <source>lives in another household of the office already and stays there</source>
        <translation>lives in another household of the office already and stays there</translation>
    </message>
</context>
<context>
    <name>RosterService</name>
    <message>
        <source>Import roster %1</source>
        <translation>Import roster %1</translation>
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
    <name>Scheme</name>
    <message>
        <source>Base item</source>
        <translation>Base item</translation>
    </message>
    <message>
        <source>Points added</source>
        <translation>Points added</translation>
    </message>
    <message>
        <source>Points deducted</source>
        <translation>Points deducted</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>Veto</translation>
    </message>
    <message>
        <source>at most %1 a month</source>
        <translation>at most %1 a month</translation>
    </message>
    <message>
        <source>at most %1 a quarter</source>
        <translation>at most %1 a quarter</translation>
    </message>
    <message>
        <source>at most %1 a year</source>
        <translation>at most %1 a year</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>this quarter</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>this year</translation>
    </message>
</context>
<context>
    <name>SchemeDifference</name>
    <message>
        <source>county scheme</source>
        <translation>county scheme</translation>
    </message>
    <message>
        <source>township items</source>
        <translation>township items</translation>
    </message>
    <message>
        <source>village items</source>
        <translation>village items</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>each counts</source>
        <translation>each counts</translation>
    </message>
    <message>
        <source>only the highest of “%1” counts, %2</source>
        <translation>only the highest of “%1” counts, %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>short name</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>cap</translation>
    </message>
    <message>
        <source>several for one act</source>
        <translation>several for one act</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>evidence</translation>
    </message>
    <message>
        <source>declared by households</source>
        <translation>declared by households</translation>
    </message>
    <message>
        <source>counted for each person</source>
        <translation>counted for each person</translation>
    </message>
    <message>
        <source>expected every month</source>
        <translation>expected every month</translation>
    </message>
    <message>
        <source>redeemable</source>
        <translation>redeemable</translation>
    </message>
    <message>
        <source>%1: %2, before: %3.</source>
        <translation>%1: %2, before: %3.</translation>
    </message>
    <message>
        <source>Indicator %1, %2</source>
        <translation>Indicator %1, %2</translation>
    </message>
    <message>
        <source>class</source>
        <translation>class</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Weight of %1</translation>
    </message>
    <message>
        <source>month</source>
        <translation>month</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>quarter</translation>
    </message>
    <message>
        <source>year</source>
        <translation>year</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>Name of the scheme</translation>
    </message>
    <message>
        <source>Base points</source>
        <translation>Base points</translation>
    </message>
    <message>
        <source>Span after which the score starts again</source>
        <translation>Span after which the score starts again</translation>
    </message>
    <message>
        <source>New indicator %1 (%2): %3.</source>
        <translation>New indicator %1 (%2): %3.</translation>
    </message>
    <message>
        <source>Indicator %1 (%2) is dropped.</source>
        <translation>Indicator %1 (%2) is dropped.</translation>
    </message>
    <message>
        <source>%1 “%2”, version %3</source>
        <translation>%1 “%2”, version %3</translation>
    </message>
    <message>
        <source>%1 held from %2 and no longer holds from %3 on.</source>
        <translation>%1 held from %2 and no longer holds from %3 on.</translation>
    </message>
    <message>
        <source>%1 does not hold: from %2 on another one does.</source>
        <translation>%1 does not hold: from %2 on another one does.</translation>
    </message>
    <message>
        <source>From %1 on: %2, instead of “%3”, version %4.</source>
        <translation>From %1 on: %2, instead of “%3”, version %4.</translation>
    </message>
    <message>
        <source>From %1 on: %2, with %3 indicators.</source>
        <translation>From %1 on: %2, with %3 indicators.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1”, version %2, came in, but this program cannot read it. Install a newer one; until then the scheme so far holds.</source>
        <translation>“%1”, version %2, came in, but this program cannot read it. Install a newer one; until then the scheme so far holds.</translation>
    </message>
    <message>
        <source>%1 is here twice; both say the same.</source>
        <translation>%1 is here twice; both say the same.</translation>
    </message>
    <message>
        <source>“%1”, version %2, was withdrawn by the office that wrote it.</source>
        <translation>“%1”, version %2, was withdrawn by the office that wrote it.</translation>
    </message>
</context>
<context>
    <name>SchemeParser</name>
    <message>
        <source>“%1” is missing or no text</source>
        <translation>“%1” is missing or no text</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters</source>
        <translation>“%1” is longer than %2 characters</translation>
    </message>
    <message>
        <source>code “%1” may only hold letters, digits, “.”, “-” and “_”</source>
        <translation>code “%1” may only hold letters, digits, “.”, “-” and “_”</translation>
    </message>
    <message>
        <source>“%1” must be a number from %2 to %3 with at most two decimals</source>
        <translation>“%1” must be a number from %2 to %3 with at most two decimals</translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation>“%1” must be a whole number</translation>
    </message>
    <message>
        <source>“%1” must be true or false</source>
        <translation>“%1” must be true or false</translation>
    </message>
    <message>
        <source>“%1” must be month, quarter or year</source>
        <translation>“%1” must be month, quarter or year</translation>
    </message>
    <message>
        <source>“%1” must be a list of at most %2</source>
        <translation>“%1” must be a list of at most %2</translation>
    </message>
    <message>
        <source>must be an object in braces</source>
        <translation>must be an object in braces</translation>
    </message>
    <message>
        <source>unknown key “%1”</source>
        <translation>unknown key “%1”</translation>
    </message>
    <message>
        <source>points of a deduct must be negative</source>
        <translation>points of a deduct must be negative</translation>
    </message>
    <message>
        <source>points must be greater than 0; write “deduct” as kind to take points away</source>
        <translation>points must be greater than 0; write “deduct” as kind to take points away</translation>
    </message>
    <message>
        <source>a veto has no points</source>
        <translation>a veto has no points</translation>
    </message>
    <message>
        <source>give either “points” or “tiers”</source>
        <translation>give either “points” or “tiers”</translation>
    </message>
    <message>
        <source>a cap needs “points” or “times”</source>
        <translation>a cap needs “points” or “times”</translation>
    </message>
    <message>
        <source>kind must be base, add, deduct or veto</source>
        <translation>kind must be base, add, deduct or veto</translation>
    </message>
    <message>
        <source>vetoes stand under “vetoes”, all others in a class</source>
        <translation>vetoes stand under “vetoes”, all others in a class</translation>
    </message>
    <message>
        <source>deducts and vetoes cannot be redeemable</source>
        <translation>deducts and vetoes cannot be redeemable</translation>
    </message>
    <message>
        <source>“format” must be cunwu-scheme-1: this is no scheme of this program, or one of a newer program</source>
        <translation>“format” must be cunwu-scheme-1: this is no scheme of this program, or one of a newer program</translation>
    </message>
    <message>
        <source>owner must be county, township or village</source>
        <translation>owner must be county, township or village</translation>
    </message>
    <message>
        <source>effective_from must be a month like 2026-01</source>
        <translation>effective_from must be a month like 2026-01</translation>
    </message>
    <message>
        <source>a class needs at least one indicator</source>
        <translation>a class needs at least one indicator</translation>
    </message>
    <message>
        <source>a weight needs “factor”</source>
        <translation>a weight needs “factor”</translation>
    </message>
    <message>
        <source>code “%1” occurs twice</source>
        <translation>code “%1” occurs twice</translation>
    </message>
    <message>
        <source>weights stand only in a village&apos;s document</source>
        <translation>weights stand only in a village&apos;s document</translation>
    </message>
    <message>
        <source>a county scheme needs classes</source>
        <translation>a county scheme needs classes</translation>
    </message>
    <message>
        <source>more than 1,000 indicators</source>
        <translation>more than 1,000 indicators</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB: this is no scheme.</source>
        <translation>The file is larger than 1 MiB: this is no scheme.</translation>
    </message>
    <message>
        <source>The file is no scheme: it does not begin with a brace.</source>
        <translation>The file is no scheme: it does not begin with a brace.</translation>
    </message>
    <message>
        <source>The file is no valid JSON (at byte %1: %2).</source>
        <translation>The file is no valid JSON (at byte %1: %2).</translation>
    </message>
</context>
<context>
    <name>SchemeService</name>
    <message>
        <source>The program has no scheme “%1”.</source>
        <translation>The program has no scheme “%1”.</translation>
    </message>
    <message>
        <source>Scheme “%1” is already here in version %2. Give the changed document a higher version number.</source>
        <translation>Scheme “%1” is already here in version %2. Give the changed document a higher version number.</translation>
    </message>
    <message>
        <source>%1 is already reviewed or published and keeps its scheme. Let the new one take effect from %2 or later.</source>
        <translation>%1 is already reviewed or published and keeps its scheme. Let the new one take effect from %2 or later.</translation>
    </message>
    <message>
        <source>These codes are already used by another level&apos;s items: %1. Give the new items codes of their own.</source>
        <translation>These codes are already used by another level&apos;s items: %1. Give the new items codes of their own.</translation>
    </message>
    <message>
        <source>Import scheme “%1”</source>
        <translation>Import scheme “%1”</translation>
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
    <name>Storage</name>
    <message>
        <source>The disk is full. Nothing was lost: what was confirmed before is in the file. Free some space and try again.</source>
        <translation>The disk is full. Nothing was lost: what was confirmed before is in the file. Free some space and try again.</translation>
    </message>
    <message>
        <source>The file cannot be written. Copy it to a folder where you may write and open it there.</source>
        <translation>The file cannot be written. Copy it to a folder where you may write and open it there.</translation>
    </message>
    <message>
        <source>The file is damaged. Restore the last backup (menu File, Restore a backup).</source>
        <translation>The file is damaged. Restore the last backup (menu File, Restore a backup).</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that the folder exists and that you may read it.</source>
        <translation>The file cannot be opened. Check that the folder exists and that you may read it.</translation>
    </message>
    <message>
        <source>The disk or stick did not answer. Check that it is still plugged in; what was confirmed before is kept.</source>
        <translation>The disk or stick did not answer. Check that it is still plugged in; what was confirmed before is kept.</translation>
    </message>
    <message>
        <source>The computer ran out of memory. Close other programs and try again.</source>
        <translation>The computer ran out of memory. Close other programs and try again.</translation>
    </message>
    <message>
        <source>The work was stopped. Nothing was changed.</source>
        <translation>The work was stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>The office file refused the change. Nothing was changed; restart the program and try again.</source>
        <translation>The office file refused the change. Nothing was changed; restart the program and try again.</translation>
    </message>
    <message>
        <source>The system&apos;s library libcrypto.so.3 is missing. Without it nothing can be recorded; install it (package libssl3) and try again.</source>
        <translation>The system&apos;s library libcrypto.so.3 is missing. Without it nothing can be recorded; install it (package libssl3) and try again.</translation>
    </message>
    <message>
        <source>The file is being written just now: by an import, another program or the virus scanner. Nothing was changed; wait a moment and try again.</source>
        <translation>The file is being written just now: by an import, another program or the virus scanner. Nothing was changed; wait a moment and try again.</translation>
    </message>
</context>
<context>
    <name>TableReader</name>
    <message>
        <source>The table is damaged or cut off. Copy it again from where it came, or open and save it in a spreadsheet first.</source>
        <translation>The table is damaged or cut off. Copy it again from where it came, or open and save it in a spreadsheet first.</translation>
    </message>
    <message>
        <source>The table is too large for a roster. Keep the sheet with the people, delete the others, and save it again.</source>
        <translation>The table is too large for a roster. Keep the sheet with the people, delete the others, and save it again.</translation>
    </message>
    <message>
        <source>The table is protected by a password. Open it in a spreadsheet, save it without a password, and choose it again.</source>
        <translation>The table is protected by a password. Open it in a spreadsheet, save it without a password, and choose it again.</translation>
    </message>
    <message>
        <source>This is an archive or a document, not a table. Choose an .xlsx, .ods or .csv table.</source>
        <translation>This is an archive or a document, not a table. Choose an .xlsx, .ods or .csv table.</translation>
    </message>
    <message>
        <source>This is no table that can be read. Choose an .xlsx, .ods or .csv table; save an old .xls as .xlsx first.</source>
        <translation>This is no table that can be read. Choose an .xlsx, .ods or .csv table; save an old .xls as .xlsx first.</translation>
    </message>
    <message>
        <source>The text table has a quotation mark that is not closed. Open and save it in a spreadsheet first.</source>
        <translation>The text table has a quotation mark that is not closed. Open and save it in a spreadsheet first.</translation>
    </message>
    <message>
        <source>This is a table of the old .xls kind. Open it in a spreadsheet, save it as .xlsx, and choose that.</source>
        <translation>This is a table of the old .xls kind. Open it in a spreadsheet, save it as .xlsx, and choose that.</translation>
    </message>
    <message>
        <source>This is a web page, not a table, whatever its name says. Open it in a spreadsheet, save it as .xlsx, and choose that.</source>
        <translation>This is a web page, not a table, whatever its name says. Open it in a spreadsheet, save it as .xlsx, and choose that.</translation>
    </message>
    <message>
        <source>This is a picture or a PDF. A roster must be a table: ask for the .xlsx it was made from.</source>
        <translation>This is a picture or a PDF. A roster must be a table: ask for the .xlsx it was made from.</translation>
    </message>
    <message>
        <source>The table is empty. Choose the one with the people in it.</source>
        <translation>The table is empty. Choose the one with the people in it.</translation>
    </message>
    <message>
        <source>The table is not there any more. Choose it again.</source>
        <translation>The table is not there any more. Choose it again.</translation>
    </message>
    <message>
        <source>The table cannot be opened. If it is open in a spreadsheet, close it there and try again.</source>
        <translation>The table cannot be opened. If it is open in a spreadsheet, close it there and try again.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows. Delete what does not belong to the roster and save it again.</source>
        <translation>The table has more than %1 rows. Delete what does not belong to the roster and save it again.</translation>
    </message>
    <message>
        <source>The table has more than %1 columns. Delete what does not belong to the roster and save it again.</source>
        <translation>The table has more than %1 columns. Delete what does not belong to the roster and save it again.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
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
<context>
    <name>cunwu::BackupDialog</name>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>A backup is made on the first change of each day, and before an import, an upgrade and a restore. Kept: 7 days, 8 weeks, 12 months. Copy one to a stick now and then.</source>
        <translation>A backup is made on the first change of each day, and before an import, an upgrade and a restore. Kept: 7 days, 8 weeks, 12 months. Copy one to a stick now and then.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Office files (*.cunwu)</source>
        <translation>Office files (*.cunwu)</translation>
    </message>
    <message>
        <source>Restore %1? The present state is backed up first and can be had back the same way.</source>
        <translation>Restore %1? The present state is backed up first and can be had back the same way.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>cunwu::BlockPlanDialog</name>
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
    <message>
        <source>Number and head</source>
        <translation>Number and head</translation>
    </message>
</context>
<context>
    <name>cunwu::CellDialog</name>
    <message>
        <source>Entries of %1, %2</source>
        <translation>Entries of %1, %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Entries of the cell</source>
        <translation>Entries of the cell</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>(reason: %1)</source>
        <translation>(reason: %1)</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>no day</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>reversal</translation>
    </message>
    <message>
        <source>The cell holds no entry yet.</source>
        <translation>The cell holds no entry yet.</translation>
    </message>
    <message>
        <source>Sum of the cell: %1 points</source>
        <translation>Sum of the cell: %1 points</translation>
    </message>
    <message>
        <source>Add forgotten entry…</source>
        <translation>Add forgotten entry…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>The file is open for reading only.</translation>
    </message>
    <message>
        <source>The month is reviewed. Return it to draft to change entries.</source>
        <translation>The month is reviewed. Return it to draft to change entries.</translation>
    </message>
    <message>
        <source>The month is published: what stands here stays. A correction adds a reversing entry with its reason.</source>
        <translation>The month is published: what stands here stays. A correction adds a reversing entry with its reason.</translation>
    </message>
    <message>
        <source>A veto makes the month&apos;s total 0. It needs the authority&apos;s document: number, date and agency.</source>
        <translation>A veto makes the month&apos;s total 0. It needs the authority&apos;s document: number, date and agency.</translation>
    </message>
    <message>
        <source>%1 points a unit</source>
        <translation>%1 points a unit</translation>
    </message>
    <message>
        <source>points by step</source>
        <translation>points by step</translation>
    </message>
    <message>
        <source>evidence: %1</source>
        <translation>evidence: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Add a forgotten entry</source>
        <translation>Add a forgotten entry</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>Correct a published entry</source>
        <translation>Correct a published entry</translation>
    </message>
    <message>
        <source>Edit the entry</source>
        <translation>Edit the entry</translation>
    </message>
    <message>
        <source>Take the entry back</source>
        <translation>Take the entry back</translation>
    </message>
    <message>
        <source>Reason, as the ledger will show it:</source>
        <translation>Reason, as the ledger will show it:</translation>
    </message>
    <message>
        <source>Reject the declaration</source>
        <translation>Reject the declaration</translation>
    </message>
    <message>
        <source>Reason, as the household will be told:</source>
        <translation>Reason, as the household will be told:</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>Points given</translation>
    </message>
    <message>
        <source>The group has checked it</source>
        <translation>The group has checked it</translation>
    </message>
    <message>
        <source>The villages enter their points themselves; here you look at them.</source>
        <translation>The villages enter their points themselves; here you look at them.</translation>
    </message>
</context>
<context>
    <name>cunwu::ClosingDialog</name>
    <message>
        <source>Checks and publication, %1</source>
        <translation>Checks and publication, %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Checks before the month is signed</source>
        <translation>Checks before the month is signed</translation>
    </message>
    <message>
        <source>&amp;Go to the household</source>
        <translation>&amp;Go to the household</translation>
    </message>
    <message>
        <source>&amp;Approve with a note…</source>
        <translation>&amp;Approve with a note…</translation>
    </message>
    <message>
        <source>Approve a&amp;ll with one note…</source>
        <translation>Approve a&amp;ll with one note…</translation>
    </message>
    <message>
        <source>&amp;Withdraw approval</source>
        <translation>&amp;Withdraw approval</translation>
    </message>
    <message>
        <source>&amp;Return to draft</source>
        <translation>&amp;Return to draft</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>must be corrected</source>
        <translation>must be corrected</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing was found that needs a look.</source>
        <translation>Nothing was found that needs a look.</translation>
    </message>
    <message>
        <source>%n check(s) open</source>
        <translation>%n check(s) open</translation>
    </message>
    <message>
        <source>All checks are settled.</source>
        <translation>All checks are settled.</translation>
    </message>
    <message>
        <source>Go through the checks: correct what is wrong, approve with a note what is right as it is. After the review nobody types into the month; it can still be returned to draft.</source>
        <translation>Go through the checks: correct what is wrong, approve with a note what is right as it is. After the review nobody types into the month; it can still be returned to draft.</translation>
    </message>
    <message>
        <source>Re&amp;view the month</source>
        <translation>Re&amp;view the month</translation>
    </message>
    <message>
        <source>Reviewed on %1 by %2. Publishing freezes totals, ranks and reasons as they will be printed: later changes are corrections with a reason. Objections are taken for %n day(s).</source>
        <translation>Reviewed on %1 by %2. Publishing freezes totals, ranks and reasons as they will be printed: later changes are corrections with a reason. Objections are taken for %n day(s).</translation>
    </message>
    <message>
        <source>&amp;Publish the month</source>
        <translation>&amp;Publish the month</translation>
    </message>
    <message>
        <source>Published on %1, objections until %2. What turns out to be wrong is corrected in the cell (F4) with a reason. When the time for objections is over, close the month: it is then final.</source>
        <translation>Published on %1, objections until %2. What turns out to be wrong is corrected in the cell (F4) with a reason. When the time for objections is over, close the month: it is then final.</translation>
    </message>
    <message>
        <source>&amp;Close the month</source>
        <translation>&amp;Close the month</translation>
    </message>
    <message>
        <source>Closed on %1. The month is final; a notice printed from it stays the same to the letter. A late correction still goes through the cell (F4) with a reason.</source>
        <translation>Closed on %1. The month is final; a notice printed from it stays the same to the letter. A late correction still goes through the cell (F4) with a reason.</translation>
    </message>
    <message>
        <source>Settle the open checks first.</source>
        <translation>Settle the open checks first.</translation>
    </message>
    <message>
        <source>Approve the finding</source>
        <translation>Approve the finding</translation>
    </message>
    <message>
        <source>Why it is right as it is:</source>
        <translation>Why it is right as it is:</translation>
    </message>
    <message>
        <source>Approve all open findings</source>
        <translation>Approve all open findings</translation>
    </message>
    <message>
        <source>One note for all, for example “checked at the meeting of …”:</source>
        <translation>One note for all, for example “checked at the meeting of …”:</translation>
    </message>
    <message>
        <source>Publish %1?</source>
        <translation>Publish %1?</translation>
    </message>
    <message>
        <source>Totals, ranks and reasons are frozen. This cannot be undone; later changes are corrections with a reason.</source>
        <translation>Totals, ranks and reasons are frozen. This cannot be undone; later changes are corrections with a reason.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Close before the time for objections is over</source>
        <translation>Close before the time for objections is over</translation>
    </message>
    <message>
        <source>Objections are taken until %1. Reason for closing now:</source>
        <translation>Objections are taken until %1. Reason for closing now:</translation>
    </message>
    <message>
        <source>Kind of check</source>
        <translation>Kind of check</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Household and indicator</source>
        <translation>Household and indicator</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>reversal</translation>
    </message>
    <message>
        <source>entered later</source>
        <translation>entered later</translation>
    </message>
    <message>
        <source>No corrections so far.</source>
        <translation>No corrections so far.</translation>
    </message>
    <message>
        <source>%n correction(s) since the publication</source>
        <translation>%n correction(s) since the publication</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>Points given</translation>
    </message>
</context>
<context>
    <name>cunwu::ConflictPanel</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Take this value</source>
        <translation>Take this value</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Nothing was written differently in two places.</source>
        <translation>Nothing was written differently in two places.</translation>
    </message>
    <message>
        <source>Choose a line to see what was written where.</source>
        <translation>Choose a line to see what was written where.</translation>
    </message>
    <message>
        <source>%1 was written differently in two places. Which value holds?</source>
        <translation>%1 was written differently in two places. Which value holds?</translation>
    </message>
    <message>
        <source>Something else:</source>
        <translation>Something else:</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Another value</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>Settled: %1</translation>
    </message>
    <message>
        <source>Deleted and changed</source>
        <translation>Deleted and changed</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>It is there</translation>
    </message>
    <message>
        <source>One place deleted this, another one changed it. It is there until you decide.</source>
        <translation>One place deleted this, another one changed it. It is there until you decide.</translation>
    </message>
    <message>
        <source>Keep it; it was changed by</source>
        <translation>Keep it; it was changed by</translation>
    </message>
    <message>
        <source>Delete it; it was deleted by</source>
        <translation>Delete it; it was deleted by</translation>
    </message>
</context>
<context>
    <name>cunwu::DeclarationsDialog</name>
    <message>
        <source>Declarations, %1</source>
        <translation>Declarations, %1</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Evidence and note</source>
        <translation>Evidence and note</translation>
    </message>
    <message>
        <source>Declarations that wait</source>
        <translation>Declarations that wait</translation>
    </message>
    <message>
        <source>&amp;New declaration…</source>
        <translation>&amp;New declaration…</translation>
    </message>
    <message>
        <source>&amp;Checked by the group</source>
        <translation>&amp;Checked by the group</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>&amp;Reject…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No declaration waits. “New declaration” records what a household hands in; it counts once it is approved.</source>
        <translation>No declaration waits. “New declaration” records what a household hands in; it counts once it is approved.</translation>
    </message>
    <message>
        <source>%n declaration(s) wait for a decision. They count once they are approved.</source>
        <translation>%n declaration(s) wait for a decision. They count once they are approved.</translation>
    </message>
    <message>
        <source>Reject the declaration</source>
        <translation>Reject the declaration</translation>
    </message>
    <message>
        <source>Reason, as the household will be told:</source>
        <translation>Reason, as the household will be told:</translation>
    </message>
    <message>
        <source>New declaration</source>
        <translation>New declaration</translation>
    </message>
    <message>
        <source>The group checks it first.</source>
        <translation>The group checks it first.</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>Points given</translation>
    </message>
    <message>
        <source>Number and head</source>
        <translation>Number and head</translation>
    </message>
</context>
<context>
    <name>cunwu::DivisionWizardPage</name>
    <message>
        <source>Which village is it?</source>
        <translation>Which village is it?</translation>
    </message>
    <message>
        <source>Type the name, its pinyin or initials, or the 12-digit code. Names can be corrected below.</source>
        <translation>Type the name, its pinyin or initials, or the 12-digit code. Names can be corrected below.</translation>
    </message>
    <message>
        <source>Find a village</source>
        <translation>Find a village</translation>
    </message>
    <message>
        <source>For example 水央, shuiyang or syc</source>
        <translation>For example 水央, shuiyang or syc</translation>
    </message>
    <message>
        <source>Villages found</source>
        <translation>Villages found</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>County</source>
        <translation>County</translation>
    </message>
    <message>
        <source>Phone for objections</source>
        <translation>Phone for objections</translation>
    </message>
    <message>
        <source>Printed on the notices; may be added later</source>
        <translation>Printed on the notices; may be added later</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Choose a village above.</source>
        <translation>Choose a village above.</translation>
    </message>
    <message>
        <source>A village&apos;s code has 12 digits.</source>
        <translation>A village&apos;s code has 12 digits.</translation>
    </message>
    <message>
        <source>Type the name of the village as the notices shall print it.</source>
        <translation>Type the name of the village as the notices shall print it.</translation>
    </message>
    <message>
        <source>Type your name: the history says who did what.</source>
        <translation>Type your name: the history says who did what.</translation>
    </message>
</context>
<context>
    <name>cunwu::EmergencyDialog</name>
    <message>
        <source>Emergency sheet: the county&apos;s key</source>
        <translation>Emergency sheet: the county&apos;s key</translation>
    </message>
    <message>
        <source>County: %1 (%2)</source>
        <translation>County: %1 (%2)</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>Made on: %1</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>Key file: %1</translation>
    </message>
    <message>
        <source>Fingerprint of the key:</source>
        <translation>Fingerprint of the key:</translation>
    </message>
    <message>
        <source>Passphrase (write it by hand, it is stored nowhere):</source>
        <translation>Passphrase (write it by hand, it is stored nowhere):</translation>
    </message>
    <message>
        <source>Where the stick with the key file is kept, and who has it:</source>
        <translation>Where the stick with the key file is kept, and who has it:</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>1. Put this sheet into the safe, apart from the stick with the key file.</source>
        <translation>1. Put this sheet into the safe, apart from the stick with the key file.</translation>
    </message>
    <message>
        <source>2. Copy the key file to a second stick and keep it in another building.</source>
        <translation>2. Copy the key file to a second stick and keep it in another building.</translation>
    </message>
    <message>
        <source>3. If the county&apos;s computer breaks: restore the office file from a backup on another computer, insert the stick, and confirm that computer under “Register offices”.</source>
        <translation>3. If the county&apos;s computer breaks: restore the office file from a backup on another computer, insert the stick, and confirm that computer under “Register offices”.</translation>
    </message>
    <message>
        <source>4. If a village&apos;s computer is lost: revoke it under “Register offices”; the village opens its invite on the new computer.</source>
        <translation>4. If a village&apos;s computer is lost: revoke it under “Register offices”; the village opens its invite on the new computer.</translation>
    </message>
    <message>
        <source>5. If the key file or the passphrase is lost: entries can still be exchanged, but no computer can be confirmed or revoked any more. Tell the software&apos;s supporter.</source>
        <translation>5. If the key file or the passphrase is lost: entries can still be exchanged, but no computer can be confirmed or revoked any more. Tell the software&apos;s supporter.</translation>
    </message>
    <message>
        <source>6. If a stranger may have the key file and the passphrase: stop confirming computers and tell the software&apos;s supporter at once.</source>
        <translation>6. If a stranger may have the key file and the passphrase: stop confirming computers and tell the software&apos;s supporter at once.</translation>
    </message>
    <message>
        <source>The sheet could not be written. Choose another place.</source>
        <translation>The sheet could not be written. Choose another place.</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>Emergency sheet</translation>
    </message>
    <message>
        <source>The county&apos;s key is made: %1

Print the emergency sheet now, write the passphrase on it by hand, and put it into the safe. A lost passphrase cannot be restored by anybody.</source>
        <translation>The county&apos;s key is made: %1

Print the emergency sheet now, write the passphrase on it by hand, and put it into the safe. A lost passphrase cannot be restored by anybody.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>cunwu::EntryDialog</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Household:</source>
        <translation>&amp;Household:</translation>
    </message>
    <message>
        <source>&amp;Indicator:</source>
        <translation>&amp;Indicator:</translation>
    </message>
    <message>
        <source>&amp;Member:</source>
        <translation>&amp;Member:</translation>
    </message>
    <message>
        <source>some day of the month</source>
        <translation>some day of the month</translation>
    </message>
    <message>
        <source>&amp;Day:</source>
        <translation>&amp;Day:</translation>
    </message>
    <message>
        <source>&amp;Step:</source>
        <translation>&amp;Step:</translation>
    </message>
    <message>
        <source>&amp;Quantity:</source>
        <translation>&amp;Quantity:</translation>
    </message>
    <message>
        <source>Points:</source>
        <translation>Points:</translation>
    </message>
    <message>
        <source>Document da&amp;te:</source>
        <translation>Document da&amp;te:</translation>
    </message>
    <message>
        <source>&amp;Agency:</source>
        <translation>&amp;Agency:</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>S&amp;ource:</translation>
    </message>
    <message>
        <source>&amp;Evidence:</source>
        <translation>&amp;Evidence:</translation>
    </message>
    <message>
        <source>Why the published points are corrected</source>
        <translation>Why the published points are corrected</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Reason:</translation>
    </message>
    <message>
        <source>the household as a whole</source>
        <translation>the household as a whole</translation>
    </message>
    <message>
        <source>Choose a household from the list.</source>
        <translation>Choose a household from the list.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the correction and printed in the ledger.</source>
        <translation>Say why: the reason is kept with the correction and printed in the ledger.</translation>
    </message>
    <message>
        <source>Doc&amp;ument number:</source>
        <translation>Doc&amp;ument number:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Note:</translation>
    </message>
</context>
<context>
    <name>cunwu::ExchangePage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Report upwards…</source>
        <translation>Report upwards…</translation>
    </message>
    <message>
        <source>Send down…</source>
        <translation>Send down…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Register offices…</source>
        <translation>Register offices…</translation>
    </message>
    <message>
        <source>For which office</source>
        <translation>For which office</translation>
    </message>
    <message>
        <source>Packages…</source>
        <translation>Packages…</translation>
    </message>
    <message>
        <source>All packages of a stick or folder…</source>
        <translation>All packages of a stick or folder…</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>Save the request…</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Offices joined</source>
        <translation>Offices joined</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Held back</translation>
    </message>
    <message>
        <source>Received above</source>
        <translation>Received above</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Import report</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Why it waits</translation>
    </message>
    <message>
        <source>Nothing waits. What cannot be taken over at once is kept here until it can.</source>
        <translation>Nothing waits. What cannot be taken over at once is kept here until it can.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Conflicts (%1)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>The county has no key yet</source>
        <translation>The county has no key yet</translation>
    </message>
    <message>
        <source>This office has not joined yet</source>
        <translation>This office has not joined yet</translation>
    </message>
    <message>
        <source>With its key the county invites its townships and villages and confirms their computers. Have an empty stick at hand for the key file.</source>
        <translation>With its key the county invites its townships and villages and confirms their computers. Have an empty stick at hand for the key file.</translation>
    </message>
    <message>
        <source>The county gives each office an invite, a file that ends in .cwinvite. Open it, then packages can go to the county and come from it.</source>
        <translation>The county gives each office an invite, a file that ends in .cwinvite. Open it, then packages can go to the county and come from it.</translation>
    </message>
    <message>
        <source>Make the county&apos;s key…</source>
        <translation>Make the county&apos;s key…</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite…</source>
        <translation>Open the county&apos;s invite…</translation>
    </message>
    <message>
        <source>The county has not confirmed this computer yet</source>
        <translation>The county has not confirmed this computer yet</translation>
    </message>
    <message>
        <source>Joined and confirmed</source>
        <translation>Joined and confirmed</translation>
    </message>
    <message>
        <source>Save the request, send it to the county, and read these eight characters to it over the phone. Meanwhile you may work and export as usual.</source>
        <translation>Save the request, send it to the county, and read these eight characters to it over the phone. Meanwhile you may work and export as usual.</translation>
    </message>
    <message>
        <source>Last export: %1. Last package received: %2.</source>
        <translation>Last export: %1. Last package received: %2.</translation>
    </message>
    <message>
        <source>Last export: %1. Last package from outside: %2.</source>
        <translation>Last export: %1. Last package from outside: %2.</translation>
    </message>
    <message>
        <source>The eight characters: %1</source>
        <translation>The eight characters: %1</translation>
    </message>
    <message>
        <source>entries of this office</source>
        <translation>entries of this office</translation>
    </message>
    <message>
        <source>everything is exported</source>
        <translation>everything is exported</translation>
    </message>
    <message>
        <source>%1 not exported yet</source>
        <translation>%1 not exported yet</translation>
    </message>
    <message>
        <source>everything exported is confirmed</source>
        <translation>everything exported is confirmed</translation>
    </message>
    <message>
        <source>nothing is exported yet</source>
        <translation>nothing is exported yet</translation>
    </message>
    <message>
        <source>%1 without a receipt yet; it comes with the next package from above</source>
        <translation>%1 without a receipt yet; it comes with the next package from above</translation>
    </message>
    <message>
        <source>All joined offices (%1)</source>
        <translation>All joined offices (%1)</translation>
    </message>
    <message>
        <source>None joined yet</source>
        <translation>None joined yet</translation>
    </message>
    <message>
        <source>of %1 townships and villages</source>
        <translation>of %1 townships and villages</translation>
    </message>
    <message>
        <source>Import report (%1)</source>
        <translation>Import report (%1)</translation>
    </message>
    <message>
        <source>Held back (%1)</source>
        <translation>Held back (%1)</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nothing waits</translation>
    </message>
    <message>
        <source>see the list below</source>
        <translation>see the list below</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite</source>
        <translation>Open the county&apos;s invite</translation>
    </message>
    <message>
        <source>Invites (*.cwinvite)</source>
        <translation>Invites (*.cwinvite)</translation>
    </message>
    <message>
        <source>The invite is for %1 (%2). Save the request next.</source>
        <translation>The invite is for %1 (%2). Save the request next.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>Requests (*.cwrequest)</source>
        <translation>Requests (*.cwrequest)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Where to put the package</source>
        <translation>Where to put the package</translation>
    </message>
    <message>
        <source>Report upwards</source>
        <translation>Report upwards</translation>
    </message>
    <message>
        <source>Exported: %1 entries. Give the township or the county this file:
%2</source>
        <translation>Exported: %1 entries. Give the township or the county this file:
%2</translation>
    </message>
    <message>
        <source>Where to put the packages</source>
        <translation>Where to put the packages</translation>
    </message>
    <message>
        <source>Writing packages</source>
        <translation>Writing packages</translation>
    </message>
    <message>
        <source>Send down</source>
        <translation>Send down</translation>
    </message>
    <message>
        <source>%n package(s) written. They lie in:
%1</source>
        <translation>%n package(s) written. They lie in:
%1</translation>
    </message>
    <message>
        <source>The stick or folder with the packages</source>
        <translation>The stick or folder with the packages</translation>
    </message>
    <message>
        <source>Choose packages</source>
        <translation>Choose packages</translation>
    </message>
    <message>
        <source>Packages (*.cwpkg);;All files (*)</source>
        <translation>Packages (*.cwpkg);;All files (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>The file is open for reading only, so nothing can be taken over.</source>
        <translation>The file is open for reading only, so nothing can be taken over.</translation>
    </message>
    <message>
        <source>A request is for the county: only it confirms computers.</source>
        <translation>A request is for the county: only it confirms computers.</translation>
    </message>
    <message>
        <source>There are no packages in this folder.</source>
        <translation>There are no packages in this folder.</translation>
    </message>
    <message>
        <source>Not everything could be taken over; the reasons stand in the report.</source>
        <translation>Not everything could be taken over; the reasons stand in the report.</translation>
    </message>
    <message>
        <source>Stopped: %1 package(s) left out. Import them again later.</source>
        <translation>Stopped: %1 package(s) left out. Import them again later.</translation>
    </message>
    <message>
        <source>Packages imported: %1</source>
        <translation>Packages imported: %1</translation>
    </message>
    <message>
        <source>Taken over now: %n</source>
        <translation>Taken over now: %n</translation>
    </message>
    <message>
        <source>Nothing could be taken over yet.</source>
        <translation>Nothing could be taken over yet.</translation>
    </message>
    <message>
        <source>Ask to send again</source>
        <translation>Ask to send again</translation>
    </message>
    <message>
        <source>Give this file to the village. When it is imported there, the village&apos;s next report brings what is missing here:
%1</source>
        <translation>Give this file to the village. When it is imported there, the village&apos;s next report brings what is missing here:
%1</translation>
    </message>
    <message>
        <source>An import is running. Wait until it is over, then import these.</source>
        <translation>An import is running. Wait until it is over, then import these.</translation>
    </message>
    <message>
        <source>Reports by month</source>
        <translation>Reports by month</translation>
    </message>
    <message>
        <source>Months on their way up</source>
        <translation>Months on their way up</translation>
    </message>
    <message numerus="yes">
        <source>Attachments: %1, in %n volume(s) beside it. Give them along; the order does not matter.</source>
        <translation>
            <numerusform>Attachments: %1, in %n volume beside it. Give it along.</numerusform>
            <numerusform>Attachments: %1, in %n volumes beside it. Give them along; the order does not matter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside them %n volume(s) with attachments.</source>
        <translation>
            <numerusform>Beside them %n volume with attachments.</numerusform>
            <numerusform>Beside them %n volumes with attachments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cunwu::ExplainLine</name>
    <message>
        <source>Show the whole explanation</source>
        <translation>Show the whole explanation</translation>
    </message>
</context>
<context>
    <name>cunwu::HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Text of the manual</translation>
    </message>
</context>
<context>
    <name>cunwu::HistoryModel</name>
    <message>
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>cunwu::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Find in the history</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>Undo this action</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Choose an action to see what it changed.</source>
        <translation>Choose an action to see what it changed.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Changes of the action</source>
        <translation>Changes of the action</translation>
    </message>
    <message>
        <source>%1: %2 changes; the first %3 are shown.</source>
        <translation>%1: %2 changes; the first %3 are shown.</translation>
    </message>
    <message>
        <source>%1: %2 changes</source>
        <translation>%1: %2 changes</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>Entry deleted</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo “%1” with its %2 changes? The history keeps both.</source>
        <translation>Undo “%1” with its %2 changes? The history keeps both.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
</context>
<context>
    <name>cunwu::HomePage</name>
    <message>
        <source>Households</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Points recorded</source>
        <translation>Points recorded</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 persons</translation>
    </message>
    <message>
        <source>of %1 households have points</source>
        <translation>of %1 households have points</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>The first change of a day makes one.</source>
        <translation>The first change of a day makes one.</translation>
    </message>
    <message>
        <source>%1 backups kept</source>
        <translation>%1 backups kept</translation>
    </message>
    <message>
        <source>The village is still empty. Import the roster: any table with names will do.</source>
        <translation>The village is still empty. Import the roster: any table with names will do.</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>Import a roster…</translation>
    </message>
    <message>
        <source>%1: %2 households have no points yet.</source>
        <translation>%1: %2 households have no points yet.</translation>
    </message>
    <message>
        <source>Record points</source>
        <translation>Record points</translation>
    </message>
    <message>
        <source>%1 is complete. Check it and publish.</source>
        <translation>%1 is complete. Check it and publish.</translation>
    </message>
    <message>
        <source>Check the month</source>
        <translation>Check the month</translation>
    </message>
    <message>
        <source>%1 is published until %2. Print the notices and hang them up.</source>
        <translation>%1 is published until %2. Print the notices and hang them up.</translation>
    </message>
    <message>
        <source>Print notices</source>
        <translation>Print notices</translation>
    </message>
    <message>
        <source>%1 is closed. The next month can begin.</source>
        <translation>%1 is closed. The next month can begin.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>villages have published %1</source>
        <translation>villages have published %1</translation>
    </message>
    <message>
        <source>No village has reported yet. Take over the packages that they send.</source>
        <translation>No village has reported yet. Take over the packages that they send.</translation>
    </message>
    <message>
        <source>Take over the packages of the villages, and see who has reported which month.</source>
        <translation>Take over the packages of the villages, and see who has reported which month.</translation>
    </message>
    <message>
        <source>Open the exchange</source>
        <translation>Open the exchange</translation>
    </message>
    <message>
        <source>Remarks that the villages have answered and you have not settled: %1</source>
        <translation>Remarks that the villages have answered and you have not settled: %1</translation>
    </message>
    <message>
        <source>Read the remarks</source>
        <translation>Read the remarks</translation>
    </message>
</context>
<context>
    <name>cunwu::HouseholdListModel</name>
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
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
</context>
<context>
    <name>cunwu::HouseholdPanel</name>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Household data</source>
        <translation>Household data</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>Show numbers…</source>
        <translation>Show numbers…</translation>
    </message>
    <message>
        <source>Shows ID and phone numbers of this household. Asks for a reason, which is kept.</source>
        <translation>Shows ID and phone numbers of this household. Asks for a reason, which is kept.</translation>
    </message>
    <message>
        <source>Members of the household</source>
        <translation>Members of the household</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Make head</source>
        <translation>Make head</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete this row? For somebody who left or died choose Moved away or Died.</source>
        <translation>Delete this row? For somebody who left or died choose Moved away or Died.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>%1&#x3000;household %2&#x3000;%3</source>
        <translation>%1&#x3000;household %2&#x3000;%3</translation>
    </message>
    <message>
        <source>Choose a household</source>
        <translation>Choose a household</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Show numbers</translation>
    </message>
    <message>
        <source>Why do you need the full ID and phone numbers? The reason is kept with your name.</source>
        <translation>Why do you need the full ID and phone numbers? The reason is kept with your name.</translation>
    </message>
    <message>
        <source>Household %1: ID and phone numbers</source>
        <translation>Household %1: ID and phone numbers</translation>
    </message>
    <message>
        <source>Choose a member first.</source>
        <translation>Choose a member first.</translation>
    </message>
</context>
<context>
    <name>cunwu::HouseholdsPage</name>
    <message>
        <source>Moved and dissolved too</source>
        <translation>Moved and dissolved too</translation>
    </message>
    <message>
        <source>No households yet</source>
        <translation>No households yet</translation>
    </message>
    <message>
        <source>Import a roster: any table with names will do. Or add households one by one.</source>
        <translation>Import a roster: any table with names will do. Or add households one by one.</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>Import a roster…</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>Name, pinyin, number, last four of the ID</source>
        <translation>Name, pinyin, number, last four of the ID</translation>
    </message>
    <message>
        <source>Find households</source>
        <translation>Find households</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>New household…</source>
        <translation>New household…</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>%1 households</source>
        <translation>%1 households</translation>
    </message>
    <message>
        <source>%1 of %2 households</source>
        <translation>%1 of %2 households</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>New household</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>Household number</translation>
    </message>
    <message>
        <source>Name of the head of household %1</source>
        <translation>Name of the head of household %1</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>All villages</translation>
    </message>
</context>
<context>
    <name>cunwu::ImportBar</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The package at hand is finished; those that are left can be imported later.</source>
        <translation>The package at hand is finished; those that are left can be imported later.</translation>
    </message>
    <message>
        <source>Importing packages</source>
        <translation>Importing packages</translation>
    </message>
    <message>
        <source>Stopping after this package…</source>
        <translation>Stopping after this package…</translation>
    </message>
</context>
<context>
    <name>cunwu::KeyDialog</name>
    <message>
        <source>Make the county&apos;s key</source>
        <translation>Make the county&apos;s key</translation>
    </message>
    <message>
        <source>The county&apos;s key</source>
        <translation>The county&apos;s key</translation>
    </message>
    <message>
        <source>Put the key file on a stick of its own and lock it away. Without the passphrase nobody can use it, and nobody can restore a passphrase that is lost.</source>
        <translation>Put the key file on a stick of its own and lock it away. Without the passphrase nobody can use it, and nobody can restore a passphrase that is lost.</translation>
    </message>
    <message>
        <source>Insert the stick with the county&apos;s key file. The passphrase stands on the emergency sheet.</source>
        <translation>Insert the stick with the county&apos;s key file. The passphrase stands on the emergency sheet.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Key file:</source>
        <translation>Key file:</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Passphrase:</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>At least eight characters</source>
        <translation>At least eight characters</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Once more:</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Make the key</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Key files (*.pem)</source>
        <translation>Key files (*.pem)</translation>
    </message>
    <message>
        <source>county key</source>
        <translation>county key</translation>
    </message>
    <message>
        <source>Choose where the key file lies.</source>
        <translation>Choose where the key file lies.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>The two passphrases differ. Type both again.</translation>
    </message>
</context>
<context>
    <name>cunwu::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>New village file…</source>
        <translation>New village file…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Used last</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>Import a roster…</translation>
    </message>
    <message>
        <source>Back up and restore…</source>
        <translation>Back up and restore…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Close the file</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Find in this page</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>Find a household</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Cunwu %1
The office book of the village. Everything stays on this computer.</source>
        <translation>Cunwu %1
The office book of the village. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made: %1</source>
        <translation>Today&apos;s backup could not be made: %1</translation>
    </message>
    <message>
        <source>%1 – Cunwu</source>
        <translation>%1 – Cunwu</translation>
    </message>
    <message>
        <source>Cunwu</source>
        <translation>Cunwu</translation>
    </message>
    <message>
        <source>Open a village file</source>
        <translation>Open a village file</translation>
    </message>
    <message>
        <source>Office files (*.cunwu)</source>
        <translation>Office files (*.cunwu)</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Restored. The state before lies among the backups.</source>
        <translation>Restored. The state before lies among the backups.</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source> · read-only</source>
        <translation> · read-only</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Last backup %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>An import is running</translation>
    </message>
    <message>
        <source>Packages are still being taken over. What is in stays in; import the rest again later.</source>
        <translation>Packages are still being taken over. What is in stays in; import the rest again later.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Stop the import</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
</context>
<context>
    <name>cunwu::MembersModel</name>
    <message>
        <source>Masked. “Show” unmasks it for a reason.</source>
        <translation>Masked. “Show” unmasks it for a reason.</translation>
    </message>
</context>
<context>
    <name>cunwu::MonthSheetModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Tied: others have as many points and share the rank.</source>
        <translation>Tied: others have as many points and share the rank.</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Evidence: %1</translation>
    </message>
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
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Vetoed</source>
        <translation>Vetoed</translation>
    </message>
</context>
<context>
    <name>cunwu::MonthSheetView</name>
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
    <name>cunwu::MonthStepper</name>
    <message>
        <source>Previous month (Alt+Page Up)</source>
        <translation>Previous month (Alt+Page Up)</translation>
    </message>
    <message>
        <source>Next month (Alt+Page Down)</source>
        <translation>Next month (Alt+Page Down)</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Month: %1</source>
        <translation>Month: %1</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveActions</name>
    <message>
        <source>Move out…</source>
        <translation>Move out…</translation>
    </message>
    <message>
        <source>Take the offer back</source>
        <translation>Take the offer back</translation>
    </message>
    <message>
        <source>Moving in: %1…</source>
        <translation>Moving in: %1…</translation>
    </message>
    <message>
        <source>Household %1 stays here, and the file that was handed over no longer counts once the other village hears of it. If that village has accepted it already, its acceptance counts. Tell it by telephone.</source>
        <translation>Household %1 stays here, and the file that was handed over no longer counts once the other village hears of it. If that village has accepted it already, its acceptance counts. Tell it by telephone.</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveArrivalsDialog</name>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>Take their changes</source>
        <translation>Take their changes</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Keep what is here</translation>
    </message>
    <message>
        <source>Households that move in</source>
        <translation>Households that move in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>Number here</translation>
    </message>
    <message>
        <source>Group here</source>
        <translation>Group here</translation>
    </message>
    <message>
        <source>Number here:</source>
        <translation>Number here:</translation>
    </message>
    <message>
        <source>Group here:</source>
        <translation>Group here:</translation>
    </message>
    <message>
        <source>No household waits. Import the file that the other village hands over.</source>
        <translation>No household waits. Import the file that the other village hands over.</translation>
    </message>
    <message>
        <source>Attachments: %1; their content comes in the county&apos;s next volume.</source>
        <translation>Attachments: %1; their content comes in the county&apos;s next volume.</translation>
    </message>
    <message>
        <source>%1 changed this household after handing it over.</source>
        <translation>%1 changed this household after handing it over.</translation>
    </message>
    <message>
        <source>The other village needs the receipt. Save it as a file now, or let it travel with the next packages over the offices above?</source>
        <translation>The other village needs the receipt. Save it as a file now, or let it travel with the next packages over the offices above?</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Save the receipt…</translation>
    </message>
    <message>
        <source>Let it travel</source>
        <translation>Let it travel</translation>
    </message>
    <message>
        <source>Where should the file lie?</source>
        <translation>Where should the file lie?</translation>
    </message>
    <message>
        <source>A household needs a number.</source>
        <translation>A household needs a number.</translation>
    </message>
    <message>
        <source>Household %1 exists already. Choose another number.</source>
        <translation>Household %1 exists already. Choose another number.</translation>
    </message>
    <message>
        <source>%1 in household %2</source>
        <translation>%1 in household %2</translation>
    </message>
    <message>
        <source>These persons stood here already, entered by hand: %1. Merge them? What moved in stays and takes over what it lacks; the entries made by hand go. You can undo it.</source>
        <translation>These persons stood here already, entered by hand: %1. Merge them? What moved in stays and takes over what it lacks; the entries made by hand go. You can undo it.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Why is household %1 declined? The other village reads it.</source>
        <translation>Why is household %1 declined? The other village reads it.</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveArrivalsModel</name>
    <message>
        <source>waits</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>declined: %1</source>
        <translation>declined: %1</translation>
    </message>
    <message>
        <source>changed later</source>
        <translation>changed later</translation>
    </message>
    <message>
        <source>sender not confirmed</source>
        <translation>sender not confirmed</translation>
    </message>
    <message>
        <source>names persons of others</source>
        <translation>names persons of others</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Comes from</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Written on</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveOutDialog</name>
    <message>
        <source>Write the file…</source>
        <translation>Write the file…</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>Move out</translation>
    </message>
    <message>
        <source>Household %1 (members: %2) moves to:</source>
        <translation>Household %1 (members: %2) moves to:</translation>
    </message>
    <message>
        <source>The file holds the archive of the household and its members, not its points. Only the chosen village and the offices above can open it. Until that village has accepted, the household stays here and is shown as moving out.</source>
        <translation>The file holds the archive of the household and its members, not its points. Only the chosen village and the offices above can open it. Until that village has accepted, the household stays here and is shown as moving out.</translation>
    </message>
    <message>
        <source>Find a village</source>
        <translation>Find a village</translation>
    </message>
    <message>
        <source>Villages with a confirmed computer</source>
        <translation>Villages with a confirmed computer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>No other village is registered as far as this office knows. Import the county&apos;s newest package first.</source>
        <translation>No other village is registered as far as this office knows. Import the county&apos;s newest package first.</translation>
    </message>
    <message>
        <source>Where should the file lie?</source>
        <translation>Where should the file lie?</translation>
    </message>
    <message>
        <source>The file was written and read back:
%1
Hand it to the other village. It also travels with the packages over the offices above.</source>
        <translation>The file was written and read back:
%1
Hand it to the other village. It also travels with the packages over the offices above.</translation>
    </message>
</context>
<context>
    <name>cunwu::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>cunwu::NewOfficeWizard</name>
    <message>
        <source>New village file</source>
        <translation>New village file</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importing %1</translation>
    </message>
</context>
<context>
    <name>cunwu::NoticeCheck</name>
    <message>
        <source>This is not the code of a points notice. Scan the code at the foot of the notice again.</source>
        <translation>This is not the code of a points notice. Scan the code at the foot of the notice again.</translation>
    </message>
    <message>
        <source>Not genuine here: the notice was not printed from this file, or its figures were altered.</source>
        <translation>Not genuine here: the notice was not printed from this file, or its figures were altered.</translation>
    </message>
    <message>
        <source>%1, household %2: %3 points, rank %4</source>
        <translation>%1, household %2: %3 points, rank %4</translation>
    </message>
    <message>
        <source>Genuine, and the figures hold. %1.</source>
        <translation>Genuine, and the figures hold. %1.</translation>
    </message>
    <message>
        <source>Genuine, but changed since it was printed. Printed: %1. Now: %2 points, rank %3.</source>
        <translation>Genuine, but changed since it was printed. Printed: %1. Now: %2 points, rank %3.</translation>
    </message>
    <message>
        <source>Genuine, but the household is no longer in the month. Printed: %1.</source>
        <translation>Genuine, but the household is no longer in the month. Printed: %1.</translation>
    </message>
</context>
<context>
    <name>cunwu::NoticePdf</name>
    <message>
        <source>The PDF could not be written. If it is open in another program, close it there; or choose another place.</source>
        <translation>The PDF could not be written. If it is open in another program, close it there; or choose another place.</translation>
    </message>
</context>
<context>
    <name>cunwu::NoticesPage</name>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Nothing to print yet</source>
        <translation>Nothing to print yet</translation>
    </message>
    <message>
        <source>Notices are printed for a month that has households.</source>
        <translation>Notices are printed for a month that has households.</translation>
    </message>
    <message>
        <source>Record points</source>
        <translation>Record points</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Household notices (A5)</source>
        <translation>Household notices (A5)</translation>
    </message>
    <message>
        <source>Red list poster (A3)</source>
        <translation>Red list poster (A3)</translation>
    </message>
    <message>
        <source>Black list (A3)</source>
        <translation>Black list (A3)</translation>
    </message>
    <message>
        <source>Private letters to the black list</source>
        <translation>Private letters to the black list</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Check a code…</source>
        <translation>Check a code…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>⚠ Draft: %1 is not published yet, figures may still change. Publish the month before hanging anything up.</source>
        <translation>⚠ Draft: %1 is not published yet, figures may still change. Publish the month before hanging anything up.</translation>
    </message>
    <message>
        <source>As published. A reprint is the same to the letter.</source>
        <translation>As published. A reprint is the same to the letter.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>No pages</source>
        <translation>No pages</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Writing %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation>Check a code</translation>
    </message>
    <message>
        <source>Scan the QR code of a notice, or type its text:</source>
        <translation>Scan the QR code of a notice, or type its text:</translation>
    </message>
</context>
<context>
    <name>cunwu::OfficeSession</name>
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
    <message>
        <source>The making of the file cannot be undone.</source>
        <translation>The making of the file cannot be undone.</translation>
    </message>
</context>
<context>
    <name>cunwu::OfficesDialog</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Register offices</source>
        <translation>Register offices</translation>
    </message>
    <message>
        <source>1. Write the invites and hand them over with the program. 2. The office sends its request. 3. Confirm the request: the office reads its eight characters over the phone.</source>
        <translation>1. Write the invites and hand them over with the program. 2. The office sends its request. 3. Confirm the request: the office reads its eight characters over the phone.</translation>
    </message>
    <message>
        <source>Find an office</source>
        <translation>Find an office</translation>
    </message>
    <message>
        <source>Offices and their computers</source>
        <translation>Offices and their computers</translation>
    </message>
    <message>
        <source>Invite the selected…</source>
        <translation>Invite the selected…</translation>
    </message>
    <message>
        <source>Invite all…</source>
        <translation>Invite all…</translation>
    </message>
    <message>
        <source>Confirm a request…</source>
        <translation>Confirm a request…</translation>
    </message>
    <message>
        <source>Revoke the computer…</source>
        <translation>Revoke the computer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>not confirmed yet</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>confirmed (this computer)</source>
        <translation>confirmed (this computer)</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>%1 of %2 offices have a confirmed computer</source>
        <translation>%1 of %2 offices have a confirmed computer</translation>
    </message>
    <message>
        <source>Folder for the invites</source>
        <translation>Folder for the invites</translation>
    </message>
    <message>
        <source>Writing invites</source>
        <translation>Writing invites</translation>
    </message>
    <message>
        <source>%n invite(s) written. Hand each office its own.</source>
        <translation>%n invite(s) written. Hand each office its own.</translation>
    </message>
    <message>
        <source>Open a request</source>
        <translation>Open a request</translation>
    </message>
    <message>
        <source>Requests (*.cwrequest)</source>
        <translation>Requests (*.cwrequest)</translation>
    </message>
    <message>
        <source>Confirm a request</source>
        <translation>Confirm a request</translation>
    </message>
    <message>
        <source>The request is from %1 (%2). Call the office and type the eight characters that it reads from its screen:</source>
        <translation>The request is from %1 (%2). Call the office and type the eight characters that it reads from its screen:</translation>
    </message>
    <message>
        <source>Confirmed: %1 (%2). The next package downwards brings the office the list of computers.</source>
        <translation>Confirmed: %1 (%2). The next package downwards brings the office the list of computers.</translation>
    </message>
    <message>
        <source>Revoke this computer of %1? What it writes from now on is held back everywhere once the next packages arrive. This cannot be taken back; the computer can only be registered anew.</source>
        <translation>Revoke this computer of %1? What it writes from now on is held back everywhere once the next packages arrive. This cannot be taken back; the computer can only be registered anew.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoke</translation>
    </message>
</context>
<context>
    <name>cunwu::OwnMonthsPanel</name>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Received above</source>
        <translation>Received above</translation>
    </message>
    <message>
        <source>Months on their way up</source>
        <translation>Months on their way up</translation>
    </message>
    <message>
        <source>As soon as a month has points, it stands here with how far it is on its way up.</source>
        <translation>As soon as a month has points, it stands here with how far it is on its way up.</translation>
    </message>
    <message>
        <source>%1 changes not yet</source>
        <translation>%1 changes not yet</translation>
    </message>
    <message>
        <source>all exported</source>
        <translation>all exported</translation>
    </message>
    <message>
        <source>all received</source>
        <translation>all received</translation>
    </message>
</context>
<context>
    <name>cunwu::PlaceWizardPage</name>
    <message>
        <source>Where shall the file lie?</source>
        <translation>Where shall the file lie?</translation>
    </message>
    <message>
        <source>One file holds everything. Backups are made beside it every day.</source>
        <translation>One file holds everything. Backups are made beside it every day.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>Folder for the file</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name, or cancel and open it.</source>
        <translation>There is a file of this name already. Choose another name, or cancel and open it.</translation>
    </message>
    <message>
        <source>No file can be made in this folder. Choose another one.</source>
        <translation>No file can be made in this folder. Choose another one.</translation>
    </message>
</context>
<context>
    <name>cunwu::PointsPage</name>
    <message>
        <source>All groups</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>Vetoes</translation>
    </message>
    <message>
        <source>The file is open for reading only: nothing can be typed. Close the other program that uses it and open it again.</source>
        <translation>The file is open for reading only: nothing can be typed. Close the other program that uses it and open it again.</translation>
    </message>
    <message>
        <source>The month is reviewed. To change points, return it to draft under “Checks and publication”.</source>
        <translation>The month is reviewed. To change points, return it to draft under “Checks and publication”.</translation>
    </message>
    <message>
        <source>The month is published, objections until %1. F4 on a cell corrects an entry, with a reason.</source>
        <translation>The month is published, objections until %1. F4 on a cell corrects an entry, with a reason.</translation>
    </message>
    <message>
        <source>The month is final. F4 on a cell corrects an entry, with a reason.</source>
        <translation>The month is final. F4 on a cell corrects an entry, with a reason.</translation>
    </message>
    <message>
        <source>Checks and re&amp;view…</source>
        <translation>Checks and re&amp;view…</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Publish…</translation>
    </message>
    <message>
        <source>Close the &amp;month…</source>
        <translation>Close the &amp;month…</translation>
    </message>
    <message>
        <source>State of the &amp;month…</source>
        <translation>State of the &amp;month…</translation>
    </message>
    <message>
        <source>%n household(s), all with entries</source>
        <translation>%n household(s), all with entries</translation>
    </message>
    <message>
        <source>%n household(s), %1 without entries</source>
        <translation>%n household(s), %1 without entries</translation>
    </message>
    <message>
        <source>De&amp;clarations…</source>
        <translation>De&amp;clarations…</translation>
    </message>
    <message>
        <source>De&amp;clarations (%1)…</source>
        <translation>De&amp;clarations (%1)…</translation>
    </message>
    <message>
        <source>Points of %1, %2</source>
        <translation>Points of %1, %2</translation>
    </message>
    <message>
        <source>No households yet</source>
        <translation>No households yet</translation>
    </message>
    <message>
        <source>The month sheet has one row for each household. Import the village&apos;s roster first; any Excel table will do.</source>
        <translation>The month sheet has one row for each household. Import the village&apos;s roster first; any Excel table will do.</translation>
    </message>
    <message>
        <source>No scheme holds in this month</source>
        <translation>No scheme holds in this month</translation>
    </message>
    <message>
        <source>The columns of the month sheet come from the points scheme. Choose one in the settings, or go to a later month.</source>
        <translation>The columns of the month sheet come from the points scheme. Choose one in the settings, or go to a later month.</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>Go to the settings</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Class of indicators</source>
        <translation>Class of indicators</translation>
    </message>
    <message>
        <source>Number or name (Ctrl+F)</source>
        <translation>Number or name (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>Find a household</translation>
    </message>
    <message>
        <source>Copy &amp;last month</source>
        <translation>Copy &amp;last month</translation>
    </message>
    <message>
        <source>Fills last month&apos;s base items into cells that are still empty</source>
        <translation>Fills last month&apos;s base items into cells that are still empty</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
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
        <source>Enter down · Tab right · +5, -3 add · Ctrl+D fill down · Ctrl+Z undo · F4 entries</source>
        <translation>Enter down · Tab right · +5, -3 add · Ctrl+D fill down · Ctrl+Z undo · F4 entries</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>cap reached</source>
        <translation>cap reached</translation>
    </message>
    <message>
        <source>typed twice</source>
        <translation>typed twice</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>Open the household</translation>
    </message>
    <message>
        <source>Points entry</source>
        <translation>Points entry</translation>
    </message>
    <message>
        <source>Entries of the cell…</source>
        <translation>Entries of the cell…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>Import a roster…</translation>
    </message>
    <message>
        <source>The villages enter their points themselves; here you look at them.</source>
        <translation>The villages enter their points themselves; here you look at them.</translation>
    </message>
    <message>
        <source>&amp;Write a remark…</source>
        <translation>&amp;Write a remark…</translation>
    </message>
    <message>
        <source>The village reads it with your next package and answers it</source>
        <translation>The village reads it with your next package and answers it</translation>
    </message>
    <message>
        <source>Remarks on the month…</source>
        <translation>Remarks on the month…</translation>
    </message>
    <message>
        <source>Write a remark on the household…</source>
        <translation>Write a remark on the household…</translation>
    </message>
</context>
<context>
    <name>cunwu::PreviewWidget</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>cunwu::Ranking</name>
    <message>
        <source>Within the group</source>
        <translation>Within the group</translation>
    </message>
    <message>
        <source>Within the village</source>
        <translation>Within the village</translation>
    </message>
    <message>
        <source>Within the township</source>
        <translation>Within the township</translation>
    </message>
    <message>
        <source>Within the county</source>
        <translation>Within the county</translation>
    </message>
    <message>
        <source>Household no.</source>
        <translation>Household no.</translation>
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
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 %2 ranking of points</source>
        <translation>%1 %2 ranking of points</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Red list</source>
        <translation>Red list</translation>
    </message>
    <message>
        <source>Black list</source>
        <translation>Black list</translation>
    </message>
    <message>
        <source>Nobody stands out: a total that most households share is on no list.</source>
        <translation>Nobody stands out: a total that most households share is on no list.</translation>
    </message>
    <message>
        <source>Households with the same total at the edge are all shown: %1 instead of %2.</source>
        <translation>Households with the same total at the edge are all shown: %1 instead of %2.</translation>
    </message>
    <message>
        <source>%1 instead of %2: few households, a shared total, or a veto.</source>
        <translation>%1 instead of %2: few households, a shared total, or a veto.</translation>
    </message>
</context>
<context>
    <name>cunwu::RankingCharts</name>
    <message>
        <source>Spread of the totals</source>
        <translation>Spread of the totals</translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>The last twelve months</translation>
    </message>
    <message>
        <source>Households by total</source>
        <translation>Households by total</translation>
    </message>
    <message>
        <source>Choose a household to see its months</source>
        <translation>Choose a household to see its months</translation>
    </message>
    <message>
        <source>%1: the last twelve months</source>
        <translation>%1: the last twelve months</translation>
    </message>
    <message>
        <source>Mean of the village</source>
        <translation>Mean of the village</translation>
    </message>
    <message>
        <source> mo.</source>
        <translation> mo.</translation>
    </message>
</context>
<context>
    <name>cunwu::RankingModel</name>
    <message>
        <source>%1 (tied)</source>
        <translation>%1 (tied)</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
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
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>★ Red list</source>
        <translation>★ Red list</translation>
    </message>
    <message>
        <source>▼ Black list</source>
        <translation>▼ Black list</translation>
    </message>
    <message>
        <source>0 by a veto in this period</source>
        <translation>0 by a veto in this period</translation>
    </message>
    <message>
        <source>Nothing was recorded: the base counts</source>
        <translation>Nothing was recorded: the base counts</translation>
    </message>
    <message>
        <source>On the list by a tie at its edge; ties are shown whole</source>
        <translation>On the list by a tie at its edge; ties are shown whole</translation>
    </message>
    <message>
        <source>Before: %1, rank %2</source>
        <translation>Before: %1, rank %2</translation>
    </message>
    <message>
        <source>Household no.</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>Since last month</source>
        <translation>Since last month</translation>
    </message>
    <message>
        <source>Since the period before</source>
        <translation>Since the period before</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
</context>
<context>
    <name>cunwu::RankingPage</name>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>No points yet</translation>
    </message>
    <message>
        <source>The ranking appears as soon as a month has points.</source>
        <translation>The ranking appears as soon as a month has points.</translation>
    </message>
    <message>
        <source>Record points</source>
        <translation>Record points</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>Kind of period</translation>
    </message>
    <message>
        <source>Ranked within</source>
        <translation>Ranked within</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
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
        <source>Period before</source>
        <translation>Period before</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>As published; later corrections are in the next notices.</source>
        <translation>As published; later corrections are in the next notices.</translation>
    </message>
    <message>
        <source>As recorded so far; ties share a rank, the next one skips.</source>
        <translation>As recorded so far; ties share a rank, the next one skips.</translation>
    </message>
    <message>
        <source>%1. %2 (%3) %4 points%5</source>
        <translation>%1. %2 (%3) %4 points%5</translation>
    </message>
    <message>
        <source>, tied</source>
        <translation>, tied</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Red list: %1 households</source>
        <translation>Red list: %1 households</translation>
    </message>
    <message>
        <source>Black list: %1 households</source>
        <translation>Black list: %1 households</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Nobody.</translation>
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
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>&amp;Write a remark…</source>
        <translation>&amp;Write a remark…</translation>
    </message>
    <message>
        <source>Write a remark on the household…</source>
        <translation>Write a remark on the household…</translation>
    </message>
    <message>
        <source>Choose a month: remarks are about one.</source>
        <translation>Choose a month: remarks are about one.</translation>
    </message>
</context>
<context>
    <name>cunwu::RemarkBar</name>
    <message>
        <source>&amp;Read and answer…</source>
        <translation>&amp;Read and answer…</translation>
    </message>
    <message>
        <source>Read the &amp;remarks…</source>
        <translation>Read the &amp;remarks…</translation>
    </message>
</context>
<context>
    <name>cunwu::RemarkDialog</name>
    <message>
        <source>&amp;Write the remark</source>
        <translation>&amp;Write the remark</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>With&amp;draw the remark…</source>
        <translation>With&amp;draw the remark…</translation>
    </message>
    <message>
        <source>With&amp;draw the answer…</source>
        <translation>With&amp;draw the answer…</translation>
    </message>
    <message>
        <source>Remarks on %1, %2</source>
        <translation>Remarks on %1, %2</translation>
    </message>
    <message>
        <source>The whole remark and its answers</source>
        <translation>The whole remark and its answers</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>New remark</source>
        <translation>New remark</translation>
    </message>
    <message>
        <source>Answer to the chosen remark</source>
        <translation>Answer to the chosen remark</translation>
    </message>
    <message>
        <source>A new remark on this month. Ctrl+Enter sends it.</source>
        <translation>A new remark on this month. Ctrl+Enter sends it.</translation>
    </message>
    <message>
        <source>The answer to the chosen remark. Ctrl+Enter sends it.</source>
        <translation>The answer to the chosen remark. Ctrl+Enter sends it.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>A&amp;bout:</source>
        <translation>A&amp;bout:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>the month as a whole</source>
        <translation>the month as a whole</translation>
    </message>
    <message>
        <source>No remarks on this month yet. Type one below.</source>
        <translation>No remarks on this month yet. Type one below.</translation>
    </message>
    <message>
        <source>No remarks on this month.</source>
        <translation>No remarks on this month.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 of %2 characters</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Open again</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>&amp;Settle</translation>
    </message>
    <message>
        <source>Withdraw this remark? You can undo it.</source>
        <translation>Withdraw this remark? You can undo it.</translation>
    </message>
    <message>
        <source>Withdraw the last answer? You can undo it.</source>
        <translation>Withdraw the last answer? You can undo it.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>What you typed was not sent. Close all the same?</source>
        <translation>What you typed was not sent. Close all the same?</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Go on typing</translation>
    </message>
</context>
<context>
    <name>cunwu::RemarkListModel</name>
    <message>
        <source>Remark (%1)</source>
        <translation>Remark (%1)</translation>
    </message>
    <message>
        <source>Answer (%1)</source>
        <translation>Answer (%1)</translation>
    </message>
    <message>
        <source>a household that is not here</source>
        <translation>a household that is not here</translation>
    </message>
    <message>
        <source>whole month</source>
        <translation>whole month</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Written on</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>cunwu::ReportMapModel</name>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>not joined</source>
        <translation>not joined</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>not reported</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entries</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>published %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>closed %1</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>waits: %1</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>part missing</translation>
    </message>
    <message>
        <source>Last package</source>
        <translation>Last package</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>Entries here: %1.</source>
        <translation>Entries here: %1.</translation>
    </message>
    <message>
        <source>Last received on %1.</source>
        <translation>Last received on %1.</translation>
    </message>
    <message>
        <source>Last received on %1 with %2.</source>
        <translation>Last received on %1 with %2.</translation>
    </message>
    <message>
        <source>Entries that wait: %1.</source>
        <translation>Entries that wait: %1.</translation>
    </message>
    <message>
        <source>%1: nothing came yet.</source>
        <translation>%1: nothing came yet.</translation>
    </message>
    <message>
        <source>%1: last package on %2.</source>
        <translation>%1: last package on %2.</translation>
    </message>
    <message>
        <source>No computer of this village is confirmed yet.</source>
        <translation>No computer of this village is confirmed yet.</translation>
    </message>
    <message>
        <source>Missing: entries %1 to %2.</source>
        <translation>Missing: entries %1 to %2.</translation>
    </message>
</context>
<context>
    <name>cunwu::ReportMapPanel</name>
    <message>
        <source>Only what is missing</source>
        <translation>Only what is missing</translation>
    </message>
    <message>
        <source>Ask to send again…</source>
        <translation>Ask to send again…</translation>
    </message>
    <message>
        <source>Reports of the villages</source>
        <translation>Reports of the villages</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Writes a small file for the village: with it the village&apos;s next report brings again what is missing here.</source>
        <translation>Writes a small file for the village: with it the village&apos;s next report brings again what is missing here.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 villages have reported</source>
        <translation>%1: %2 of %3 villages have reported</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>Choose a cell: what came, when, and what is missing stands here.</source>
        <translation>Choose a cell: what came, when, and what is missing stands here.</translation>
    </message>
    <message>
        <source>No village to show.</source>
        <translation>No village to show.</translation>
    </message>
    <message>
        <source>&amp;Write a remark…</source>
        <translation>&amp;Write a remark…</translation>
    </message>
    <message>
        <source>Write a remark…</source>
        <translation>Write a remark…</translation>
    </message>
    <message>
        <source>On the chosen village and month. The village reads it with your next package and answers it.</source>
        <translation>On the chosen village and month. The village reads it with your next package and answers it.</translation>
    </message>
</context>
<context>
    <name>cunwu::ReportPanel</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Held back</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Import report</translation>
    </message>
    <message>
        <source>Import packages, or drop them here. What became of each stands here then.</source>
        <translation>Import packages, or drop them here. What became of each stands here then.</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Known already</translation>
    </message>
    <message>
        <source>What changed with it</source>
        <translation>What changed with it</translation>
    </message>
    <message>
        <source>What changed stands below.</source>
        <translation>What changed stands below.</translation>
    </message>
</context>
<context>
    <name>cunwu::RosterDialog</name>
    <message>
        <source>Choose any table with names: .xlsx, .ods or .csv.</source>
        <translation>Choose any table with names: .xlsx, .ods or .csv.</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Choose a table…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Rows shown</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>With a warning</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>What happens to each row</source>
        <translation>What happens to each row</translation>
    </message>
    <message>
        <source>Rows of the roster</source>
        <translation>Rows of the roster</translation>
    </message>
    <message>
        <source>Nothing is changed before Import; a backup is made first; Undo takes it back.</source>
        <translation>Nothing is changed before Import; a backup is made first; Undo takes it back.</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>Choose a roster</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.xls)</source>
        <translation>Tables (*.xlsx *.ods *.csv *.xls)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>%1 households: %2 persons new, %3 changed, %4 the same, %5 rows not imported</source>
        <translation>%1 households: %2 persons new, %3 changed, %4 the same, %5 rows not imported</translation>
    </message>
    <message>
        <source>Import %1 persons</source>
        <translation>Import %1 persons</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nothing to import</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importing %1</translation>
    </message>
    <message>
        <source>Imported: %1 persons new, %2 changed.</source>
        <translation>Imported: %1 persons new, %2 changed.</translation>
    </message>
</context>
<context>
    <name>cunwu::RosterPlanModel</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>changes %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>cunwu::RosterWizardPage</name>
    <message>
        <source>Is there a roster?</source>
        <translation>Is there a roster?</translation>
    </message>
    <message>
        <source>Any table with names will do (.xlsx, .ods, .csv). It can also be imported later.</source>
        <translation>Any table with names will do (.xlsx, .ods, .csv). It can also be imported later.</translation>
    </message>
    <message>
        <source>Choose a roster…</source>
        <translation>Choose a roster…</translation>
    </message>
    <message>
        <source>No roster chosen.</source>
        <translation>No roster chosen.</translation>
    </message>
    <message>
        <source>Rows that are not imported</source>
        <translation>Rows that are not imported</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>Choose a roster</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.xls)</source>
        <translation>Tables (*.xlsx *.ods *.csv *.xls)</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>%1 households with %2 persons will be imported. %3 rows are not imported, %4 have something to look at later.</source>
        <translation>%1 households with %2 persons will be imported. %3 rows are not imported, %4 have something to look at later.</translation>
    </message>
</context>
<context>
    <name>cunwu::SchemeBox</name>
    <message>
        <source>Point schemes</source>
        <translation>Point schemes</translation>
    </message>
    <message>
        <source>What the chosen scheme changes</source>
        <translation>What the chosen scheme changes</translation>
    </message>
    <message>
        <source>The file has no scheme yet.</source>
        <translation>The file has no scheme yet.</translation>
    </message>
</context>
<context>
    <name>cunwu::SchemeListModel</name>
    <message>
        <source>holds from then on</source>
        <translation>holds from then on</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>here twice</source>
        <translation>here twice</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>does not hold</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>From month</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>cunwu::SchemeWizardPage</name>
    <message>
        <source>How are points counted?</source>
        <translation>How are points counted?</translation>
    </message>
    <message>
        <source>These are samples to begin with. The county&apos;s own scheme can be imported at any time.</source>
        <translation>These are samples to begin with. The county&apos;s own scheme can be imported at any time.</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In force from</translation>
    </message>
</context>
<context>
    <name>cunwu::SearchBox</name>
    <message>
        <source>Find a household: name, pinyin, number, last four of the ID (Ctrl+K)</source>
        <translation>Find a household: name, pinyin, number, last four of the ID (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>Find a household</translation>
    </message>
    <message>
        <source>Households found</source>
        <translation>Households found</translation>
    </message>
    <message>
        <source>%1&#x3000;household %2&#x3000;%3</source>
        <translation>%1&#x3000;household %2&#x3000;%3</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nobody found</translation>
    </message>
</context>
<context>
    <name>cunwu::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>The office</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>County</source>
        <translation>County</translation>
    </message>
    <message>
        <source>Phone for objections</source>
        <translation>Phone for objections</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Stands beside every change in the history.</source>
        <translation>Stands beside every change in the history.</translation>
    </message>
    <message>
        <source>Publication and lists</source>
        <translation>Publication and lists</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Answer to objections</source>
        <translation>Answer to objections</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> working days</translation>
    </message>
    <message>
        <source>Red list</source>
        <translation>Red list</translation>
    </message>
    <message>
        <source> households</source>
        <translation> households</translation>
    </message>
    <message>
        <source>Black list</source>
        <translation>Black list</translation>
    </message>
    <message>
        <source>Resolution for a black list with names</source>
        <translation>Resolution for a black list with names</translation>
    </message>
    <message>
        <source>Number and date of the village meeting&apos;s resolution. Without it, a black list is printed by group or as private letters only. It counts for months published from now on.</source>
        <translation>Number and date of the village meeting&apos;s resolution. Without it, a black list is printed by group or as private letters only. It counts for months published from now on.</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>How it looks</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Extra large</source>
        <translation>Extra large</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>cunwu::SheetCellDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>cunwu::SheetGrid</name>
    <message>
        <source>Not saved. Try again.</source>
        <translation>Not saved. Try again.</translation>
    </message>
    <message>
        <source>A veto needs the authority&apos;s document. Press F4 to enter it.</source>
        <translation>A veto needs the authority&apos;s document. Press F4 to enter it.</translation>
    </message>
</context>
<context>
    <name>cunwu::StartPage</name>
    <message>
        <source>Cunwu</source>
        <translation>Cunwu</translation>
    </message>
    <message>
        <source>The office book of the village: households, points, notices. Everything stays on this computer.</source>
        <translation>The office book of the village: households, points, notices. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>New village file…</source>
        <translation>New village file…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Used last</translation>
    </message>
</context>
<context>
    <name>cunwu::StateSteps</name>
    <message>
        <source>Draft</source>
        <comment>step</comment>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>step</comment>
        <translation>Review</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>step</comment>
        <translation>Final</translation>
    </message>
    <message>
        <source>State of the month: %1, step %2 of 4</source>
        <translation>State of the month: %1, step %2 of 4</translation>
    </message>
    <message>
        <source>Public notice</source>
        <comment>step</comment>
        <translation>Public notice</translation>
    </message>
</context>
<context>
    <name>cunwu::TableView</name>
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
</context>
<context>
    <name>cunwu::VillageBox</name>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
</context>
</TS>
