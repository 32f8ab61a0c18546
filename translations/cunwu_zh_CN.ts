<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attachments</name>
    <message>
        <source>here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>not come yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>文件以只读方式打开，不能改动。</translation>
    </message>
    <message>
        <source>The villages attach papers and photos themselves; here you look at them.</source>
        <translation>附件由各村自己添加，这里只能查看。</translation>
    </message>
    <message>
        <source>The row that it would belong to is not there any more. Save the entry first.</source>
        <translation>附件所属的记录不存在。请先保存记录，再添加附件。</translation>
    </message>
    <message>
        <source>The household belongs to another village now; its papers are kept there.</source>
        <translation>这户已属于其他村，附件由该村保管。</translation>
    </message>
    <message>
        <source>%1 is no file that can be attached. Choose a photo or a document.</source>
        <translation>“%1”不是可以添加的文件，请选择照片或文档。</translation>
    </message>
    <message>
        <source>%1 has %2; an attachment may have %3 at most. Make it smaller (a photo needs 2 to 5 MB), or split it into several files.</source>
        <translation>“%1”大小为 %2，单个附件最大 %3。请缩小后再添加（照片一般 2 至 5 MB 即可），或者分成几个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Plug the stick in again, or close the program that holds it.</source>
        <translation>“%1”无法读取。请重新插入 U 盘，或关闭正在使用它的程序。</translation>
    </message>
    <message>
        <source>The attachment is not there any more.</source>
        <translation>这个附件已经不在了。</translation>
    </message>
    <message>
        <source>%1 has not come yet. Import the volume with the attachments; the next export asks the other office for it.</source>
        <translation>“%1”未到。请导入附件卷；下次导出时会自动请对方补发。</translation>
    </message>
    <message>
        <source>%1 is damaged on this disk. The next export asks the other office for it; or attach the original again.</source>
        <translation>“%1”在本机硬盘上已损坏。下次导出时会自动请对方补发，也可以重新添加原文件。</translation>
    </message>
    <message>
        <source>The attachment could not be kept: the disk is full or does not answer. Free some space and try again; nothing was changed.</source>
        <translation>附件没有保存成功：磁盘已满或没有响应。请腾出空间后再试，没有改动任何内容。</translation>
    </message>
    <message>
        <source>The file cannot be read. Plug the stick in again, or copy the file to your own folder and try again.</source>
        <translation>文件无法读取。请重新插入 U 盘，或把文件复制到自己的文件夹后再试。</translation>
    </message>
    <message>
        <source>The file could not be written there. Free some space or choose another place, then try again.</source>
        <translation>文件无法写到这里。请腾出空间或换一个位置后再试。</translation>
    </message>
    <message>
        <source>Attach a paper or photo</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Remove an attachment</source>
        <translation>移除附件</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The disk did not confirm the copy. Choose another place and try again.</source>
        <translation>磁盘没有确认备份写入成功。请换个位置再试。</translation>
    </message>
    <message>
        <source>This backup is not whole and was not used. Choose another one.</source>
        <translation>这份备份不完整，没有使用。请另选一份。</translation>
    </message>
    <message>
        <source>The backup folder cannot be made. Choose a place where you may write.</source>
        <translation>建不了备份文件夹。请换一个有写入权限的位置。</translation>
    </message>
    <message>
        <source>The backup could not be named. Choose another place and try again.</source>
        <translation>备份无法命名保存。请换个位置再试。</translation>
    </message>
    <message>
        <source>The file is open in another window. Close it there, then restore again.</source>
        <translation>文件正在另一个窗口打开。请先关闭，再恢复备份。</translation>
    </message>
    <message>
        <source>The backup could not be copied back. Free some space and try again; nothing was changed.</source>
        <translation>备份没有能够复制回来，数据没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The file could not be replaced. Close other programs that hold it and try again.</source>
        <translation>无法替换文件。请关闭占用它的其他程序后再试。</translation>
    </message>
</context>
<context>
    <name>BlockPlan</name>
    <message>
        <source>This cell cannot be filled.</source>
        <translation>此单元格不能填写。</translation>
    </message>
    <message>
        <source>Row %1, column %2 of the block falls outside the sheet.</source>
        <translation>粘贴内容的第 %1 行第 %2 列超出了表格。</translation>
    </message>
</context>
<context>
    <name>CellRules</name>
    <message>
        <source>“%1” counts %2 points for each %3: only multiples of it.</source>
        <translation>“%1”每%3 %2 分，只能填它的倍数。</translation>
    </message>
    <message>
        <source>“%1” has these steps: %2. Type one of them or a sum.</source>
        <translation>“%1”分档计分：%2。请填其中一档或几档之和。</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>“%1”%2。</translation>
    </message>
    <message>
        <source>“%1”: %2; %3 points are already recorded %4.</source>
        <translation>“%1”%2；%4已记 %3 分。</translation>
    </message>
    <message>
        <source>“%1” takes points away: the cell cannot be above 0.</source>
        <translation>“%1”是扣分项，不能大于 0。</translation>
    </message>
    <message>
        <source>“%1” adds points: the cell cannot be below 0.</source>
        <translation>“%1”是加分项，不能小于 0。</translation>
    </message>
    <message>
        <source>Other sources recorded %1 points in this cell. Open the cell&apos;s details to change these entries.</source>
        <translation>此单元格另有其他来源记入的 %1 分，请打开单元格明细修改。</translation>
    </message>
    <message>
        <source>That is more than 1,000 times “%1”. Check the number.</source>
        <translation>“%1”超过了 1000 次，请核对数字。</translation>
    </message>
    <message>
        <source>A veto needs the document&apos;s number, date and agency: open the cell&apos;s details (F2) to record it.</source>
        <translation>一票否决须有文号、日期和出具机关，请打开单元格明细（F2）登记。</translation>
    </message>
    <message>
        <source>“%1” is no number of points. Type 5, +5 or -3.</source>
        <translation>“%1”不是分数。请填 5、+5 或 -3 这样的数字。</translation>
    </message>
</context>
<context>
    <name>CitizenId</name>
    <message>
        <source>the ID number is missing</source>
        <translation>缺少身份证号</translation>
    </message>
    <message>
        <source>the ID number does not have 18 characters</source>
        <translation>身份证号不是 18 位</translation>
    </message>
    <message>
        <source>the ID number holds characters that are no digits</source>
        <translation>身份证号里有不是数字的字符</translation>
    </message>
    <message>
        <source>the birth date in the ID number does not exist</source>
        <translation>身份证号里的出生日期不存在</translation>
    </message>
    <message>
        <source>the check digit of the ID number is wrong; compare it with the ID card</source>
        <translation>身份证号校验位不对，请对照身份证核对</translation>
    </message>
    <message>
        <source>the table turned the ID number into scientific notation and lost digits; type it from the ID card</source>
        <translation>表格把身份证号变成了科学计数，数字已丢失，请按身份证重新录入</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Erase an attachment on request, for good</source>
        <translation>应要求抹除一份附件，不可恢复</translation>
    </message>
    <message>
        <source>Make a checked backup</source>
        <translation>做一份经过核验的备份</translation>
    </message>
    <message>
        <source>Folder for the backup; beside the file when left out</source>
        <translation>备份放在哪个文件夹；不填则放在文件旁边</translation>
    </message>
    <message>
        <source>List the backups, newest first</source>
        <translation>列出已有备份，新的在前</translation>
    </message>
    <message>
        <source>Put a backup in the place of the file; the present file is backed up first</source>
        <translation>用备份恢复文件；恢复前先备份现有文件</translation>
    </message>
    <message>
        <source>The backup, or “latest”</source>
        <translation>备份文件，或写 latest 表示最近一份</translation>
    </message>
    <message>
        <source>Backup made and checked: %1</source>
        <translation>备份已完成并通过核验：%1</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>The backup %1 is not there. “backup FILE --list” shows what there is.</source>
        <translation>找不到备份 %1。用 backup 文件 --list 可列出已有备份。</translation>
    </message>
    <message>
        <source>Restored from %1. The file as it was before lies among the backups.</source>
        <translation>已从 %1 恢复。恢复前的文件也在备份里。</translation>
    </message>
    <message>
        <source>The office program of a village committee, for scripts and the terminal.</source>
        <translation>村务簿命令行：供脚本和终端使用。</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>Print exactly one JSON object on the standard output</source>
        <translation>标准输出只打印一个 JSON 对象</translation>
    </message>
    <message>
        <source>Who does it, for the history; the login name when left out</source>
        <translation>操作人，记入修改历史；不填为登录名</translation>
    </message>
    <message>
        <source>The office file (*.cunwu)</source>
        <translation>村务簿文件（*.cunwu）</translation>
    </message>
    <message>
        <source>The command is missing.</source>
        <translation>没有写命令。</translation>
    </message>
    <message>
        <source>Something is missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>不认识：%1</translation>
    </message>
    <message>
        <source>These options do not go together: %1</source>
        <translation>这些选项的搭配不对：%1</translation>
    </message>
    <message>
        <source>This value is not possible: %1</source>
        <translation>取值不对：%1</translation>
    </message>
    <message>
        <source>The command cannot be understood: %1</source>
        <translation>看不懂这条命令：%1</translation>
    </message>
    <message>
        <source>cunwu-cli --help lists all commands, cunwu-cli COMMAND --help their options.</source>
        <translation>cunwu-cli --help 列出全部命令，cunwu-cli 命令 --help 列出该命令的选项。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again; nothing was changed.</source>
        <translation>内存不够。请关闭其他程序后再试；数据没有改动。</translation>
    </message>
    <message>
        <source>The work is done, but its report could not be written.</source>
        <translation>操作已完成，但结果没有能够输出。</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>The file was upgraded; a backup lies in %1.</source>
        <translation>文件已升级，升级前的备份在 %1。</translation>
    </message>
    <message>
        <source>“%1” is no month. Write it like 2026-10.</source>
        <translation>“%1”不是月份，请写成 2026-10 的样子。</translation>
    </message>
    <message>
        <source>The file holds several villages; say which one with --village CODE.</source>
        <translation>文件里有多个村，请用 --village 代码 指明是哪个村。</translation>
    </message>
    <message>
        <source>“%1” is no village of this file; a village&apos;s code has 12 digits.</source>
        <translation>“%1”不是本文件里的村；村的代码是 12 位数字。</translation>
    </message>
    <message>
        <source>Who changed what, newest first</source>
        <translation>谁改了什么，新的在前</translation>
    </message>
    <message>
        <source>How many actions</source>
        <translation>列出多少条</translation>
    </message>
    <message>
        <source>Leave out the newest ones</source>
        <translation>跳过最新的若干条</translation>
    </message>
    <message>
        <source>Show what this action changed, from what to what</source>
        <translation>显示这一步把什么从什么改成了什么</translation>
    </message>
    <message>
        <source>The feed of --action; the newest action&apos;s when left out</source>
        <translation>--action 所在的日志；不填为最近一步所在的日志</translation>
    </message>
    <message>
        <source>Take back the last action made on this computer</source>
        <translation>撤销本机的上一步操作</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重做刚撤销的操作</translation>
    </message>
    <message>
        <source>Take back this action instead of the last one</source>
        <translation>撤销这一步，而不是上一步</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>There is no action %1. “history FILE” lists the actions with their numbers.</source>
        <translation>没有第 %1 步操作。用 history 文件 可列出各步操作的编号。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>List households</source>
        <translation>列出农户</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, number or last four of an ID of anybody in the household</source>
        <translation>户内任何人的姓名、拼音、首字母、户号或身份证后四位</translation>
    </message>
    <message>
        <source>Only this group, like 3组</source>
        <translation>只看这个小组，如 3组</translation>
    </message>
    <message>
        <source>Show telephone numbers in full; takes the reason, which is logged</source>
        <translation>显示完整电话号码；须写明理由，理由记入日志</translation>
    </message>
    <message>
        <source>Household list of the command line</source>
        <translation>命令行农户名单</translation>
    </message>
    <message>
        <source>No household matches.</source>
        <translation>没有符合条件的农户。</translation>
    </message>
    <message>
        <source>Make a new office file</source>
        <translation>新建村务簿文件</translation>
    </message>
    <message>
        <source>Whose file it is</source>
        <translation>哪一级、哪个单位的文件</translation>
    </message>
    <message>
        <source>12-digit code of the village</source>
        <translation>村的 12 位代码</translation>
    </message>
    <message>
        <source>9-digit code of the township</source>
        <translation>乡镇的 9 位代码</translation>
    </message>
    <message>
        <source>6-digit code of the county</source>
        <translation>县的 6 位代码</translation>
    </message>
    <message>
        <source>Name of the office, needed for a code that the table of divisions does not have</source>
        <translation>单位名称；区划表里没有该代码时必填</translation>
    </message>
    <message>
        <source>Import this roster at once</source>
        <translation>同时导入这份花名册</translation>
    </message>
    <message>
        <source>Sheet of the roster</source>
        <translation>花名册在哪个工作表</translation>
    </message>
    <message>
        <source>Fill it with invented households and points</source>
        <translation>填入编造的农户和积分（演示用）</translation>
    </message>
    <message>
        <source>How many households to invent</source>
        <translation>编造多少户</translation>
    </message>
    <message>
        <source>How many months of points to invent</source>
        <translation>编造多少个月的积分</translation>
    </message>
    <message>
        <source>The same number invents the same village</source>
        <translation>编号相同，编出的村就相同</translation>
    </message>
    <message>
        <source>Whose file it is and what is in it</source>
        <translation>文件属于谁、里面有什么</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Build all tables anew from the journal and compare</source>
        <translation>用日志重建全部数据表并比对</translation>
    </message>
    <message>
        <source>List what looks wrong in the data</source>
        <translation>列出数据里的疑点</translation>
    </message>
    <message>
        <source>“%1” is no code of this level: a village has 12 digits, a township 9, a county 6.</source>
        <translation>“%1”不是这一级的代码：村 12 位，乡镇 9 位，县 6 位。</translation>
    </message>
    <message>
        <source>The table of divisions does not have %1; give its name with --name.</source>
        <translation>区划表里没有 %1，请用 --name 写明名称。</translation>
    </message>
    <message>
        <source>The file was made, but it is empty: what follows could not be filled in.</source>
        <translation>文件已建好，但还是空的：没有能填入数据，原因如下。</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>已建好：%1</translation>
    </message>
    <message>
        <source>A roster is imported into a village; use “roster import FILE TABLE --village CODE” afterwards.</source>
        <translation>花名册要导入到村；请先建文件，再用 roster import 文件 表格 --village 代码 导入。</translation>
    </message>
    <message>
        <source>The roster %1 is not there. Check the name.</source>
        <translation>找不到花名册 %1，请核对文件名。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Inventing</source>
        <translation>正在编造数据</translation>
    </message>
    <message>
        <source>%1 households, %2 persons, %3 entries</source>
        <translation>%1 户，%2 人，%3 条积分</translation>
    </message>
    <message>
        <source>%1 (%2)
Households: %3   Persons: %4   Entries: %5   Journal: %6
Digest: %7</source>
        <translation>%1（%2）
户数：%3   人数：%4   积分：%5 条   日志：%6 条
校验值：%7</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>Building anew</source>
        <translation>正在重建</translation>
    </message>
    <message>
        <source>The tables are not what the journal makes of them; the first difference: %1</source>
        <translation>数据表与日志重建的结果不一致，第一处不同：%1</translation>
    </message>
    <message>
        <source>The file is in order.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>Keep the file as it is and restore the last backup: restore FILE latest.</source>
        <translation>请保留这个文件不动，并恢复最近一份备份：restore 文件 latest。</translation>
    </message>
    <message>
        <source>Points of a month</source>
        <translation>月度积分</translation>
    </message>
    <message>
        <source>Record a table: household,indicator,quantity,day,note</source>
        <translation>录入表格：household,indicator,quantity,day,note（户号、指标、数量、日期、备注）</translation>
    </message>
    <message>
        <source>The table (CSV, UTF-8 or GB 18030); “-” for the standard input</source>
        <translation>表格（CSV，UTF-8 或 GB 18030）；填 - 为标准输入</translation>
    </message>
    <message>
        <source>Record the good lines although others are refused</source>
        <translation>有的行不合格时，仍录入合格的行</translation>
    </message>
    <message>
        <source>Approve the open findings with this note</source>
        <translation>用这句说明确认待处理的检查项</translation>
    </message>
    <message>
        <source>Check and sign the month</source>
        <translation>检查并审核本月</translation>
    </message>
    <message>
        <source>Freeze the month and begin its publication</source>
        <translation>锁定本月积分并开始公示</translation>
    </message>
    <message>
        <source>Close the month after the objections</source>
        <translation>异议期满后定稿</translation>
    </message>
    <message>
        <source>Why it is closed before the objection date</source>
        <translation>提前定稿的理由</translation>
    </message>
    <message>
        <source>Invent months of points for the households of the file, for demonstrations</source>
        <translation>为文件里的农户编造若干个月的积分，仅供演示</translation>
    </message>
    <message>
        <source>The month, like 2026-10</source>
        <translation>月份，如 2026-10</translation>
    </message>
    <message>
        <source>Code of the village, when the file holds several</source>
        <translation>村的代码（文件里有多个村时填）</translation>
    </message>
    <message>
        <source>The table %1 cannot be read. Check the name and the right to read it.</source>
        <translation>读不了表格 %1。请核对文件名和读取权限。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Nothing was recorded. Correct these lines and record again:</source>
        <translation>一条都没有录入。请改正下列各行后重新录入：</translation>
    </message>
    <message>
        <source>These lines were left out:</source>
        <translation>下列各行没有录入：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Inventing points</source>
        <translation>正在编造积分</translation>
    </message>
    <message>
        <source>%1 entries invented in %2 months for %3 households.</source>
        <translation>已为 %3 户编造 %2 个月的积分，共 %1 条。</translation>
    </message>
    <message>
        <source>The lines that make a household&apos;s total</source>
        <translation>逐条说明一户的总分怎么来的</translation>
    </message>
    <message>
        <source>Number of the household</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>There is no household %1, or the number is there twice. “households FILE” lists them.</source>
        <translation>没有户号 %1，或有两户同号。用 households 文件 可列出农户。</translation>
    </message>
    <message>
        <source>Rank in the village: %1</source>
        <translation>本村名次：%1</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Import a roster: .xlsx, .ods or .csv</source>
        <translation>导入花名册：.xlsx、.ods 或 .csv</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>Only this sheet; all that are rosters when left out</source>
        <translation>只导入这个工作表；不填则导入所有认得出的花名册</translation>
    </message>
    <message>
        <source>Only say what would happen to each row; nothing is changed</source>
        <translation>只列出每一行会怎样，不改动数据</translation>
    </message>
    <message>
        <source>Rows: %1   Added: %2   Updated: %3   Same: %4   Rejected: %5</source>
        <translation>共 %1 行：新增 %2，更新 %3，相同 %4，未导入 %5</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>Point schemes</source>
        <translation>积分方案</translation>
    </message>
    <message>
        <source>The schemes in the file, and those that come with the program</source>
        <translation>文件里的方案和程序自带的方案</translation>
    </message>
    <message>
        <source>Take a scheme document into the file</source>
        <translation>把积分方案导入文件</translation>
    </message>
    <message>
        <source>The document (JSON), or the code of a scheme that comes with the program</source>
        <translation>方案文件（JSON），或程序自带方案的代码</translation>
    </message>
    <message>
        <source>Division code under which it holds; everywhere when left out</source>
        <translation>在哪个区划内施行（填区划代码）；不填为全部</translation>
    </message>
    <message>
        <source>First month of a scheme that comes with the program</source>
        <translation>自带方案从哪个月起施行</translation>
    </message>
    <message>
        <source>Write a scheme document to a file</source>
        <translation>把积分方案导出成文件</translation>
    </message>
    <message>
        <source>Where to write; “-” for the standard output</source>
        <translation>写到哪里；填 - 为标准输出</translation>
    </message>
    <message>
        <source>Code of the scheme; the one in force when left out</source>
        <translation>方案代码；不填为现行方案</translation>
    </message>
    <message>
        <source>Month in which it holds; this month when left out</source>
        <translation>按哪个月施行的方案；不填为本月</translation>
    </message>
    <message>
        <source>%1  %2  (comes with the program)</source>
        <translation>%1  %2（程序自带）</translation>
    </message>
    <message>
        <source>The scheme %1 cannot be read. Check the name, or use “scheme list” for the ones that come with the program.</source>
        <translation>读不到方案 %1。请核对文件名；用 scheme list 可列出程序自带的方案。</translation>
    </message>
    <message>
        <source>The scheme was not taken; nothing was changed:</source>
        <translation>方案没有导入，数据没有改动：</translation>
    </message>
    <message>
        <source>This very scheme was there already; nothing was changed.</source>
        <translation>文件里已有完全相同的方案，没有改动。</translation>
    </message>
    <message>
        <source>The scheme was taken.</source>
        <translation>方案已导入。</translation>
    </message>
    <message>
        <source>The file has no such scheme. “scheme list FILE” shows what there is.</source>
        <translation>文件里没有这个方案。用 scheme list 文件 可列出已有方案。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a folder where you may write, with free space.</source>
        <translation>写不了 %1。请换一个有写入权限、空间足够的文件夹。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Ranks, red list and black list of a month, quarter or year</source>
        <translation>某月、某季或某年的排名与红黑榜</translation>
    </message>
    <message>
        <source>2026-10, 2026Q4 or 2026</source>
        <translation>如 2026-10、2026Q4 或 2026</translation>
    </message>
    <message>
        <source>Among whom: group, village, township or county</source>
        <translation>排名范围：group 小组、village 村、township 乡镇、county 县</translation>
    </message>
    <message>
        <source>Only households under this division code</source>
        <translation>只看这个区划之下的农户（填代码）</translation>
    </message>
    <message>
        <source>Length of the red list</source>
        <translation>红榜取几户</translation>
    </message>
    <message>
        <source>Length of the black list</source>
        <translation>黑榜取几户</translation>
    </message>
    <message>
        <source>“%1” is no period. Write it like 2026-10, 2026Q4 or 2026.</source>
        <translation>“%1”不是时段，请写成 2026-10、2026Q4 或 2026。</translation>
    </message>
    <message>
        <source>“%1” is no scope. Choose group, village, township or county.</source>
        <translation>“%1”不是排名范围，请填 group、village、township 或 county。</translation>
    </message>
    <message>
        <source>red list</source>
        <translation>红榜</translation>
    </message>
    <message>
        <source>black list</source>
        <translation>黑榜</translation>
    </message>
    <message>
        <source> (tied)</source>
        <translation>（并列）</translation>
    </message>
    <message>
        <source>Count corrections made after publication</source>
        <translation>公示以后的更正也计算在内</translation>
    </message>
    <message>
        <source>Print the notices of a month, or verify a printed code</source>
        <translation>打印某月的积分通知单，或核对打印的二维码</translation>
    </message>
    <message>
        <source>Notices as PDF, two A5 on an A4 sheet</source>
        <translation>通知单 PDF，每张 A4 排两份 A5</translation>
    </message>
    <message>
        <source>The red list as a poster (PDF, A3)</source>
        <translation>红榜张贴版（PDF，A3）</translation>
    </message>
    <message>
        <source>The black list as a poster; with names only when the village meeting resolved it</source>
        <translation>黑榜张贴版；经村民会议决议的才印姓名</translation>
    </message>
    <message>
        <source>Only this household</source>
        <translation>只打印这一户</translation>
    </message>
    <message>
        <source>Private letters to the households of the black list instead of notices</source>
        <translation>不印通知单，改印给黑榜各户的提醒函</translation>
    </message>
    <message>
        <source>The text of a printed QR code: does the file say the same?</source>
        <translation>二维码里的文字：与文件核对是否一致</translation>
    </message>
    <message>
        <source>Say what to do: --month with -o or --poster, or --verify TEXT.</source>
        <translation>请说明要做什么：--month 配合 -o 或 --poster，或者 --verify 文字。</translation>
    </message>
    <message>
        <source>There is no household %1. “households FILE” lists them.</source>
        <translation>没有户号 %1。用 households 文件 可列出农户。</translation>
    </message>
    <message>
        <source>There is nobody to print a notice for.</source>
        <translation>没有可打印的农户。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>%1 notices on %2 pages: %3</source>
        <translation>%1 份通知单，共 %2 页：%3</translation>
    </message>
    <message>
        <source>The month is not published yet; the notices say 草稿.</source>
        <translation>本月尚未公示，通知单上印有“草稿”字样。</translation>
    </message>
    <message>
        <source>%1 entries recorded</source>
        <translation>已录入 %1 条</translation>
    </message>
    <message>
        <source>Packages between village, township and county</source>
        <translation>村、镇、县之间的数据包</translation>
    </message>
    <message>
        <source>The county&apos;s key file; its passphrase is taken from CUNWU_PASSPHRASE</source>
        <translation>县级密钥文件；口令取自环境变量 CUNWU_PASSPHRASE</translation>
    </message>
    <message>
        <source>Make the county&apos;s root key</source>
        <translation>建立县级根密钥</translation>
    </message>
    <message>
        <source>Write invites for offices below</source>
        <translation>为下级单位生成邀请文件</translation>
    </message>
    <message>
        <source>Folder for the invites</source>
        <translation>存放邀请文件的文件夹</translation>
    </message>
    <message>
        <source>Division codes; all of the shipped table with --all</source>
        <translation>区划代码；用 --all 表示区划表中的全部单位</translation>
    </message>
    <message>
        <source>All townships and villages of the county</source>
        <translation>本县全部乡镇和村</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite</source>
        <translation>打开县里的邀请文件</translation>
    </message>
    <message>
        <source>The invite (*.cwinvite)</source>
        <translation>邀请文件（*.cwinvite）</translation>
    </message>
    <message>
        <source>Save a request and print its eight characters</source>
        <translation>保存登记申请，并显示八位核对码</translation>
    </message>
    <message>
        <source>Where to save the request (*.cwrequest)</source>
        <translation>登记申请的保存位置（*.cwrequest）</translation>
    </message>
    <message>
        <source>Confirm the request of an office</source>
        <translation>确认一个单位的登记申请</translation>
    </message>
    <message>
        <source>The request (*.cwrequest)</source>
        <translation>登记申请（*.cwrequest）</translation>
    </message>
    <message>
        <source>The eight characters that the office read</source>
        <translation>对方在电话里念的八位核对码</translation>
    </message>
    <message>
        <source>Revoke a lost computer</source>
        <translation>注销丢失的电脑</translation>
    </message>
    <message>
        <source>Its number, as status prints it</source>
        <translation>电脑编号，见 status 的输出</translation>
    </message>
    <message>
        <source>Write a package, upwards, for one office below, or for the other computers here</source>
        <translation>导出数据包：上报，或下发给一个下级单位，或给本单位的其他电脑</translation>
    </message>
    <message>
        <source>Folder: the stick</source>
        <translation>文件夹，例如 U 盘</translation>
    </message>
    <message>
        <source>Division code of the receiving office; upwards when left out</source>
        <translation>接收单位的区划代码；不填为上报</translation>
    </message>
    <message>
        <source>Take packages into the file</source>
        <translation>导入数据包</translation>
    </message>
    <message>
        <source>Packages, or folders of them</source>
        <translation>数据包，或装有数据包的文件夹</translation>
    </message>
    <message>
        <source>Print the manifest and, with --office, the entries as JSON lines</source>
        <translation>显示数据包清单；加 --office 时逐条显示内容（JSON 行）</translation>
    </message>
    <message>
        <source>The package (*.cwpkg)</source>
        <translation>数据包（*.cwpkg）</translation>
    </message>
    <message>
        <source>Office file of a computer for which the package is sealed</source>
        <translation>能打开此数据包的单位文件</translation>
    </message>
    <message>
        <source>Check a package without taking it</source>
        <translation>核验数据包，不导入</translation>
    </message>
    <message>
        <source>Devices, what was exported and received, what is held back</source>
        <translation>登记的电脑、导出与收到的情况、暂存的内容</translation>
    </message>
    <message>
        <source>The county&apos;s key file is made. Keep it on its own stick, and the passphrase on the emergency sheet.
Fingerprint: %1</source>
        <translation>县级密钥文件已建好。请单独存放在一个 U 盘上，口令写在应急单上。
指纹：%1</translation>
    </message>
    <message>
        <source>%1 does not lie below this office.</source>
        <translation>%1 不是本单位的下级。</translation>
    </message>
    <message>
        <source>For whom? Give --for CODE or --all.</source>
        <translation>给谁的邀请？请写 --for 区划代码，或 --all。</translation>
    </message>
    <message>
        <source>Invites written: %1</source>
        <translation>已生成邀请文件 %1 份</translation>
    </message>
    <message>
        <source>The invite is for %1 (%2). Save a request next.</source>
        <translation>邀请对象是%1（%2）。下一步请保存登记申请。</translation>
    </message>
    <message>
        <source>Read these eight characters to the county: %1</source>
        <translation>请把这八位核对码念给县里：%1</translation>
    </message>
    <message>
        <source>Confirmed: %1 (%2)</source>
        <translation>已确认：%1（%2）</translation>
    </message>
    <message>
        <source>Revoked: a computer of %1 (%2)</source>
        <translation>已注销：%1（%2）的一台电脑</translation>
    </message>
    <message>
        <source>“%1” is no division code.</source>
        <translation>“%1”不是区划代码。</translation>
    </message>
    <message>
        <source>Exported: %1 entries, %2 KB
%3</source>
        <translation>已导出：%1 条记录，%2 KB
%3</translation>
    </message>
    <message>
        <source>%1: %2 – new %3, known %4, conflicting %5, held back %6, rejected %7</source>
        <translation>%1：%2&#x3000;新增 %3，已有 %4，冲突 %5，暂存 %6，拒收 %7</translation>
    </message>
    <message>
        <source>Not everything could be taken over; the reasons stand above.</source>
        <translation>有内容未能导入，原因见上。</translation>
    </message>
    <message>
        <source>The package is not sealed for this computer. Let the sender export it again after this office was confirmed.</source>
        <translation>数据包不是加密给这台电脑的。请在本单位得到确认后，让对方重新导出。</translation>
    </message>
    <message>
        <source>The signature holds, but the county has not confirmed this sender.</source>
        <translation>签名有效，但县里还没有确认这个发送单位。</translation>
    </message>
    <message>
        <source>The package is whole and signed by %1 (%2).</source>
        <translation>数据包完整，由%1（%2）签名。</translation>
    </message>
    <message>
        <source>  revoked</source>
        <translation>  已注销</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>The next export brings everything again.</source>
        <translation>下次导出将重新带上全部内容。</translation>
    </message>
    <message>
        <source>Let the next export begin from the start, or ask the other office to send again</source>
        <translation>让下次导出从头开始，或请对方重新发送</translation>
    </message>
    <message>
        <source>Division code of the other office</source>
        <translation>对方单位的区划代码</translation>
    </message>
    <message>
        <source>Write a package without entries into this folder that asks the other office for what is missing here</source>
        <translation>在这个文件夹里写一个不含记录的数据包，请对方补发这里缺少的部分</translation>
    </message>
    <message>
        <source>Villages and months: who has reported what, what is missing</source>
        <translation>各村各月上报情况：谁已上报，缺什么</translation>
    </message>
    <message>
        <source>Newest month, 2026-10; the running one when left out</source>
        <translation>最近的月份，如 2026-10；不填则为本月</translation>
    </message>
    <message>
        <source>How many months</source>
        <translation>列出几个月</translation>
    </message>
    <message>
        <source>Only villages of which something is missing</source>
        <translation>只列有缺漏的村</translation>
    </message>
    <message>
        <source>Written: %1. When it is imported there, the next export brings what is missing here.</source>
        <translation>已写好：%1。对方导入后，下次导出就会补上这里缺少的部分。</translation>
    </message>
    <message>
        <source>“%1” is no month. Write it as 2026-10.</source>
        <translation>“%1”不是月份，请写成 2026-10。</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Its document, as arrivals prints it; may be left out when one waits</source>
        <translation>迁移文件编号，见 arrivals 的输出；只有一户待接收时可省略</translation>
    </message>
    <message>
        <source>Folder for the receipt; it also travels with the next packages</source>
        <translation>存放回执的文件夹；回执也会随下次数据包送达</translation>
    </message>
    <message>
        <source>Offer a household to another village and write the file for it</source>
        <translation>把农户迁往外村，并写出迁移文件</translation>
    </message>
    <message>
        <source>Division code of the other village</source>
        <translation>外村的区划代码</translation>
    </message>
    <message>
        <source>Take back an offer that was not accepted yet</source>
        <translation>撤回尚未被接收的迁出</translation>
    </message>
    <message>
        <source>Households that were offered or given away</source>
        <translation>迁出中和已迁出的农户</translation>
    </message>
    <message>
        <source>Households that other villages offer to this one</source>
        <translation>外村迁入本村、待接收的农户</translation>
    </message>
    <message>
        <source>Accept a household</source>
        <translation>接收农户</translation>
    </message>
    <message>
        <source>Its number here; the next free one when left out</source>
        <translation>在本村的户号；省略时用下一个空号</translation>
    </message>
    <message>
        <source>Its group here, like 3组</source>
        <translation>在本村的小组，如 3组</translation>
    </message>
    <message>
        <source>Merge persons that were entered by hand here</source>
        <translation>合并本村已手工录入的同一人</translation>
    </message>
    <message>
        <source>Decline a household</source>
        <translation>拒收农户</translation>
    </message>
    <message>
        <source>Why; the other village reads it</source>
        <translation>拒收原因，对方村会看到</translation>
    </message>
    <message>
        <source>There is no household %1.</source>
        <translation>没有户号为 %1 的农户。</translation>
    </message>
    <message>
        <source>%1 is not a division code.</source>
        <translation>%1 不是区划代码。</translation>
    </message>
    <message>
        <source>No such household waits here. List them with arrivals.</source>
        <translation>没有这样的待接收农户。请用 arrivals 查看。</translation>
    </message>
    <message>
        <source>Several households wait here. Name one with --document.</source>
        <translation>待接收的农户不止一户，请用 --document 指明。</translation>
    </message>
    <message>
        <source>Household %1 exists already. Choose another number.</source>
        <translation>户号 %1 已存在，请换一个。</translation>
    </message>
    <message>
        <source>Members who stand here twice now: %1. Accepting with --merge merges them.</source>
        <translation>有 %1 名成员本村已录入过。接收时加 --merge 可合并。</translation>
    </message>
    <message>
        <source>Digest of what the file holds of this division code, to compare with other offices</source>
        <translation>本簿中该区划代码范围内数据的摘要，可与其他单位核对</translation>
    </message>
    <message>
        <source>Of %1: %2 rows, digest %3</source>
        <translation>其中 %1：%2 行，摘要 %3</translation>
    </message>
    <message>
        <source>This office has not joined yet: package join FILE INVITE.</source>
        <translation>本单位尚未加入：请用 package join FILE INVITE 打开县里的邀请。</translation>
    </message>
    <message>
        <source>Waiting for the county&apos;s confirmation. Read these eight characters to the county: %1</source>
        <translation>等待县里确认。请打电话把这八个字符念给县里：%1</translation>
    </message>
    <message>
        <source>Joined and confirmed.</source>
        <translation>已加入并确认。</translation>
    </message>
    <message>
        <source>Recorded %1, exported %2, received by the office above %3</source>
        <translation>已记录 %1，已导出 %2，上级已收到 %3</translation>
    </message>
    <message>
        <source>held back: %1, from %2 – %3</source>
        <translation>暂存：%1，来自%2　%3</translation>
    </message>
    <message>
        <source>… and %n more lines; --json lists them all.</source>
        <translation>……还有 %n 行；用 --json 可列出全部。</translation>
    </message>
    <message>
        <source>Keep the damaged file and restore a backup: “backup FILE --list” lists them, “restore FILE latest” takes the newest. Then export once and import the answer: the office above sends back what the backup lacks.</source>
        <translation>请保留损坏的文件，再恢复备份：backup FILE --list 列出全部备份，restore FILE latest 取最新的一份。恢复后先上报一次，再导入上级发回的数据包，备份里缺的数据会自动补回。</translation>
    </message>
    <message>
        <source>The passphrase of the key file is missing. Put it into the environment variable CUNWU_PASSPHRASE.</source>
        <translation>没有给出密钥文件的口令。请把口令放在环境变量 CUNWU_PASSPHRASE 里。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the name, or plug the stick in again.</source>
        <translation>读不了 %1。请检查文件名，或重新插入 U 盘。</translation>
    </message>
    <message>
        <source>There is no package in %1.</source>
        <translation>%1 里没有数据包。</translation>
    </message>
    <message>
        <source>No computer of %1 is registered; “package status FILE” lists those that are.</source>
        <translation>没有登记过 %1 的电脑；package status FILE 列出已登记的电脑。</translation>
    </message>
    <message>
        <source>Accept entries of a revoked computer that are held back</source>
        <translation>逐条接收已注销电脑的暂存记录</translation>
    </message>
    <message>
        <source>Feed, as status prints it</source>
        <translation>变更记录的编号，见 status 的输出</translation>
    </message>
    <message>
        <source>Numbers of the entries</source>
        <translation>条目的序号</translation>
    </message>
    <message>
        <source>All of the feed</source>
        <translation>该变更记录中的全部条目</translation>
    </message>
    <message>
        <source>Issue a list of offices that takes in those that came back after a backup was restored</source>
        <translation>签发新的单位登记册，合并恢复备份以后送回的登记册</translation>
    </message>
    <message>
        <source>Merged: list of offices no. %1. The other offices get it with the next packages.</source>
        <translation>已合并：单位登记册第 %1 号。其他单位收到下一个数据包后使用新的登记册。</translation>
    </message>
    <message>
        <source>Which entries? Give their numbers or --all.</source>
        <translation>要接收哪些条目？请给出序号，或用 --all。</translation>
    </message>
    <message>
        <source>No feed of this number is known. Take it as status prints it.</source>
        <translation>没有这个编号的变更记录。请照 status 的输出填写。</translation>
    </message>
    <message>
        <source>Accepted: %1 entries. The other offices take them over with the next packages.</source>
        <translation>已接收 %1 条记录。其他单位收到下一个数据包后也会接收。</translation>
    </message>
    <message>
        <source>Papers and photos of a household or an entry</source>
        <translation>农户或积分记录的附件（照片、证明材料）</translation>
    </message>
    <message>
        <source>Month of the entry, 2026-10; the household itself when left out</source>
        <translation>记录所在月份，如 2026-10；不写则属于农户本身</translation>
    </message>
    <message>
        <source>Which entry of that month, when there are several</source>
        <translation>该月有多条记录时，指明是哪一条</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Photos, documents: at most 100 MB each</source>
        <translation>照片、文档，每个最大 100 MB</translation>
    </message>
    <message>
        <source>List what is attached and whether it is here</source>
        <translation>列出附件及是否已到</translation>
    </message>
    <message>
        <source>Write a checked copy</source>
        <translation>核对后另存一份</translation>
    </message>
    <message>
        <source>Number, as list prints it</source>
        <translation>list 列出的编号</translation>
    </message>
    <message>
        <source>File, or a folder, where it gets its own name</source>
        <translation>文件；给文件夹时用附件自己的名称</translation>
    </message>
    <message>
        <source>Take an attachment off its row; undo brings it back</source>
        <translation>移除附件，可以撤销</translation>
    </message>
    <message>
        <source>Read all bytes: what is missing, damaged, or belongs to no row</source>
        <translation>逐字节核对：哪些未到、损坏或不属于任何记录</translation>
    </message>
    <message>
        <source>Delete bytes that belong to no row</source>
        <translation>删除不属于任何记录的内容</translation>
    </message>
    <message>
        <source>With --delete: also those that only undoing a removal would need</source>
        <translation>与 --delete 同用：连同只有撤销移除时才用得上的内容一起删除</translation>
    </message>
    <message>
        <source>Of which month is the entry? Give --month.</source>
        <translation>请用 --month 指明记录所在月份。</translation>
    </message>
    <message>
        <source>The household has no such entry in this month. Its entries: %1</source>
        <translation>这户本月没有这条记录。现有记录：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The household has several entries in this month. Name one with --entry: %1</source>
        <translation>这户本月有多条记录，请用 --entry 指明一条：%1</translation>
    </message>
    <message>
        <source>Attached: %1, there already: %2, refused: %3</source>
        <translation>已添加 %1 个，原已存在 %2 个，拒绝 %3 个</translation>
    </message>
    <message>
        <source>Attachments here: %1, not come yet: %2, damaged: %3; bytes of no row: %4, of removed ones: %5</source>
        <translation>附件已到 %1 个，未到 %2 个，损坏 %3 个；不属于任何记录的内容 %4 份，已移除附件的内容 %5 份</translation>
    </message>
    <message>
        <source>Freed: %1</source>
        <translation>已腾出 %1</translation>
    </message>
    <message>
        <source>Attachments beside it: none, 20M (volumes for chat and mail), 2G (for sticks)</source>
        <translation>同时导出附件：none 不带，20M 适合微信、邮件，2G 适合 U 盘</translation>
    </message>
    <message>
        <source>Attachments: %1, in volumes: %2</source>
        <translation>附件 %1 个，分 %2 卷</translation>
    </message>
    <message>
        <source>Of rows that are gone or have not come: %1</source>
        <translation>所属记录已删除或尚未收到的附件：%1 个</translation>
    </message>
    <message>
        <source>Remarks of the township or county on a village&apos;s month, and the answers</source>
        <translation>乡镇、县里对村里某月的审核意见，以及答复</translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation>写意见</translation>
    </message>
    <message>
        <source>Division code of the village</source>
        <translation>村的区划代码</translation>
    </message>
    <message>
        <source>Month, like 2026-10</source>
        <translation>月份，例如 2026-10</translation>
    </message>
    <message>
        <source>Number of the household that it is about; the whole month when left out</source>
        <translation>意见针对的户号；不写则针对全月</translation>
    </message>
    <message>
        <source>The text, at most 1,000 characters</source>
        <translation>内容，最多 1000 字</translation>
    </message>
    <message>
        <source>Remarks and answers</source>
        <translation>列出意见和答复</translation>
    </message>
    <message>
        <source>Division code; all of the file when left out</source>
        <translation>区划代码；不写则列出文件中全部的村</translation>
    </message>
    <message>
        <source>Month, like 2026-10; all when left out</source>
        <translation>月份，例如 2026-10；不写则列出全部月份</translation>
    </message>
    <message>
        <source>Only those that are not answered</source>
        <translation>只列出待答复的</translation>
    </message>
    <message>
        <source>Its number, as “remark list FILE” prints it</source>
        <translation>编号，由“remark list 文件”列出</translation>
    </message>
    <message>
        <source>Answer a remark, in the village&apos;s file</source>
        <translation>答复意见（在村里的文件中）</translation>
    </message>
    <message>
        <source>Settle an own remark</source>
        <translation>办结本单位的意见</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>已办结。</translation>
    </message>
    <message>
        <source>Open an own remark again</source>
        <translation>重新打开本单位的意见</translation>
    </message>
    <message>
        <source>Opened again.</source>
        <translation>已重新打开。</translation>
    </message>
    <message>
        <source>Withdraw an own remark or answer</source>
        <translation>撤回本单位的意见或答复</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>“%1” is no number of a remark; “remark list FILE” prints them.</source>
        <translation>“%1”不是意见的编号；用“remark list 文件”列出编号。</translation>
    </message>
    <message>
        <source>Written, number %1. It travels with the next package for the village.</source>
        <translation>意见已写好，编号 %1，随下一个数据包下发到该村。</translation>
    </message>
    <message>
        <source>    answer %1, %2 %3: %4</source>
        <translation>    答复 %1，%2 %3：%4</translation>
    </message>
    <message>
        <source>Answered. The answer travels with the next report.</source>
        <translation>已答复，随下一次上报送出。</translation>
    </message>
    <message>
        <source>Households that move to another village or in from one; a member who asks to be erased</source>
        <translation>农户迁往别村或从别村迁入；应要求抹除成员信息</translation>
    </message>
    <message>
        <source>Erase a member&apos;s personal data on request, for good</source>
        <translation>应要求抹除一名成员的个人信息，不可恢复</translation>
    </message>
    <message>
        <source>Name or ID number of the member</source>
        <translation>成员的姓名或身份证号</translation>
    </message>
    <message>
        <source>Why, for the record that stays; without the person&apos;s name</source>
        <translation>理由，记入保留的抹除记录；不要写姓名</translation>
    </message>
    <message>
        <source>Keep the older automatic backups, which still hold the data</source>
        <translation>保留以前的自动备份（其中仍有这些信息）</translation>
    </message>
    <message>
        <source>Household %1 has no such member.</source>
        <translation>第 %1 户没有这名成员。</translation>
    </message>
    <message>
        <source>Several members of household %1 bear this name; name the ID number.</source>
        <translation>第 %1 户有同名成员，请改用身份证号。</translation>
    </message>
    <message>
        <source>Erased. The next packages erase it in the other offices; published months and printed lists stay as they are.</source>
        <translation>已抹除。下一个数据包会让其他单位同样抹除；已公示的月份和已打印的名册保持原样。</translation>
    </message>
    <message>
        <source>content erased</source>
        <translation>内容已抹除</translation>
    </message>
</context>
<context>
    <name>ClosingCheck</name>
    <message>
        <source>No entry</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Veto without document</source>
        <translation>一票否决缺文书</translation>
    </message>
    <message>
        <source>Declaration undecided</source>
        <translation>申报未审定</translation>
    </message>
    <message>
        <source>Two entries in one cell</source>
        <translation>同一格重复录入</translation>
    </message>
    <message>
        <source>Not in the scheme</source>
        <translation>方案中没有</translation>
    </message>
    <message>
        <source>Cap reached</source>
        <translation>达到上限</translation>
    </message>
    <message>
        <source>Far from last month</source>
        <translation>与上月相差过大</translation>
    </message>
    <message>
        <source>%1 has no entry this month.</source>
        <translation>%1 本月没有任何积分记录。</translation>
    </message>
    <message>
        <source>%1: two computers typed points into “%2”. Type the right sum into the cell again.</source>
        <translation>%1：两台电脑都录入了“%2”，请在该单元格重新填写正确的合计。</translation>
    </message>
    <message>
        <source>%1 has %2 points, %3 against last month&apos;s %4. Is that right?</source>
        <translation>%1 本月 %2 分，比上月的 %4 分变动 %3 分，请核对。</translation>
    </message>
    <message>
        <source>%1: the veto “%2” lacks the document&apos;s number, date or agency and does not hold.</source>
        <translation>%1：一票否决“%2”缺少文号、日期或出具机关，暂不生效。</translation>
    </message>
    <message>
        <source>%1: the declaration “%2” is neither approved nor rejected.</source>
        <translation>%1：申报的“%2”尚未通过或驳回。</translation>
    </message>
    <message>
        <source>%1: the scheme has no indicator “%2”; its points do not count.</source>
        <translation>%1：本月方案中没有指标“%2”，该项不计分。</translation>
    </message>
    <message>
        <source>%1: “%2” %3.</source>
        <translation>%1：“%2”%3。</translation>
    </message>
    <message>
        <source>Remark from above</source>
        <translation>上级意见</translation>
    </message>
    <message>
        <source>%1 wrote: %2. It is not answered yet.</source>
        <translation>%1的意见尚未答复：%2。</translation>
    </message>
</context>
<context>
    <name>DemoService</name>
    <message>
        <source>The table of divisions has no villages under %1.</source>
        <translation>区划表里 %1 之下没有村。</translation>
    </message>
    <message>
        <source>Invent the households of %1</source>
        <translation>编造%1的农户（演示）</translation>
    </message>
    <message>
        <source>The months from %1 to %2 already hold points; nothing was invented.</source>
        <translation>%1至%2已有积分，没有编造。</translation>
    </message>
    <message>
        <source>Record points of %1</source>
        <translation>录入%1积分</translation>
    </message>
    <message>
        <source>Close the months of %1</source>
        <translation>%1各月定稿</translation>
    </message>
</context>
<context>
    <name>DivisionTable</name>
    <message>
        <source>The table of divisions is missing from the program. Install it again.</source>
        <translation>程序缺少行政区划表，请重新安装。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有改动任何内容。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The signature of the package does not hold: it was changed on its way or is forged. Nothing was taken over; ask the sender.</source>
        <translation>数据包签名无效，可能在途中被改动或系伪造。没有导入任何内容，请与发送单位核对。</translation>
    </message>
    <message>
        <source>The package is damaged or was cut short on its way. Ask for it again; nothing was taken over.</source>
        <translation>数据包已损坏或不完整。没有导入任何内容，请对方重新发送。</translation>
    </message>
    <message>
        <source>The package holds entries that their signer may not sign. Nothing was taken over; tell the county.</source>
        <translation>数据包里有发送者无权签署的记录。没有导入任何内容，请告知县里。</translation>
    </message>
    <message>
        <source>The package is not meant for this office.</source>
        <translation>这个数据包不是发给本单位的。</translation>
    </message>
    <message>
        <source>Only a county&apos;s file makes the root key. Townships and villages open the county&apos;s invite.</source>
        <translation>只有县级文件才能建立根密钥。乡镇和村请打开县里的邀请文件。</translation>
    </message>
    <message>
        <source>This county has its root key already. Use the key file that was made then.</source>
        <translation>本县已有根密钥，请使用当时建立的密钥文件。</translation>
    </message>
    <message>
        <source>The passphrase is too short. Take at least eight characters, and write it on the emergency sheet.</source>
        <translation>口令太短。请至少用八个字符，并写在应急单上。</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name; nothing was overwritten.</source>
        <translation>已有同名文件，没有覆盖。请换个名字。</translation>
    </message>
    <message>
        <source>Make the county&apos;s root key</source>
        <translation>建立县级根密钥</translation>
    </message>
    <message>
        <source>This is no key file. Choose the file that was made with the county&apos;s root key.</source>
        <translation>这不是密钥文件。请选择建立县级根密钥时生成的文件。</translation>
    </message>
    <message>
        <source>This is the key file of another county.</source>
        <translation>这是别的县的密钥文件。</translation>
    </message>
    <message>
        <source>The passphrase is wrong. It stands on the emergency sheet.</source>
        <translation>口令不对。口令写在应急单上。</translation>
    </message>
    <message>
        <source>The registry could not be signed. Restart the program and try again.</source>
        <translation>登记册没有能够签名。请重新启动程序后再试。</translation>
    </message>
    <message>
        <source>This is no invite of this program, or it was changed on its way. Ask the county for a new one.</source>
        <translation>这不是本程序的邀请文件，或在途中被改动。请向县里重新索取。</translation>
    </message>
    <message>
        <source>This invite is for %1 (%2), not for this office. Ask the county for the right one.</source>
        <translation>这份邀请是给%1（%2）的，不是给本单位的。请向县里索取正确的邀请。</translation>
    </message>
    <message>
        <source>This office belongs to another county key already. Nothing was changed; ask the county which key holds.</source>
        <translation>本单位已登记在另一个县级密钥下，没有改动。请向县里核实应使用哪个密钥。</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite</source>
        <translation>打开县里的邀请文件</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite first.</source>
        <translation>请先打开县里的邀请文件。</translation>
    </message>
    <message>
        <source>This is no request of this program, or it was changed on its way. Let the office save it again.</source>
        <translation>这不是本程序的登记申请，或在途中被改动。请对方重新保存。</translation>
    </message>
    <message>
        <source>%1 (%2) does not lie in this county.</source>
        <translation>%1（%2）不属于本县。</translation>
    </message>
    <message>
        <source>The eight characters do not match. Ask the office to read them again; if they still differ, the request is not theirs.</source>
        <translation>八位核对码不一致。请对方再念一遍；仍不一致，说明申请不是他们发的。</translation>
    </message>
    <message>
        <source>Confirm a computer of %1</source>
        <translation>确认%1的电脑</translation>
    </message>
    <message>
        <source>No such computer is registered.</source>
        <translation>没有登记过这台电脑。</translation>
    </message>
    <message>
        <source>This computer was revoked before.</source>
        <translation>这台电脑已经注销过。</translation>
    </message>
    <message>
        <source>Revoke a computer of %1</source>
        <translation>注销%1的电脑</translation>
    </message>
    <message>
        <source>A county has no office above it. Choose for which township or village the package is.</source>
        <translation>县级没有上级单位。请选择下发给哪个乡镇或村。</translation>
    </message>
    <message>
        <source>%1 does not lie below this office.</source>
        <translation>%1 不是本单位的下级。</translation>
    </message>
    <message>
        <source>This office is not registered yet. Open the county&apos;s invite first.</source>
        <translation>本单位尚未登记。请先打开县里的邀请文件。</translation>
    </message>
    <message>
        <source>No computer of the receiving office is confirmed yet, so nobody could open the package. Confirm its request first.</source>
        <translation>接收单位还没有已确认的电脑，导出了也无人能打开。请先确认它的登记申请。</translation>
    </message>
    <message>
        <source>Export a package</source>
        <translation>导出数据包</translation>
    </message>
    <message>
        <source>An earlier part is missing; the next package brings it.</source>
        <translation>缺少前面的一段，下一个数据包会补上。</translation>
    </message>
    <message>
        <source>Entries of another office that these build on have not come yet.</source>
        <translation>所依据的其他单位的记录还没有收到。</translation>
    </message>
    <message>
        <source>Two computers wrote under one name, as after a disk was copied. Both are kept; let the office open its file and export again.</source>
        <translation>两台电脑用了同一个身份写入（例如复制过硬盘）。两份都已保留，请对方打开文件后重新导出。</translation>
    </message>
    <message>
        <source>The computer that signed them is not confirmed yet.</source>
        <translation>签名的电脑尚未确认。</translation>
    </message>
    <message>
        <source>The sender wrote data of another office, which it may not.</source>
        <translation>发送单位改写了其他单位的数据，无权这样做。</translation>
    </message>
    <message>
        <source>The sender&apos;s own copy of a document that an office above it writes; the original counts here.</source>
        <translation>发送单位自带的上级文件副本，这里以上级原件为准。</translation>
    </message>
    <message>
        <source>The household that they belong to has not come yet.</source>
        <translation>所属农户的资料还没有收到。</translation>
    </message>
    <message>
        <source>Values of a wrong kind.</source>
        <translation>数据类型不对。</translation>
    </message>
    <message>
        <source>Data of a newer program; they are taken over after an upgrade.</source>
        <translation>新版本程序的数据，升级后自动导入。</translation>
    </message>
    <message>
        <source>The sender&apos;s counter jumped.</source>
        <translation>发送单位的序号异常跳变。</translation>
    </message>
    <message>
        <source>Written after the computer was revoked. Look at them and accept them one by one.</source>
        <translation>电脑注销之后写入的记录，请逐条查看后决定是否接收。</translation>
    </message>
    <message>
        <source>The package is not sealed for this computer. Let the sender export it again after this office was confirmed.</source>
        <translation>数据包不是加密给这台电脑的。请在本单位得到确认后，让对方重新导出。</translation>
    </message>
    <message>
        <source>Received before; nothing changed.</source>
        <translation>已收过，没有变化。</translation>
    </message>
    <message>
        <source>Import a package</source>
        <translation>导入数据包</translation>
    </message>
    <message>
        <source>The list of offices in the package is older than the one here and was ignored.</source>
        <translation>数据包里的单位登记册比本机的旧，已忽略。</translation>
    </message>
    <message>
        <source>The list of revoked certificates (CRL) in the package is forged or damaged: it does not agree with the list of offices. Nothing was taken over; ask the sender.</source>
        <translation>数据包里的证书吊销名单（CRL）是伪造的或已损坏，与单位登记册不一致。没有写入任何内容，请联系发件单位。</translation>
    </message>
    <message>
        <source>A list of offices that the county had issued and lost came back with the package. It is kept, and merged as soon as the county's key is opened.</source>
        <translation>数据包带回了一份县里签发过、后来因恢复备份而丢失的单位登记册。已保留，下次插入县级密钥办理登记时合并。</translation>
    </message>
    <message>
        <source>The list of offices in the package and the one here were issued without knowing of each other. The one here stays; it goes up with the next package, and the county merges them.</source>
        <translation>数据包里的单位登记册与本机的登记册是县里分头签发的，互相不包含。本机保留现有的，随下次上报交给县里合并。</translation>
    </message>
    <message>
        <source>A list of offices that was lost with a backup came back. Open “Register offices…” to merge it; the next confirmation or revocation does so too.</source>
        <translation>一份因恢复备份而丢失的单位登记册已经送回。请点“单位登记…”合并；下次确认或吊销电脑时也会合并。</translation>
    </message>
    <message>
        <source>No list of offices has come back; there is nothing to merge.</source>
        <translation>没有送回的单位登记册，不需要合并。</translation>
    </message>
    <message>
        <source>Merge the lists of offices</source>
        <translation>合并单位登记册</translation>
    </message>
    <message>
        <source>The sender is not confirmed yet. The package is kept and taken over as soon as it is.</source>
        <translation>发送单位尚未确认。数据包已暂存，确认后自动导入。</translation>
    </message>
    <message>
        <source>The program could not sign or seal. Restart it; install it again if that does not help.</source>
        <translation>程序没有能够签名或加密。请重新启动；仍不行请重新安装。</translation>
    </message>
    <message>
        <source>The package holds entries that cannot be read. Ask the sender to export it again; nothing was taken over.</source>
        <translation>数据包里有读不懂的记录。没有导入任何内容，请对方重新导出。</translation>
    </message>
    <message>
        <source>Not exported: the stick or folder did not keep the file. Free some space or take another stick, then export again.</source>
        <translation>未成功：U 盘或文件夹没有存住文件。请腾出空间或换一个 U 盘，重新导出。</translation>
    </message>
    <message>
        <source>Nothing can be written there: the stick is write-protected or not there. Choose another place.</source>
        <translation>那里不能写入：U 盘写保护或没有插好。请换个位置。</translation>
    </message>
    <message>
        <source>The package cannot be read. Plug the stick in again, or copy the file to your own folder.</source>
        <translation>读不了这个数据包。请重新插入 U 盘，或把文件复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>This is no package of this program. Choose a file that ends in .cwpkg.</source>
        <translation>这不是本程序的数据包。请选择以 .cwpkg 结尾的文件。</translation>
    </message>
    <message>
        <source>The package is larger than any real one and was not opened. Ask the sender to export it again.</source>
        <translation>数据包大得不正常，没有打开。请对方重新导出。</translation>
    </message>
    <message>
        <source>A newer version of the program made this package. Install the newer version, then import it again.</source>
        <translation>数据包由新版本程序生成。请安装新版本后再导入。</translation>
    </message>
    <message>
        <source>The package is sealed in a way that this version does not know. Install the newer version, then import it again.</source>
        <translation>数据包的加密方式本版本不认识。请安装新版本后再导入。</translation>
    </message>
    <message>
        <source>The key of this computer cannot be kept. Make room on the disk and try again.</source>
        <translation>保存不了这台电脑的密钥。请腾出磁盘空间后再试。</translation>
    </message>
    <message>
        <source>The key of this computer cannot be read. Check the disk and try again; nothing was changed.</source>
        <translation>读不出这台电脑的密钥。请检查磁盘后再试；没有任何改动。</translation>
    </message>
    <message>
        <source>This was changed meanwhile. Look at it again.</source>
        <translation>这项数据刚才又有改动，请重新查看。</translation>
    </message>
    <message>
        <source>This value does not fit here.</source>
        <translation>这个值不能填在这里。</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>处理冲突</translation>
    </message>
    <message>
        <source>Entries %1 to %2</source>
        <translation>第 %1 至 %2 条记录</translation>
    </message>
    <message>
        <source>another office</source>
        <translation>其他单位</translation>
    </message>
    <message>
        <source>Entries: %n</source>
        <translation>%n 条记录</translation>
    </message>
    <message>
        <source>Open it and change something; then it stays.</source>
        <translation>请打开这条数据，随便改动一处，就会保留下来。</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 packages, %3 entries</source>
        <translation>正在导入：%1/%2 个数据包，%3 条记录</translation>
    </message>
    <message>
        <source>%1, about %2 min left</source>
        <translation>%1，约剩 %2 分钟</translation>
    </message>
    <message>
        <source>%1, less than a minute left</source>
        <translation>%1，剩余不到 1 分钟</translation>
    </message>
    <message>
        <source>The offices have switched to a newer program. Install it here too; the package is kept and taken over then.</source>
        <translation>各单位已改用新版程序。请在这里也安装新版；数据包已保留，装好后自动接收。</translation>
    </message>
    <message>
        <source>The offices have switched to a newer program. Install it here, then open the invite again.</source>
        <translation>各单位已改用新版程序。请先在这里安装新版，再打开邀请。</translation>
    </message>
    <message>
        <source>The sender misses entries and asks for them; export for it again.</source>
        <translation>对方缺少部分记录，请求补发；请再导出一次给对方。</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已公示</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>缺段</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Received above</source>
        <translation>上级已收到</translation>
    </message>
    <message>
        <source>_asks-again</source>
        <translation>_请求补发</translation>
    </message>
    <message>
        <source>A household came back</source>
        <translation>农户迁回</translation>
    </message>
    <message>
        <source>Erased on request in another village that has the household now or had it before, and here, too: %1 attachments.</source>
        <translation>有 %1 份附件应本人要求在别的村（该户现在或从前所在的村）抹除，本村留存的也已抹除。</translation>
    </message>
    <message>
        <source>Erased on request in another village that has the household now or had it before, and here, too: %1 persons.</source>
        <translation>有 %1 人应本人要求在别的村（该户现在或从前所在的村）抹除了信息，本村留存的也已抹除。</translation>
    </message>
    <message>
        <source>Two villages had accepted household %1. It belongs to %2, and stands here as moved out.</source>
        <translation>农户 %1 有两个村都接收了，县里认定归%2，在本村列为已迁出。</translation>
    </message>
    <message>
        <source>A part of the document was taken out on its way, and no village&apos;s record of an erasure says why. Import the county&apos;s newest package; if the part is still missing then, let the other village hand over a new file.</source>
        <translation>迁移文件在途中少了一部分，而本村没有相应的抹除记录。请导入县里最新的数据包；导入后仍然缺少的，请迁出村重新写出迁移文件。</translation>
    </message>
    <message>
        <source>Tell the villages what others did</source>
        <translation>转告有关的村</translation>
    </message>
    <message>
        <source>The village that the household comes from has not sent its offer yet, or offered it on a computer that was revoked. The offer comes with that village&apos;s next package; a revoked computer&apos;s entries are accepted one by one.</source>
        <translation>迁出村的迁出记录还没有到，或者是在已注销的电脑上写的。没有到的会随该村下次的数据包送达；注销之后写的，请逐条查看后决定是否接收。</translation>
    </message>
    <message>
        <source>This document is no longer there. Reload the page.</source>
        <translation>这份迁移文件已不在了，请刷新页面。</translation>
    </message>
    <message>
        <source>This household was accepted already.</source>
        <translation>这户已经接收过了。</translation>
    </message>
    <message>
        <source>This household was declined already. If it comes after all, let the other village send a new file.</source>
        <translation>这户已经拒收。如果仍要迁入，请对方村重新写出迁移文件。</translation>
    </message>
    <message>
        <source>The computer that wrote the document is not confirmed or was revoked. Import the county&apos;s newest package, or ask the other village to send it anew.</source>
        <translation>写出迁移文件的电脑尚未确认或已被吊销。请先导入县里最新的数据包，或请对方村重新写出。</translation>
    </message>
    <message>
        <source>The document names persons who belong to another household here. Nothing was taken over; tell the county.</source>
        <translation>迁移文件里的人属于本村另一户，没有接收任何内容，请告知县里。</translation>
    </message>
    <message>
        <source>This office is not confirmed by the county yet. Finish the registration on the page Data exchange first.</source>
        <translation>本单位还没有得到县里确认。请先在“数据交换”页完成登记。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote the document. Install the newer version, then accept it.</source>
        <translation>迁移文件由更新版本的程序写出。请先安装新版本，再接收。</translation>
    </message>
    <message>
        <source>Household %1 moves in from %2</source>
        <translation>第 %1 户从%2迁入</translation>
    </message>
    <message>
        <source>Move receipt</source>
        <translation>迁移回执</translation>
    </message>
    <message>
        <source>Say why the household is declined; the other village reads it.</source>
        <translation>请填写拒收原因，对方村会看到。</translation>
    </message>
    <message>
        <source>Decline household %1</source>
        <translation>拒收第 %1 户</translation>
    </message>
    <message>
        <source>Late changes of household %1</source>
        <translation>处理第 %1 户迟到的修改</translation>
    </message>
    <message>
        <source>The document of a household that moves is damaged or forged. Nothing was taken over; ask the village that sent it.</source>
        <translation>农户迁移文件已损坏或系伪造，没有接收任何内容。请询问发来的村。</translation>
    </message>
    <message>
        <source>Household %1 of %2 wants to move in and waits to be accepted on the page Households.</source>
        <translation>%2的 %1 要迁入本村，请到“农户”页接收。</translation>
    </message>
    <message>
        <source>%2 accepted household %1; it belongs there now.</source>
        <translation>%2已接收 %1，这户今后归该村。</translation>
    </message>
    <message>
        <source>%2 declined household %1: %3</source>
        <translation>%2拒收 %1：%3</translation>
    </message>
    <message>
        <source>This household does not belong to this office any more. Reload the page.</source>
        <translation>这户已不属于本单位，请刷新页面。</translation>
    </message>
    <message>
        <source>A household moves from one village to another. Choose another village.</source>
        <translation>农户只能从一个村迁往另一个村，请选择别的村。</translation>
    </message>
    <message>
        <source>This office is not confirmed by the county yet, so no other village would believe the offer. Finish the registration on the page Data exchange first.</source>
        <translation>本单位还没有得到县里确认，别的村无法核实迁移文件。请先在“数据交换”页完成登记。</translation>
    </message>
    <message>
        <source>The village %1 has no confirmed computer as far as this office knows, so nobody there could open the file. Import the county&apos;s newest package first; if it is still missing then, that village must register.</source>
        <translation>本单位还不知道 %1 村有已确认的电脑，写出的文件没有人能打开。请先导入县里最新的数据包；如果仍没有，需要该村先登记。</translation>
    </message>
    <message>
        <source>Offer household %1 to %2</source>
        <translation>把第 %1 户迁往%2</translation>
    </message>
    <message>
        <source>This household has more members or entries than a move can carry.</source>
        <translation>这户的成员太多，一份迁移文件装不下。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>The other village has accepted this household; it can no longer be taken back. Let that village move it here again.</source>
        <translation>对方村已经接收这户，不能再撤回。如要迁回，请对方村再迁出到本村。</translation>
    </message>
    <message>
        <source>Take back the offer of household %1</source>
        <translation>撤回第 %1 户的迁出</translation>
    </message>
    <message>
        <source>Household %1 moved to %2</source>
        <translation>第 %1 户已迁往%2</translation>
    </message>
    <message>
        <source>The list of offices has not been renewed for %n days. Work goes on; ask the office above for a new package.</source>
        <translation>登记册已 %n 天未更新。可以照常工作；请向上级要一个新的数据包。</translation>
    </message>
    <message>
        <source>%1 (%2), check code %3</source>
        <translation>%1（%2），核对码 %3</translation>
    </message>
    <message>
        <source>Only entries of a revoked computer are accepted one by one.</source>
        <translation>只有已注销电脑的记录才需要逐条接收。</translation>
    </message>
    <message>
        <source>Entry %1 is not held back. Choose from those that are listed.</source>
        <translation>第 %1 条没有暂存。请从列出的条目中选择。</translation>
    </message>
    <message>
        <source>Nothing of this computer is held back.</source>
        <translation>这台电脑没有暂存的记录。</translation>
    </message>
    <message>
        <source>Accept entries of a revoked computer of %1</source>
        <translation>接收%1已注销电脑的记录</translation>
    </message>
    <message>
        <source>The county revoked this computer: the others hold back what it wrote since. Ask the county, or let it confirm this computer anew.</source>
        <translation>县里已注销这台电脑：它此后写入的记录，其他单位都会暂存。请联系县里，或请县里重新确认这台电脑。</translation>
    </message>
    <message>
        <source>There are too many attachments for volumes of this size. Choose larger volumes, for a stick.</source>
        <translation>附件太多，这种大小的卷装不下。请改选适合 U 盘的大卷。</translation>
    </message>
    <message>
        <source>An attachment changed while it was exported. Export again.</source>
        <translation>导出时附件发生了变化，请重新导出。</translation>
    </message>
    <message>
        <source>attachments%1</source>
        <translation>附件%1</translation>
    </message>
    <message>
        <source>The attachments were left out; export again to send them.</source>
        <translation>附件没有导出；需要时再导出一次。</translation>
    </message>
    <message>
        <source>The sender misses %1 attachments that are here; export for it with attachments.</source>
        <translation>对方缺 %1 个附件，本单位有；下次给对方导出时请带上附件。</translation>
    </message>
    <message>
        <source>The attachments were not exported: the stick or folder did not keep the file. Free some space or take another stick, then export again.</source>
        <translation>附件没有导出：U 盘或文件夹没有写成功。请腾出空间或换一个 U 盘，再导出一次。</translation>
    </message>
    <message>
        <source>The county has not confirmed the sender of these attachments yet, and they are too large to be kept until then. Keep the file and import it again when it has; the data do not wait for it.</source>
        <translation>发送单位尚未确认，附件又太大，不能先暂存。请保留这个文件，确认后再导入；数据不受影响。</translation>
    </message>
    <message>
        <source>The sender is not confirmed yet. The attachments are kept and taken over as soon as it is; the data do not wait for them.</source>
        <translation>发送单位尚未确认。附件已暂存，确认后自动接收；数据不受影响。</translation>
    </message>
    <message>
        <source>The disk has no room for these attachments: %1 are needed. Free some space, then import the volume again; the data are not touched by it.</source>
        <translation>磁盘空间不够：这些附件需要 %1。请腾出空间后再导入这一卷；数据不受影响。</translation>
    </message>
    <message>
        <source>Attachments received: %1.</source>
        <translation>收到附件 %1 个。</translation>
    </message>
    <message>
        <source>Of %1 attachments a part is still missing: import the other volumes of the same export, too (this is volume %2 of %3).</source>
        <translation>有 %1 个附件还缺一部分：请把同一次导出的其他卷也导入（这是第 %2 卷，共 %3 卷）。</translation>
    </message>
    <message>
        <source>Not taken: %1 attachments that no entry here names, from a sender who may not bring them.</source>
        <translation>没有接收 %1 个附件：本单位没有相应的记录，发送单位也无权送来。</translation>
    </message>
    <message>
        <source>Only persons and attachments are erased.</source>
        <translation>只能抹除人员和附件。</translation>
    </message>
    <message>
        <source>The village erases its people itself; its next package erases them here.</source>
        <translation>人员信息由所在村抹除；村里的下一个数据包会让这里同样抹除。</translation>
    </message>
    <message>
        <source>This entry is no longer there. Reload the page.</source>
        <translation>这条记录已不存在，请刷新页面。</translation>
    </message>
    <message>
        <source>The household belongs to another village now, which erases it.</source>
        <translation>这户已属于别的村，由那个村抹除。</translation>
    </message>
    <message>
        <source>Erasing needs a reason.</source>
        <translation>请填写抹除的理由。</translation>
    </message>
    <message>
        <source>Erase personal data on request</source>
        <translation>应要求抹除个人信息</translation>
    </message>
    <message>
        <source>Cut anew by another office after something in them was erased; taken over when what its writer signed next has come.</source>
        <translation>其中有内容被抹除，由别的单位重新打包；收到原电脑签名的后续记录后自动接收。</translation>
    </message>
    <message>
        <source>Their content was erased on request; the village&apos;s record of it has not come yet.</source>
        <translation>内容已应要求抹除，村里的抹除记录还没有收到。</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>文件以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>%1 takes a number, for example 120.</source>
        <translation>“%1”请填数字，例如 120。</translation>
    </message>
    <message>
        <source>%1 takes a whole number.</source>
        <translation>“%1”请填整数。</translation>
    </message>
    <message>
        <source>%1 takes a date such as 1985-12-03.</source>
        <translation>“%1”请填日期，例如 1985-12-03。</translation>
    </message>
    <message>
        <source>%1 is 男 or 女.</source>
        <translation>“%1”请填男或女。</translation>
    </message>
    <message>
        <source>%1 is one of: %2.</source>
        <translation>%1只能填：%2。</translation>
    </message>
    <message>
        <source>%1 takes digits only.</source>
        <translation>“%1”只能填数字。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1, %2 years old, does not go to school: %3. Visit the family, and report it to the school and the township.</source>
        <translation>%1（%2 岁）未上学，原因：%3。请入户了解，并报学校和乡镇（控辍保学）。</translation>
    </message>
    <message>
        <source>%1, %2 years old, does not go to school. Find out why and fill in the reason; report it to the school and the township.</source>
        <translation>%1（%2 岁）未上学。请问清原因并填写“未上学原因”，同时报学校和乡镇（控辍保学）。</translation>
    </message>
    <message>
        <source>%1 is %2 years old: fill in the school year, or why there is no schooling.</source>
        <translation>%1（%2 岁）没有填写“在校生状况”。请填写；没有上学的请填写“未上学原因”。</translation>
    </message>
    <message>
        <source>%1 is of working age: fill in the capacity for work.</source>
        <translation>%1 在劳动年龄，没有填写“劳动能力”。请补填。</translation>
    </message>
    <message>
        <source>%1 works away from home: fill in for how many months.</source>
        <translation>%1 有务工记录，没有填写“务工月数”。请补填。</translation>
    </message>
    <message>
        <source>%1 works away from home: fill in where.</source>
        <translation>%1 有务工记录，没有填写“务工地点”。请补填。</translation>
    </message>
    <message>
        <source>%1 has no medical insurance. Tell the family how and until when to join.</source>
        <translation>%1 没有参加医疗保险。请告知缴费办法和截止日期，动员参保。</translation>
    </message>
    <message>
        <source>%1: fill in the medical insurance.</source>
        <translation>%1 没有填写“医疗保险”。请核实后补填。</translation>
    </message>
    <message>
        <source>%1 is %2 years old and draws no pension. Help to apply for it.</source>
        <translation>%1（%2 岁）没有养老保险。请核实能否领取养老金，并协助办理。</translation>
    </message>
    <message>
        <source>%1 is %2 years old: find out whether a pension is drawn, and fill it in.</source>
        <translation>%1（%2 岁）没有填写“养老保险”。请核实是否已领取养老金并补填。</translation>
    </message>
    <message>
        <source>Nobody&apos;s schooling is recorded. Import a table with it to find children who do not go to school.</source>
        <translation>全村没有“在校生状况”数据。请导入含此列的表，才能查出未上学的孩子。</translation>
    </message>
    <message>
        <source>Nobody&apos;s capacity for work is recorded. Import a table with it.</source>
        <translation>全村没有“劳动能力”数据。请导入含此列的表。</translation>
    </message>
    <message>
        <source>Nobody&apos;s medical insurance is recorded. Import a table with it to find who is not insured.</source>
        <translation>全村没有“医疗保险”数据。请导入含此列的表，才能查出未参保的人。</translation>
    </message>
    <message>
        <source>Nobody&apos;s pension is recorded. Import a table with it to find who draws none at 60.</source>
        <translation>全村没有“养老保险”数据。请导入含此列的表，才能查出满 60 岁未领取养老金的人。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: the birth date differs from the ID number.</source>
        <translation>%1：出生日期与身份证号不一致。</translation>
    </message>
    <message>
        <source>%1: the sex differs from the ID number.</source>
        <translation>%1：性别与身份证号不一致。</translation>
    </message>
    <message>
        <source>%1: the relation to the head is missing.</source>
        <translation>%1：缺少与户主的关系。</translation>
    </message>
    <message>
        <source>%1: relation “%2” does not go with the sex.</source>
        <translation>%1：关系“%2”与性别不符。</translation>
    </message>
    <message>
        <source>%1: the phone number looks wrong.</source>
        <translation>%1：电话号码有误。</translation>
    </message>
    <message>
        <source>%1 and the head %2 are husband and wife, but have the same sex. Check sex and relation.</source>
        <translation>%1与户主%2是夫妻，但性别相同，请核对性别和与户主关系。</translation>
    </message>
    <message>
        <source>Households %1 and %2 have the same phone number. Ask whose it is.</source>
        <translation>第 %1 户与第 %2 户的电话相同，请核实是谁的号码。</translation>
    </message>
    <message>
        <source>Household %1: the phone number looks wrong.</source>
        <translation>第 %1 户：电话号码格式不对，请核对。</translation>
    </message>
    <message>
        <source>Household %1 has no members. Add them, or mark it as dissolved.</source>
        <translation>户号 %1 没有成员，请添加成员或标为销户。</translation>
    </message>
    <message>
        <source>Household %1 has no head. Choose one of the members.</source>
        <translation>户号 %1 没有户主，请在成员中指定。</translation>
    </message>
    <message>
        <source>Household %1 has %2 heads. Only one may stay.</source>
        <translation>户号 %1 有 %2 个户主，只能保留一个。</translation>
    </message>
    <message>
        <source>Household number %1 is used twice. Give one of them another number.</source>
        <translation>户号 %1 重复，请改其中一户的户号。</translation>
    </message>
    <message>
        <source>%1 belongs to a household that is not in the file.</source>
        <translation>%1 所属的农户不在本文件里。</translation>
    </message>
    <message>
        <source>%1 and %2 have the same ID number.</source>
        <translation>%1 与 %2 的身份证号相同。</translation>
    </message>
</context>
<context>
    <name>HouseholdService</name>
    <message>
        <source>This entry is no longer there. It may have been undone; reload the page.</source>
        <translation>这条内容已不存在，可能已被撤销，请重新打开本页。</translation>
    </message>
    <message>
        <source>A household needs a number.</source>
        <translation>请填写户号。</translation>
    </message>
    <message>
        <source>A household needs a head: type the name.</source>
        <translation>请填写户主姓名。</translation>
    </message>
    <message>
        <source>Household %1 exists already. Choose another number.</source>
        <translation>户号 %1 已存在，请换一个。</translation>
    </message>
    <message>
        <source>Household %1: %2</source>
        <translation>户号 %1：%2</translation>
    </message>
    <message>
        <source>A person needs a name. To take somebody out, choose Moved or Died.</source>
        <translation>姓名不能为空。要减少成员，请选“迁出”或“死亡”。</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>This is the last member. Mark the household as dissolved or moved instead.</source>
        <translation>这是最后一名成员，请改为将本户标为销户或迁出。</translation>
    </message>
    <message>
        <source>%1 belongs to this household already.</source>
        <translation>%1 已在本户。</translation>
    </message>
    <message>
        <source>Choose members of one household; somebody must stay in it.</source>
        <translation>请选择同一户的成员，并至少留一人在原户。</translation>
    </message>
    <message>
        <source>Household %1 splits off %2</source>
        <translation>第 %2 户分出第 %1 户</translation>
    </message>
    <message>
        <source>Nobody of this household stands here twice.</source>
        <translation>这户没有重复录入的人。</translation>
    </message>
    <message>
        <source>Merge household %1 with what was entered by hand</source>
        <translation>户 %1 与手工录入的内容合并</translation>
    </message>
    <message>
        <source>New household %1</source>
        <translation>新增第 %1 户</translation>
    </message>
    <message>
        <source>Household %1, a member: %2</source>
        <translation>第 %1 户成员：%2</translation>
    </message>
    <message>
        <source>Household %1: new member</source>
        <translation>第 %1 户新增成员</translation>
    </message>
    <message>
        <source>Household %1: delete a member</source>
        <translation>第 %1 户删除成员</translation>
    </message>
    <message>
        <source>Household %1: new head</source>
        <translation>第 %1 户改户主</translation>
    </message>
    <message>
        <source>A member of household %1 moves to household %2</source>
        <translation>第 %1 户一名成员转入第 %2 户</translation>
    </message>
</context>
<context>
    <name>Installation</name>
    <message>
        <source>The folder in which the program keeps its settings cannot be read. Check the disk and try again; nothing was changed.</source>
        <translation>读不出程序保存设置的文件夹。请检查磁盘后再试；没有任何改动。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>No temporary folder could be made. Free some space and try again.</source>
        <translation>无法建立临时文件夹，请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Receive changes</source>
        <translation>接收变更</translation>
    </message>
    <message>
        <source>The journal was changed by hand at entry %1 of feed %2.</source>
        <translation>变更记录 %2 的第 %1 条被人为改动过。</translation>
    </message>
    <message>
        <source>An entry of the journal cannot be read. Restore the last backup.</source>
        <translation>有一条变更记录无法读取，请恢复最近的备份。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>This action was written on another computer and cannot be undone here.</source>
        <translation>这一步是在另一台电脑上做的，不能在这里撤销。</translation>
    </message>
    <message>
        <source>This action was already undone.</source>
        <translation>这一步已经撤销过了。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: the same data was changed again later. Undo the later change first.</source>
        <translation>“%1”不能撤销：这些数据后来又改过。请先撤销后来的改动。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: what is erased on request is gone for good.</source>
        <translation>“%1”不能撤销：应本人要求抹除的内容已彻底删除。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: it concerns somebody whose data were erased on request.</source>
        <translation>“%1”不能撤销：其中涉及的人员信息已应本人要求抹除。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>Something unexpected happened. What was confirmed is in the file; restart the program.</source>
        <translation>出现意外情况。已确认的内容都在文件里，请重新启动程序。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>MonthService</name>
    <message>
        <source>%1 is already published.</source>
        <translation>%1已经公示。</translation>
    </message>
    <message>
        <source>Write a note: why is it right as it stands?</source>
        <translation>请填写说明：为什么可以保持原样。</translation>
    </message>
    <message>
        <source>This finding is already settled.</source>
        <translation>此项已经处理。</translation>
    </message>
    <message>
        <source>This must be put right; a note is not enough.</source>
        <translation>此项必须改正，不能只写说明。</translation>
    </message>
    <message>
        <source>Approve a finding: %1</source>
        <translation>核准检查项：%1</translation>
    </message>
    <message>
        <source>Approve the findings of %1</source>
        <translation>核准%1的检查项</translation>
    </message>
    <message>
        <source>%1 is already reviewed. Return it to draft first.</source>
        <translation>%1已审核，请先退回草稿。</translation>
    </message>
    <message>
        <source>Withdraw an approval</source>
        <translation>撤回核准</translation>
    </message>
    <message>
        <source>%1 findings are open. Put them right, or approve them with a note.</source>
        <translation>还有 %1 项检查未处理，请改正，或写明情况后核准。</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a draft can be reviewed.</source>
        <translation>%1现为“%2”，只有草稿可以审核。</translation>
    </message>
    <message>
        <source>The village has no households yet. Import a roster first.</source>
        <translation>本村还没有农户，请先导入花名册。</translation>
    </message>
    <message>
        <source>No scheme holds in %1. Adopt or import one first.</source>
        <translation>%1没有适用的积分方案，请先选用或导入方案。</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>审核%1积分</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a reviewed month can be returned to draft.</source>
        <translation>%1现为“%2”，只有已审核的月份可以退回草稿。</translation>
    </message>
    <message>
        <source>Return %1 to draft</source>
        <translation>%1积分退回草稿</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a reviewed month can be published.</source>
        <translation>%1现为“%2”，审核以后才能公示。</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>公示%1积分</translation>
    </message>
    <message>
        <source>%1 is “%2”; only a published month can be closed.</source>
        <translation>%1现为“%2”，公示以后才能定稿。</translation>
    </message>
    <message>
        <source>Households may object until %1. Close it after that day, or give a reason for closing earlier.</source>
        <translation>农户可在 %1 之前提出异议，请在此日期之后定稿；提前定稿须写明理由。</translation>
    </message>
    <message>
        <source>Close %1 early: %2</source>
        <translation>%1积分提前定稿：%2</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1积分定稿</translation>
    </message>
</context>
<context>
    <name>MonthSheet</name>
    <message>
        <source>%1  %2</source>
        <translation>%1&#x3000;%2</translation>
    </message>
</context>
<context>
    <name>MonthTotals</name>
    <message>
        <source>%1 is published and stays as it was. Correct the entry with a reason instead.</source>
        <translation>%1已公示，不能再改。确有差错的，请写明理由作更正。</translation>
    </message>
    <message>
        <source>%1 was reviewed or published with this scheme; it can no longer be taken back.</source>
        <translation>%1已按此方案审核或公示，不能再撤销。</translation>
    </message>
    <message>
        <source>Compute the totals anew</source>
        <translation>重新计算合计</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>The other village gave this household away and counts on it being here. To give it back, choose “Move out…” and that village.</source>
        <translation>对方村已把这户交给本村，不能单方面撤销。如要退回，请用“迁出…”选择该村。</translation>
    </message>
    <message>
        <source>The other village has accepted this household; it can no longer be taken back. Let that village move it here again.</source>
        <translation>对方村已经接收这户，不能再撤回。如要迁回，请对方村再迁出到本村。</translation>
    </message>
</context>
<context>
    <name>OfficeFile</name>
    <message>
        <source>The file may not be read. Ask for the right to read it, or copy it to your own folder.</source>
        <translation>没有读取这个文件的权限。请申请权限，或把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>The file comes from an older version. It can be upgraded; a checked backup is made first.</source>
        <translation>文件是旧版本的，可以升级；升级前会先做经过核验的备份。</translation>
    </message>
    <message>
        <source>A newer version wrote this file. You may look at it; install the newer version to change it.</source>
        <translation>文件由更新的版本写成，可以查看；要修改请安装新版本。</translation>
    </message>
    <message>
        <source>A newer version wrote this file. Install the newer version to open it; the file is unharmed.</source>
        <translation>文件由更新的版本写成，请安装新版本后打开；文件没有损坏。</translation>
    </message>
    <message>
        <source>This is not an office file of this program. Choose a file that ends in .cunwu; a roster is imported with Households, Import.</source>
        <translation>这不是村务簿文件。请选以 .cunwu 结尾的文件；花名册请用“农户 → 导入”。</translation>
    </message>
    <message>
        <source>The file is damaged. Restore the last backup (menu File, Restore a backup); keep the damaged file.</source>
        <translation>文件已损坏。请恢复最近一份备份（菜单“文件 → 恢复备份”），并保留损坏的文件。</translation>
    </message>
    <message>
        <source>The file is not there. Plug in the stick, or choose where it lies now.</source>
        <translation>找不到文件。请插上 U 盘，或重新选择文件所在位置。</translation>
    </message>
    <message>
        <source>%1 on computer %2 has this file open (process %3). It is shown read-only; close it there to change it here.</source>
        <translation>%1 正在电脑 %2 上打开这个文件（进程 %3）。现在只能查看；要修改请先在那边关闭。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>The file is on a read-only place and is shown read-only. Copy it to your own folder to change it.</source>
        <translation>文件所在位置只能读，现在只能查看。要修改请复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>This file was restored or copied; from now on its changes are counted as those of a separate copy. Nothing was lost.</source>
        <translation>这个文件是恢复或复制来的，今后的改动单独记账。数据没有丢失。</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name; nothing was overwritten.</source>
        <translation>已有同名文件，没有覆盖。请换个名称。</translation>
    </message>
    <message>
        <source>No file can be made in this folder. Choose a folder where you may write, with free space.</source>
        <translation>这个文件夹里建不了文件。请换一个有写入权限、空间足够的文件夹。</translation>
    </message>
</context>
<context>
    <name>OfficeOpener</name>
    <message>
        <source>The file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>There is no backup beside it. Look for a copy on a stick and choose it with File, Restore a backup.</source>
        <translation>旁边没有备份。请找找 U 盘上有没有副本，再用“文件—备份与恢复”恢复。</translation>
    </message>
    <message>
        <source>The newest backup is of %1. Restore it? The present file is kept beside the backups.</source>
        <translation>最近的备份是 %1。要恢复吗？现在的文件会保留在备份旁边。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Upgrade the file</source>
        <translation>升级文件</translation>
    </message>
    <message>
        <source>Back up and upgrade</source>
        <translation>备份并升级</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分录入</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名·红黑榜</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知单</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Month sheet</source>
        <translation>月表录入</translation>
    </message>
    <message>
        <source>Group sheet</source>
        <translation>小组记分</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>农户申报</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>入户</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>已申报</translation>
    </message>
    <message>
        <source>Checked by the group</source>
        <translation>小组已核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已定稿</translation>
    </message>
</context>
<context>
    <name>PointsRules</name>
    <message>
        <source>The quantity must be greater than 0 and at most 1,000.</source>
        <translation>数量须大于 0，且不超过 1000。</translation>
    </message>
    <message>
        <source>“%1” gives %2 points each: %3 of them make %4 points, not %5.</source>
        <translation>“%1”每次 %2 分，数量 %3 应为 %4 分，不是 %5 分。</translation>
    </message>
    <message>
        <source>“%1” has these steps: %2; %3 points are no sum of them.</source>
        <translation>“%1”分档计分：%2；%3 分不是其中一档或几档之和。</translation>
    </message>
    <message>
        <source>The month is missing.</source>
        <translation>缺少月份。</translation>
    </message>
    <message>
        <source>The scheme of %1 has no indicator “%2”.</source>
        <translation>%1的方案中没有指标“%2”。</translation>
    </message>
    <message>
        <source>The day %1 does not lie in %2.</source>
        <translation>日期 %1 不在%2内。</translation>
    </message>
    <message>
        <source>A veto has no points.</source>
        <translation>一票否决项不填分数。</translation>
    </message>
    <message>
        <source>A veto needs the document&apos;s number, date and agency.</source>
        <translation>一票否决须填写文号、日期和出具机关。</translation>
    </message>
    <message>
        <source>cap reached: %1</source>
        <translation>达到上限：%1</translation>
    </message>
    <message>
        <source>of the same act only the highest counts</source>
        <translation>同一事项只计最高</translation>
    </message>
    <message>
        <source>does not hold: the document is missing</source>
        <translation>缺文书，不生效</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>待审定</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>已驳回：%1</translation>
    </message>
    <message>
        <source>taken back by a correction</source>
        <translation>已更正冲回</translation>
    </message>
    <message>
        <source>correction: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>not in this month&apos;s scheme</source>
        <translation>本月方案中没有此项</translation>
    </message>
    <message>
        <source>veto: %1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>weight × %1</source>
        <translation>权重 × %1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2 points = %3</source>
        <translation>%1 %2 分 = %3</translation>
    </message>
    <message>
        <source>%1: 0 points, vetoed by %2; without it %3</source>
        <translation>%1 0 分，一票否决：%2；未否决时为 %3</translation>
    </message>
    <message>
        <source>; %1 waiting</source>
        <translation>；另有 %1 条待审定</translation>
    </message>
    <message>
        <source>day %1/%2</source>
        <translation>%1月%2日</translation>
    </message>
</context>
<context>
    <name>PointsService</name>
    <message>
        <source>Add points of %1: %2</source>
        <translation>记分：%1 %2</translation>
    </message>
    <message>
        <source>Change points of %1: %2</source>
        <translation>改分：%1 %2</translation>
    </message>
    <message>
        <source>Remove points of %1: %2</source>
        <translation>删除记分：%1 %2</translation>
    </message>
    <message>
        <source>Correct published points of %1: %2</source>
        <translation>更正已公示积分：%1 %2</translation>
    </message>
    <message>
        <source>%1 is reviewed. Return it to draft before changing points.</source>
        <translation>%1已审核，请先退回草稿再改分。</translation>
    </message>
    <message>
        <source>%1 is published and stays as it was. Correct the entry with a reason instead.</source>
        <translation>%1已公示，不能再改。确有差错的，请写明理由作更正。</translation>
    </message>
    <message>
        <source>This household is no longer there. Reload the page.</source>
        <translation>该农户已不存在，请刷新页面。</translation>
    </message>
    <message>
        <source>This cell is no longer in the sheet. Reload the page.</source>
        <translation>该单元格已不在表中，请刷新页面。</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 cells would be refused.</source>
        <translation>没有改动：有 %1 个单元格不能填写。</translation>
    </message>
    <message>
        <source>“%1” is no veto.</source>
        <translation>“%1”不是一票否决项。</translation>
    </message>
    <message>
        <source>This entry is no longer there. Reload the page.</source>
        <translation>该条记录已不存在，请刷新页面。</translation>
    </message>
    <message>
        <source>“%1” cannot be declared by the household itself.</source>
        <translation>“%1”不能由农户自行申报。</translation>
    </message>
    <message>
        <source>The declaration is “%1”; it must be “%2” for this step.</source>
        <translation>该申报现为“%1”，须为“%2”才能办理这一步。</translation>
    </message>
    <message>
        <source>Group check of a declaration: %1</source>
        <translation>小组核对申报：%1</translation>
    </message>
    <message>
        <source>Approve a declaration: %1</source>
        <translation>通过申报：%1</translation>
    </message>
    <message>
        <source>A rejection needs a reason: the household is told it.</source>
        <translation>驳回须写明理由，以便告知农户。</translation>
    </message>
    <message>
        <source>The declaration is already decided: %1.</source>
        <translation>该申报已经审定：%1。</translation>
    </message>
    <message>
        <source>Reject a declaration: %1</source>
        <translation>驳回申报：%1</translation>
    </message>
    <message>
        <source>%1 is not published yet: change the entry itself.</source>
        <translation>%1尚未公示，请直接修改原记录。</translation>
    </message>
    <message>
        <source>A correction needs a reason.</source>
        <translation>更正须写明理由。</translation>
    </message>
    <message>
        <source>Only an entry that counts can be corrected.</source>
        <translation>只有计分的记录才能更正。</translation>
    </message>
    <message>
        <source>This entry was already taken back.</source>
        <translation>该条记录已经冲回。</translation>
    </message>
    <message>
        <source>Points of %1: %2</source>
        <translation>录入积分：%1 %2</translation>
    </message>
    <message>
        <source>household %1</source>
        <translation>第 %1 户</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer does not answer. Check that it is switched on and has paper.</source>
        <translation>打印机没有响应。请检查电源和纸张。</translation>
    </message>
</context>
<context>
    <name>RecordService</name>
    <message>
        <source>The first line must name the columns household, indicator and quantity (or 户号, 指标, 数量).</source>
        <translation>首行须有列名：户号、指标、数量（或 household、indicator、quantity）。</translation>
    </message>
    <message>
        <source>There is no household “%1” in the village.</source>
        <translation>本村没有户号“%1”。</translation>
    </message>
    <message>
        <source>Several households have the number “%1”. Give them different numbers first.</source>
        <translation>有几户的户号都是“%1”，请先改成不同的户号。</translation>
    </message>
    <message>
        <source>The month “%1” is not %2.</source>
        <translation>月份“%1”不是 %2。</translation>
    </message>
    <message>
        <source>The scheme of %1 has no indicator “%2”.</source>
        <translation>%1的方案中没有指标“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no quantity. Write a number like 1 or 2.5.</source>
        <translation>“%1”不是数量，请填 1、2.5 这样的数字。</translation>
    </message>
    <message>
        <source>“%1” has steps: write “%2:%3” (one of %4), or give the points in a column “points”.</source>
        <translation>“%1”分档计分，请写成“%2:%3”（可选：%4），或增加“分数”一列。</translation>
    </message>
    <message>
        <source>“%1” is no number of points.</source>
        <translation>“%1”不是分数。</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it like %2.</source>
        <translation>“%1”不是日期，请写成 %2 这样。</translation>
    </message>
    <message>
        <source>The household has no member “%1”.</source>
        <translation>该户没有成员“%1”，或有同名的人。</translation>
    </message>
    <message>
        <source>“%1” is no source of points.</source>
        <translation>“%1”不是积分来源。</translation>
    </message>
    <message>
        <source>The table is larger than 64 MiB. Split it.</source>
        <translation>表格超过 64 MB，请拆分后再导入。</translation>
    </message>
    <message>
        <source>The file is empty or no text table. Save it as CSV and try again.</source>
        <translation>文件是空的或不是文本表格，请另存为 CSV 后再试。</translation>
    </message>
    <message>
        <source>%1 is “%2”: no more points can be recorded.</source>
        <translation>%1现为“%2”，不能再记分。</translation>
    </message>
    <message>
        <source>No scheme holds in %1. Adopt or import one first.</source>
        <translation>%1没有适用的积分方案，请先选用或导入方案。</translation>
    </message>
    <message>
        <source>Record %1 entries of %2</source>
        <translation>%2 批量记分 %1 条</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>A part of the program is missing: the file cunwu-rooms.so beside it is not there or belongs to another version. Install the program again; your village file is unharmed.</source>
        <translation>程序缺少一部分：旁边的文件 cunwu-rooms.so 不在，或属于另一个版本。请重新安装程序；村务文件完好无损。</translation>
    </message>
</context>
<context>
    <name>RosterPlan</name>
    <message>
        <source>No header was found in the first ten rows. A roster needs a row with 姓名 and at least two more headings such as 身份证号码 and 与户主关系.</source>
        <translation>前十行里没有找到表头。花名册须有一行表头，写有“姓名”和至少另外两项，如“身份证号码”“与户主关系”。</translation>
    </message>
    <message>
        <source>There is no sheet “%1” with the header of a roster.</source>
        <translation>没有名为“%1”、带花名册表头的工作表。</translation>
    </message>
    <message>
        <source>There is a header, but no person below it.</source>
        <translation>有表头，但下面没有人员。</translation>
    </message>
    <message>
        <source>Columns that were not recognised and are left out: %1</source>
        <translation>认不出、没有导入的列：%1</translation>
    </message>
    <message>
        <source>household number %1 belongs to another family already; this family gets the number %2</source>
        <translation>户号 %1 已是另一户，本户改用户号 %2</translation>
    </message>
    <message>
        <source>the birth date “%1” cannot be read</source>
        <translation>出生日期“%1”读不懂</translation>
    </message>
    <message>
        <source>the birth date differs from the ID number; the ID number counts</source>
        <translation>出生日期与身份证号不一致，以身份证号为准</translation>
    </message>
    <message>
        <source>the sex differs from the ID number; the ID number counts</source>
        <translation>性别与身份证号不一致，以身份证号为准</translation>
    </message>
    <message>
        <source>there is no name in this row</source>
        <translation>这一行没有姓名</translation>
    </message>
    <message>
        <source>this person stands in the household already</source>
        <translation>这个人在本户里已有</translation>
    </message>
    <message>
        <source>this ID number stands in the table already; find out whose it is</source>
        <translation>这个身份证号在表里已经出现过，请核实是谁的</translation>
    </message>
    <message>
        <source>the household has a head already, %1; decide who it is</source>
        <translation>该户已有户主%1，请确定谁是户主</translation>
    </message>
    <message>
        <source>lives in another household of the office already and stays there</source>
        <translation>已在另一户名下，保持不变</translation>
    </message>
</context>
<context>
    <name>RosterService</name>
    <message>
        <source>Import roster %1</source>
        <translation>导入花名册 %1</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>A part of the program is missing. Install it again.</source>
        <translation>程序文件不完整，请重新安装。</translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message>
        <source>Base item</source>
        <translation>基础项</translation>
    </message>
    <message>
        <source>Points added</source>
        <translation>加分项</translation>
    </message>
    <message>
        <source>Points deducted</source>
        <translation>扣分项</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>at most %1 a month</source>
        <translation>每月最多 %1</translation>
    </message>
    <message>
        <source>at most %1 a quarter</source>
        <translation>每季度最多 %1</translation>
    </message>
    <message>
        <source>at most %1 a year</source>
        <translation>每年最多 %1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>本年</translation>
    </message>
</context>
<context>
    <name>SchemeParser</name>
    <message>
        <source>“%1” is missing or no text</source>
        <translation>缺少“%1”，或不是文字</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters</source>
        <translation>“%1”超过 %2 个字符</translation>
    </message>
    <message>
        <source>code “%1” may only hold letters, digits, “.”, “-” and “_”</source>
        <translation>编码“%1”只能由字母、数字、“.”、“-”、“_”组成</translation>
    </message>
    <message>
        <source>“%1” must be a number from %2 to %3 with at most two decimals</source>
        <translation>“%1”须为 %2 到 %3 之间的数字，最多两位小数</translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation>“%1”须为整数</translation>
    </message>
    <message>
        <source>“%1” must be true or false</source>
        <translation>“%1”须为 true 或 false</translation>
    </message>
    <message>
        <source>“%1” must be month, quarter or year</source>
        <translation>“%1”须为 month、quarter 或 year</translation>
    </message>
    <message>
        <source>“%1” must be a list of at most %2</source>
        <translation>“%1”须为列表，最多 %2 项</translation>
    </message>
    <message>
        <source>must be an object in braces</source>
        <translation>须为花括号内的对象</translation>
    </message>
    <message>
        <source>unknown key “%1”</source>
        <translation>不认识的键“%1”</translation>
    </message>
    <message>
        <source>points of a deduct must be negative</source>
        <translation>扣分项的分数须为负数</translation>
    </message>
    <message>
        <source>points must be greater than 0; write “deduct” as kind to take points away</source>
        <translation>分数须大于 0；扣分项的 kind 请写 deduct</translation>
    </message>
    <message>
        <source>a veto has no points</source>
        <translation>一票否决项没有分数</translation>
    </message>
    <message>
        <source>give either “points” or “tiers”</source>
        <translation>“points”和“tiers”须填且只填一个</translation>
    </message>
    <message>
        <source>a cap needs “points” or “times”</source>
        <translation>上限须有“points”或“times”</translation>
    </message>
    <message>
        <source>kind must be base, add, deduct or veto</source>
        <translation>kind 须为 base、add、deduct 或 veto</translation>
    </message>
    <message>
        <source>vetoes stand under “vetoes”, all others in a class</source>
        <translation>一票否决项写在“vetoes”下，其他指标写在类别里</translation>
    </message>
    <message>
        <source>deducts and vetoes cannot be redeemable</source>
        <translation>扣分项和一票否决项不能兑换</translation>
    </message>
    <message>
        <source>“format” must be cunwu-scheme-1: this is no scheme of this program, or one of a newer program</source>
        <translation>“format”须为 cunwu-scheme-1：这不是本程序的方案，或来自更新的版本</translation>
    </message>
    <message>
        <source>owner must be county, township or village</source>
        <translation>owner 须为 county、township 或 village</translation>
    </message>
    <message>
        <source>effective_from must be a month like 2026-01</source>
        <translation>effective_from 须为月份，如 2026-01</translation>
    </message>
    <message>
        <source>a class needs at least one indicator</source>
        <translation>每个类别至少要有一个指标</translation>
    </message>
    <message>
        <source>a weight needs “factor”</source>
        <translation>权重须有“factor”</translation>
    </message>
    <message>
        <source>code “%1” occurs twice</source>
        <translation>编码“%1”重复</translation>
    </message>
    <message>
        <source>weights stand only in a village&apos;s document</source>
        <translation>只有村级方案可以写权重</translation>
    </message>
    <message>
        <source>a county scheme needs classes</source>
        <translation>县级方案须有类别</translation>
    </message>
    <message>
        <source>more than 1,000 indicators</source>
        <translation>指标超过 1000 个</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB: this is no scheme.</source>
        <translation>文件超过 1 MB，不是积分方案。</translation>
    </message>
    <message>
        <source>The file is no scheme: it does not begin with a brace.</source>
        <translation>这不是积分方案文件：内容不是以花括号开头。</translation>
    </message>
    <message>
        <source>The file is no valid JSON (at byte %1: %2).</source>
        <translation>文件不是有效的 JSON（第 %1 字节：%2）。</translation>
    </message>
</context>
<context>
    <name>SchemeService</name>
    <message>
        <source>The program has no scheme “%1”.</source>
        <translation>程序没有自带方案“%1”。</translation>
    </message>
    <message>
        <source>Scheme “%1” is already here in version %2. Give the changed document a higher version number.</source>
        <translation>方案“%1”已有第 %2 版，修改后的方案请用更大的版本号。</translation>
    </message>
    <message>
        <source>%1 is already reviewed or published and keeps its scheme. Let the new one take effect from %2 or later.</source>
        <translation>%1已审核或公示，方案不再变动。新方案请从%2或以后生效。</translation>
    </message>
    <message>
        <source>These codes are already used by another level&apos;s items: %1. Give the new items codes of their own.</source>
        <translation>下列编码已被其他层级的指标使用：%1。请为新指标另编编码。</translation>
    </message>
    <message>
        <source>Import scheme “%1”</source>
        <translation>导入方案“%1”</translation>
    </message>
</context>
<context>
    <name>SnapshotRepository</name>
    <message>
        <source>What was published for %1 is damaged in this file. Restore a backup (menu File, Restore a backup).</source>
        <translation>本文件中%1的公示内容已损坏，请从备份恢复（菜单“文件”→“恢复备份”）。</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The system&apos;s library libcrypto.so.3 is missing. Without it nothing can be recorded; install it (package libssl3) and try again.</source>
        <translation>系统缺少程序库 libcrypto.so.3，没有它不能记录任何改动。请安装它（软件包 libssl3）后再试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: what was confirmed before is in the file. Free some space and try again.</source>
        <translation>磁盘已满。已确认的数据都在文件里，没有丢失。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The file cannot be written. Copy it to a folder where you may write and open it there.</source>
        <translation>文件写不进去。请复制到有写入权限的文件夹再打开。</translation>
    </message>
    <message>
        <source>The file is damaged. Restore the last backup (menu File, Restore a backup).</source>
        <translation>文件已损坏。请恢复最近一份备份（菜单“文件 → 恢复备份”）。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that the folder exists and that you may read it.</source>
        <translation>文件打不开。请检查文件夹是否存在、是否有读取权限。</translation>
    </message>
    <message>
        <source>The disk or stick did not answer. Check that it is still plugged in; what was confirmed before is kept.</source>
        <translation>磁盘或 U 盘没有响应。请检查是否插好；已确认的数据都保留着。</translation>
    </message>
    <message>
        <source>The computer ran out of memory. Close other programs and try again.</source>
        <translation>电脑内存不够。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>The work was stopped. Nothing was changed.</source>
        <translation>操作已停止，数据没有改动。</translation>
    </message>
    <message>
        <source>The office file refused the change. Nothing was changed; restart the program and try again.</source>
        <translation>文件没有接受这次改动，数据没有改动。请重新启动程序后再试。</translation>
    </message>
    <message>
        <source>The file is being written just now: by an import, another program or the virus scanner. Nothing was changed; wait a moment and try again.</source>
        <translation>文件正在被写入（正在导入，或被其他程序、杀毒软件占用）。没有改动任何内容，请稍等片刻再试。</translation>
    </message>
</context>
<context>
    <name>TableReader</name>
    <message>
        <source>The table is damaged or cut off. Copy it again from where it came, or open and save it in a spreadsheet first.</source>
        <translation>表格已损坏或不完整。请重新拷贝一份，或先用表格软件打开另存一次。</translation>
    </message>
    <message>
        <source>The table is too large for a roster. Keep the sheet with the people, delete the others, and save it again.</source>
        <translation>表格太大，不像花名册。请只保留人员所在的工作表，删掉其他内容后另存。</translation>
    </message>
    <message>
        <source>The table is protected by a password. Open it in a spreadsheet, save it without a password, and choose it again.</source>
        <translation>表格有密码保护。请用表格软件打开，去掉密码另存后再选。</translation>
    </message>
    <message>
        <source>This is an archive or a document, not a table. Choose an .xlsx, .ods or .csv table.</source>
        <translation>这是压缩包或文档，不是表格。请选择 .xlsx、.ods 或 .csv 表格。</translation>
    </message>
    <message>
        <source>This is no table that can be read. Choose an .xlsx, .ods or .csv table; save an old .xls as .xlsx first.</source>
        <translation>这不是能读取的表格。请选择 .xlsx、.ods 或 .csv 表格；旧的 .xls 请先另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The text table has a quotation mark that is not closed. Open and save it in a spreadsheet first.</source>
        <translation>文本表格里有没配对的引号。请先用表格软件打开另存一次。</translation>
    </message>
    <message>
        <source>This is a table of the old .xls kind. Open it in a spreadsheet, save it as .xlsx, and choose that.</source>
        <translation>这是旧格式 .xls 表格。请用表格软件打开，另存为 .xlsx 后再选。</translation>
    </message>
    <message>
        <source>This is a web page, not a table, whatever its name says. Open it in a spreadsheet, save it as .xlsx, and choose that.</source>
        <translation>这其实是网页，不是表格。请用表格软件打开，另存为 .xlsx 后再选。</translation>
    </message>
    <message>
        <source>This is a picture or a PDF. A roster must be a table: ask for the .xlsx it was made from.</source>
        <translation>这是图片或 PDF。花名册必须是表格，请向提供者要原来的 .xlsx。</translation>
    </message>
    <message>
        <source>The table is empty. Choose the one with the people in it.</source>
        <translation>表格是空的，请选择有人员的那一张。</translation>
    </message>
    <message>
        <source>The table is not there any more. Choose it again.</source>
        <translation>表格已不在原处，请重新选择。</translation>
    </message>
    <message>
        <source>The table cannot be opened. If it is open in a spreadsheet, close it there and try again.</source>
        <translation>表格打不开。如果正在表格软件中打开，请先关闭再试。</translation>
    </message>
    <message>
        <source>The table has more than %1 rows. Delete what does not belong to the roster and save it again.</source>
        <translation>表格超过 %1 行。请删掉与花名册无关的内容后另存。</translation>
    </message>
    <message>
        <source>The table has more than %1 columns. Delete what does not belong to the roster and save it again.</source>
        <translation>表格超过 %1 列。请删掉与花名册无关的内容后另存。</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>Xlsx</name>
    <message>
        <source>The table could not be written. If it is open in a spreadsheet, close it there; or choose another place.</source>
        <translation>表格写不进去。如果正在表格软件中打开，请先关闭；或换个位置保存。</translation>
    </message>
</context>
<context>
    <name>cunwu::AttachmentPanel</name>
    <message>
        <source>Erase for good…</source>
        <translation>彻底抹除…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove attachment</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>attached when saved</source>
        <translation>保存记录时添加</translation>
    </message>
    <message>
        <source>What has not come yet lies in a volume of its own (.cwvol): import it on the page Exchange, or ask for it with the next export.</source>
        <translation>未到的附件在单独的附件卷（.cwvol）里：请在“数据交换”页导入；下次导出时也会自动请对方补发。</translation>
    </message>
    <message>
        <source>Photos and papers, at most 100 MB each. Files can be dropped here, too.</source>
        <translation>照片和证明材料，每个最大 100 MB。也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>Choose photos or papers</source>
        <translation>选择照片或证明材料</translation>
    </message>
    <message>
        <source>Photos and documents (*.jpg *.jpeg *.png *.heic *.pdf *.doc *.docx *.xls *.xlsx *.wps *.et);;All files (*)</source>
        <translation>照片和文档 (*.jpg *.jpeg *.png *.heic *.pdf *.doc *.docx *.xls *.xlsx *.wps *.et);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No program for this kind of file is installed. Save a copy and open it on another computer.</source>
        <translation>本机没有能打开这种文件的程序。请另存后到其他电脑上打开。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>cunwu::BackupDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is made on the first change of each day, and before an import, an upgrade and a restore. Kept: 7 days, 8 weeks, 12 months. Copy one to a stick now and then.</source>
        <translation>每天第一次改动时，以及导入、升级、恢复之前，都会自动备份；保留 7 天、8 周、12 个月。请不时拷一份到 U 盘。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Office files (*.cunwu)</source>
        <translation>村务簿文件 (*.cunwu)</translation>
    </message>
    <message>
        <source>Restore %1? The present state is backed up first and can be had back the same way.</source>
        <translation>要恢复 %1 吗？现在的内容会先备份，同样可以再恢复回来。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>cunwu::BlockPlanDialog</name>
    <message>
        <source>%n cell(s) will be filled. Filled cells stay as they are. One Ctrl+Z takes all of it back.</source>
        <translation>将填入 %n 格，已有分数的格子不变。按一次 Ctrl+Z 可全部撤销。</translation>
    </message>
    <message>
        <source>%n cell(s) would be refused, so nothing was written. Correct them where you copied from, then paste again.</source>
        <translation>有 %n 格不符合规则，因此一格也没有写入。请在原表改正后重新粘贴。</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused cells</source>
        <translation>不能写入的格子</translation>
    </message>
    <message>
        <source>Number and head</source>
        <translation>农户</translation>
    </message>
</context>
<context>
    <name>cunwu::CellDialog</name>
    <message>
        <source>Entries of %1, %2</source>
        <translation>%1 的记分明细（%2）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Entries of the cell</source>
        <translation>本格记分明细</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>(reason: %1)</source>
        <translation>（原因：%1）</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>The cell holds no entry yet.</source>
        <translation>本格还没有记分。</translation>
    </message>
    <message>
        <source>Sum of the cell: %1 points</source>
        <translation>本格合计 %1 分</translation>
    </message>
    <message>
        <source>Add forgotten entry…</source>
        <translation>补记一条…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>文件以只读方式打开，只能查看。</translation>
    </message>
    <message>
        <source>The month is reviewed. Return it to draft to change entries.</source>
        <translation>本月已审核。要修改记分，请先退回草稿。</translation>
    </message>
    <message>
        <source>The month is published: what stands here stays. A correction adds a reversing entry with its reason.</source>
        <translation>本月已公示，原记录保留不动。更正会另记一条冲销并写明原因。</translation>
    </message>
    <message>
        <source>A veto makes the month&apos;s total 0. It needs the authority&apos;s document: number, date and agency.</source>
        <translation>一票否决使本月合计为 0 分，必须有主管部门的文书：文号、日期、出具单位。</translation>
    </message>
    <message>
        <source>%1 points a unit</source>
        <translation>每次 %1 分</translation>
    </message>
    <message>
        <source>points by step</source>
        <translation>按档次计分</translation>
    </message>
    <message>
        <source>evidence: %1</source>
        <translation>证明材料：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Add a forgotten entry</source>
        <translation>补记一条</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>添加记分</translation>
    </message>
    <message>
        <source>Correct a published entry</source>
        <translation>更正已公示的记分</translation>
    </message>
    <message>
        <source>Edit the entry</source>
        <translation>修改记分</translation>
    </message>
    <message>
        <source>Take the entry back</source>
        <translation>撤回这条记分</translation>
    </message>
    <message>
        <source>Reason, as the ledger will show it:</source>
        <translation>撤回原因（将写入台账）：</translation>
    </message>
    <message>
        <source>Reject the declaration</source>
        <translation>驳回申报</translation>
    </message>
    <message>
        <source>Reason, as the household will be told:</source>
        <translation>驳回原因（将告知农户）：</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>The group has checked it</source>
        <translation>小组已核实</translation>
    </message>
    <message>
        <source>The villages enter their points themselves; here you look at them.</source>
        <translation>积分由各村自己录入，这里只能查看。</translation>
    </message>
</context>
<context>
    <name>cunwu::ClosingDialog</name>
    <message>
        <source>Checks and publication, %1</source>
        <translation>检查与公示（%1）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的情况</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Checks before the month is signed</source>
        <translation>审核前的检查</translation>
    </message>
    <message>
        <source>&amp;Go to the household</source>
        <translation>转到该户(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Approve with a note…</source>
        <translation>说明后通过(&amp;A)…</translation>
    </message>
    <message>
        <source>Approve a&amp;ll with one note…</source>
        <translation>全部说明后通过(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw approval</source>
        <translation>取消通过(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Return to draft</source>
        <translation>退回草稿(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>must be corrected</source>
        <translation>必须改正</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing was found that needs a look.</source>
        <translation>检查完毕，没有需要处理的情况。</translation>
    </message>
    <message>
        <source>%n check(s) open</source>
        <translation>还有 %n 条待处理</translation>
    </message>
    <message>
        <source>All checks are settled.</source>
        <translation>检查已全部处理完毕。</translation>
    </message>
    <message>
        <source>Go through the checks: correct what is wrong, approve with a note what is right as it is. After the review nobody types into the month; it can still be returned to draft.</source>
        <translation>请逐条处理下面的检查：有错的转到该户改正，确属实情的写明说明后通过。审核后本月不能再录入，需要时还可退回草稿。</translation>
    </message>
    <message>
        <source>Re&amp;view the month</source>
        <translation>审核本月(&amp;V)</translation>
    </message>
    <message>
        <source>Reviewed on %1 by %2. Publishing freezes totals, ranks and reasons as they will be printed: later changes are corrections with a reason. Objections are taken for %n day(s).</source>
        <translation>%1 由 %2 审核。公示将固定本月的合计、名次和每笔依据，通知单照此打印；之后的改动只能写明原因作更正。公示期 %n 天，期间受理异议。</translation>
    </message>
    <message>
        <source>&amp;Publish the month</source>
        <translation>开始公示(&amp;P)</translation>
    </message>
    <message>
        <source>Published on %1, objections until %2. What turns out to be wrong is corrected in the cell (F4) with a reason. When the time for objections is over, close the month: it is then final.</source>
        <translation>%1 开始公示，异议受理至 %2。发现有误，在该格按 F4 写明原因更正。异议期满后请定稿。</translation>
    </message>
    <message>
        <source>&amp;Close the month</source>
        <translation>定稿(&amp;C)</translation>
    </message>
    <message>
        <source>Closed on %1. The month is final; a notice printed from it stays the same to the letter. A late correction still goes through the cell (F4) with a reason.</source>
        <translation>%1 已定稿。以后再打印的通知单与公示时一字不差。事后确需更正的，仍在该格按 F4 写明原因。</translation>
    </message>
    <message>
        <source>Settle the open checks first.</source>
        <translation>请先处理完待处理的检查。</translation>
    </message>
    <message>
        <source>Approve the finding</source>
        <translation>说明后通过</translation>
    </message>
    <message>
        <source>Why it is right as it is:</source>
        <translation>请写明情况属实的理由：</translation>
    </message>
    <message>
        <source>Approve all open findings</source>
        <translation>全部说明后通过</translation>
    </message>
    <message>
        <source>One note for all, for example “checked at the meeting of …”:</source>
        <translation>统一的说明，例如“×月×日评议会已核实”：</translation>
    </message>
    <message>
        <source>Publish %1?</source>
        <translation>公示 %1？</translation>
    </message>
    <message>
        <source>Totals, ranks and reasons are frozen. This cannot be undone; later changes are corrections with a reason.</source>
        <translation>合计、名次和依据将固定下来，不能撤销；之后的改动只能写明原因作更正。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Close before the time for objections is over</source>
        <translation>异议期未满，提前定稿</translation>
    </message>
    <message>
        <source>Objections are taken until %1. Reason for closing now:</source>
        <translation>异议受理至 %1。提前定稿的原因：</translation>
    </message>
    <message>
        <source>Kind of check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Household and indicator</source>
        <translation>农户与指标</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>entered later</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>No corrections so far.</source>
        <translation>公示后没有更正。</translation>
    </message>
    <message>
        <source>%n correction(s) since the publication</source>
        <translation>公示后更正 %n 条</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>分数</translation>
    </message>
</context>
<context>
    <name>cunwu::ConflictPanel</name>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Take this value</source>
        <translation>采用这个值</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Nothing was written differently in two places.</source>
        <translation>没有两处填写不一致的数据。</translation>
    </message>
    <message>
        <source>Choose a line to see what was written where.</source>
        <translation>选择一行，查看各处填写的内容。</translation>
    </message>
    <message>
        <source>%1 was written differently in two places. Which value holds?</source>
        <translation>“%1”在两处填写得不一样。以哪个值为准？</translation>
    </message>
    <message>
        <source>Something else:</source>
        <translation>都不对，改为：</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>改为其他值</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>已处理：%1</translation>
    </message>
    <message>
        <source>Deleted and changed</source>
        <translation>一处删除、一处修改</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>现在还在</translation>
    </message>
    <message>
        <source>One place deleted this, another one changed it. It is there until you decide.</source>
        <translation>一处删除了这条数据，另一处又作了修改。在您决定之前先保留着。</translation>
    </message>
    <message>
        <source>Keep it; it was changed by</source>
        <translation>保留，修改人：</translation>
    </message>
    <message>
        <source>Delete it; it was deleted by</source>
        <translation>删除，删除人：</translation>
    </message>
</context>
<context>
    <name>cunwu::DeclarationsDialog</name>
    <message>
        <source>Declarations, %1</source>
        <translation>农户申报（%1）</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence and note</source>
        <translation>证明材料与备注</translation>
    </message>
    <message>
        <source>Declarations that wait</source>
        <translation>待处理的申报</translation>
    </message>
    <message>
        <source>&amp;New declaration…</source>
        <translation>登记申报(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Checked by the group</source>
        <translation>小组已核实(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>批准(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>驳回(&amp;R)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No declaration waits. “New declaration” records what a household hands in; it counts once it is approved.</source>
        <translation>没有待处理的申报。农户交来的申报用“登记申报”记入，批准后计分。</translation>
    </message>
    <message>
        <source>%n declaration(s) wait for a decision. They count once they are approved.</source>
        <translation>有 %n 条申报待处理，批准后计分。</translation>
    </message>
    <message>
        <source>Reject the declaration</source>
        <translation>驳回申报</translation>
    </message>
    <message>
        <source>Reason, as the household will be told:</source>
        <translation>驳回原因（将告知农户）：</translation>
    </message>
    <message>
        <source>New declaration</source>
        <translation>登记申报</translation>
    </message>
    <message>
        <source>The group checks it first.</source>
        <translation>请先由小组核实。</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Number and head</source>
        <translation>农户</translation>
    </message>
</context>
<context>
    <name>cunwu::DivisionWizardPage</name>
    <message>
        <source>Which village is it?</source>
        <translation>是哪个村？</translation>
    </message>
    <message>
        <source>Type the name, its pinyin or initials, or the 12-digit code. Names can be corrected below.</source>
        <translation>输入村名、拼音、首字母或 12 位代码；下面的名称可以修改。</translation>
    </message>
    <message>
        <source>Find a village</source>
        <translation>查找村</translation>
    </message>
    <message>
        <source>For example 水央, shuiyang or syc</source>
        <translation>例如：水央、shuiyang 或 syc</translation>
    </message>
    <message>
        <source>Villages found</source>
        <translation>查到的村</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村名</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Phone for objections</source>
        <translation>异议电话</translation>
    </message>
    <message>
        <source>Printed on the notices; may be added later</source>
        <translation>印在通知单上，可以以后再填</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Choose a village above.</source>
        <translation>请在上面选择一个村。</translation>
    </message>
    <message>
        <source>A village&apos;s code has 12 digits.</source>
        <translation>村的代码是 12 位数字。</translation>
    </message>
    <message>
        <source>Type the name of the village as the notices shall print it.</source>
        <translation>请输入通知单上要印的村名。</translation>
    </message>
    <message>
        <source>Type your name: the history says who did what.</source>
        <translation>请输入您的姓名，历史记录要写明是谁操作的。</translation>
    </message>
</context>
<context>
    <name>cunwu::EmergencyDialog</name>
    <message>
        <source>Emergency sheet: the county&apos;s key</source>
        <translation>应急单：县级密钥</translation>
    </message>
    <message>
        <source>County: %1 (%2)</source>
        <translation>县：%1（%2）</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>生成日期：%1</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>密钥文件：%1</translation>
    </message>
    <message>
        <source>Fingerprint of the key:</source>
        <translation>密钥指纹：</translation>
    </message>
    <message>
        <source>Passphrase (write it by hand, it is stored nowhere):</source>
        <translation>口令（请手写，程序不保存）：</translation>
    </message>
    <message>
        <source>Where the stick with the key file is kept, and who has it:</source>
        <translation>存放密钥文件的 U 盘放在何处、由谁保管：</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>1. Put this sheet into the safe, apart from the stick with the key file.</source>
        <translation>1. 把本单锁进保险柜，与存放密钥文件的 U 盘分开保管。</translation>
    </message>
    <message>
        <source>2. Copy the key file to a second stick and keep it in another building.</source>
        <translation>2. 把密钥文件再拷一份到另一个 U 盘，存放在另一栋楼里。</translation>
    </message>
    <message>
        <source>3. If the county&apos;s computer breaks: restore the office file from a backup on another computer, insert the stick, and confirm that computer under “Register offices”.</source>
        <translation>3. 县里的电脑损坏时：在另一台电脑上用备份恢复文件，插入 U 盘，在“单位登记”中确认这台电脑。</translation>
    </message>
    <message>
        <source>4. If a village&apos;s computer is lost: revoke it under “Register offices”; the village opens its invite on the new computer.</source>
        <translation>4. 村里的电脑丢失时：在“单位登记”中吊销该电脑；村里在新电脑上重新打开邀请。</translation>
    </message>
    <message>
        <source>5. If the key file or the passphrase is lost: entries can still be exchanged, but no computer can be confirmed or revoked any more. Tell the software&apos;s supporter.</source>
        <translation>5. 密钥文件或口令丢失时：数据仍可交换，但不能再确认或吊销电脑。请联系软件维护人员。</translation>
    </message>
    <message>
        <source>6. If a stranger may have the key file and the passphrase: stop confirming computers and tell the software&apos;s supporter at once.</source>
        <translation>6. 密钥文件和口令可能落入他人之手时：停止确认电脑，并立即联系软件维护人员。</translation>
    </message>
    <message>
        <source>The sheet could not be written. Choose another place.</source>
        <translation>应急单无法保存。请换个位置。</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>应急单</translation>
    </message>
    <message>
        <source>The county&apos;s key is made: %1

Print the emergency sheet now, write the passphrase on it by hand, and put it into the safe. A lost passphrase cannot be restored by anybody.</source>
        <translation>县级密钥已生成：%1

请现在打印应急单，在上面手写口令，锁进保险柜。口令一旦丢失，谁也找不回来。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
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
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Household:</source>
        <translation>农户(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Indicator:</source>
        <translation>指标(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Member:</source>
        <translation>成员(&amp;M)：</translation>
    </message>
    <message>
        <source>some day of the month</source>
        <translation>本月内（日期不详）</translation>
    </message>
    <message>
        <source>&amp;Day:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Step:</source>
        <translation>档次(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Quantity:</source>
        <translation>数量(&amp;Q)：</translation>
    </message>
    <message>
        <source>Points:</source>
        <translation>分数：</translation>
    </message>
    <message>
        <source>Document da&amp;te:</source>
        <translation>文书日期(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Agency:</source>
        <translation>出具单位(&amp;A)：</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>来源(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Evidence:</source>
        <translation>证明材料(&amp;E)：</translation>
    </message>
    <message>
        <source>Why the published points are corrected</source>
        <translation>为什么要更正已公示的积分</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>the household as a whole</source>
        <translation>全户</translation>
    </message>
    <message>
        <source>Choose a household from the list.</source>
        <translation>请从列表中选择农户。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the correction and printed in the ledger.</source>
        <translation>请写明原因：原因随更正保存，并打印在台账上。</translation>
    </message>
    <message>
        <source>Doc&amp;ument number:</source>
        <translation>文号(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>备注(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>cunwu::ExchangePage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
    <message>
        <source>Report upwards…</source>
        <translation>上报…</translation>
    </message>
    <message>
        <source>Send down…</source>
        <translation>下发…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Register offices…</source>
        <translation>单位登记…</translation>
    </message>
    <message>
        <source>For which office</source>
        <translation>下发给哪个单位</translation>
    </message>
    <message>
        <source>Packages…</source>
        <translation>数据包…</translation>
    </message>
    <message>
        <source>All packages of a stick or folder…</source>
        <translation>U 盘或文件夹里的全部数据包…</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>保存申请…</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Offices joined</source>
        <translation>已加入单位</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Received above</source>
        <translation>上级已收到</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>暂存原因</translation>
    </message>
    <message>
        <source>Nothing waits. What cannot be taken over at once is kept here until it can.</source>
        <translation>没有暂存的数据。不能马上接收的数据会先存放在这里。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>冲突（%1）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The county has no key yet</source>
        <translation>县里还没有密钥</translation>
    </message>
    <message>
        <source>This office has not joined yet</source>
        <translation>本单位还没有加入</translation>
    </message>
    <message>
        <source>With its key the county invites its townships and villages and confirms their computers. Have an empty stick at hand for the key file.</source>
        <translation>县里用密钥邀请各乡镇和村，并确认它们的电脑。请先准备一个空 U 盘存放密钥文件。</translation>
    </message>
    <message>
        <source>The county gives each office an invite, a file that ends in .cwinvite. Open it, then packages can go to the county and come from it.</source>
        <translation>县里发给每个单位一份邀请，文件名以 .cwinvite 结尾。打开邀请后，就可以与上级交换数据包。</translation>
    </message>
    <message>
        <source>Make the county&apos;s key…</source>
        <translation>生成县级密钥…</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite…</source>
        <translation>打开县里的邀请…</translation>
    </message>
    <message>
        <source>The county has not confirmed this computer yet</source>
        <translation>县里还没有确认这台电脑</translation>
    </message>
    <message>
        <source>Joined and confirmed</source>
        <translation>已加入并确认</translation>
    </message>
    <message>
        <source>Save the request, send it to the county, and read these eight characters to it over the phone. Meanwhile you may work and export as usual.</source>
        <translation>请保存申请并发给县里，再打电话把右边八个字符念给县里核对。在此期间可以照常录入和导出。</translation>
    </message>
    <message>
        <source>Last export: %1. Last package received: %2.</source>
        <translation>最近一次下发：%1。最近一次收到数据包：%2。</translation>
    </message>
    <message>
        <source>Last export: %1. Last package from outside: %2.</source>
        <translation>最近一次导出：%1。最近一次收到数据包：%2。</translation>
    </message>
    <message>
        <source>The eight characters: %1</source>
        <translation>八个核对字符：%1</translation>
    </message>
    <message>
        <source>entries of this office</source>
        <translation>本单位的记录条数</translation>
    </message>
    <message>
        <source>everything is exported</source>
        <translation>已全部导出</translation>
    </message>
    <message>
        <source>%1 not exported yet</source>
        <translation>还有 %1 条没有导出</translation>
    </message>
    <message>
        <source>everything exported is confirmed</source>
        <translation>已导出的上级都已收到</translation>
    </message>
    <message>
        <source>nothing is exported yet</source>
        <translation>还没有导出</translation>
    </message>
    <message>
        <source>%1 without a receipt yet; it comes with the next package from above</source>
        <translation>%1 条等待回执，随上级下次的数据包送到</translation>
    </message>
    <message>
        <source>All joined offices (%1)</source>
        <translation>全部已加入单位（%1）</translation>
    </message>
    <message>
        <source>None joined yet</source>
        <translation>还没有单位加入</translation>
    </message>
    <message>
        <source>of %1 townships and villages</source>
        <translation>共 %1 个乡镇和村</translation>
    </message>
    <message>
        <source>Import report (%1)</source>
        <translation>导入报告（%1）</translation>
    </message>
    <message>
        <source>Held back (%1)</source>
        <translation>暂存（%1）</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有暂存的数据</translation>
    </message>
    <message>
        <source>see the list below</source>
        <translation>详见下面的列表</translation>
    </message>
    <message>
        <source>Open the county&apos;s invite</source>
        <translation>打开县里的邀请</translation>
    </message>
    <message>
        <source>Invites (*.cwinvite)</source>
        <translation>邀请 (*.cwinvite)</translation>
    </message>
    <message>
        <source>The invite is for %1 (%2). Save the request next.</source>
        <translation>这份邀请发给%1（%2）。下一步请保存申请。</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>保存申请</translation>
    </message>
    <message>
        <source>Requests (*.cwrequest)</source>
        <translation>申请 (*.cwrequest)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Where to put the package</source>
        <translation>数据包存放位置</translation>
    </message>
    <message>
        <source>Report upwards</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Exported: %1 entries. Give the township or the county this file:
%2</source>
        <translation>已导出 %1 条记录。请把这个文件交给乡镇或县里：
%2</translation>
    </message>
    <message>
        <source>Where to put the packages</source>
        <translation>数据包存放位置</translation>
    </message>
    <message>
        <source>Writing packages</source>
        <translation>正在写数据包</translation>
    </message>
    <message>
        <source>Send down</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>%n package(s) written. They lie in:
%1</source>
        <translation>已写好 %n 个数据包，存放在：
%1</translation>
    </message>
    <message>
        <source>The stick or folder with the packages</source>
        <translation>存放数据包的 U 盘或文件夹</translation>
    </message>
    <message>
        <source>Choose packages</source>
        <translation>选择数据包</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The file is open for reading only, so nothing can be taken over.</source>
        <translation>文件以只读方式打开，不能导入。</translation>
    </message>
    <message>
        <source>A request is for the county: only it confirms computers.</source>
        <translation>申请是交给县里的，只有县里能确认电脑。</translation>
    </message>
    <message>
        <source>There are no packages in this folder.</source>
        <translation>这个文件夹里没有数据包。</translation>
    </message>
    <message>
        <source>Not everything could be taken over; the reasons stand in the report.</source>
        <translation>有的数据包没有接收，原因见导入报告。</translation>
    </message>
    <message>
        <source>Stopped: %1 package(s) left out. Import them again later.</source>
        <translation>已停止，还有 %1 个数据包没有导入，请以后再导入。</translation>
    </message>
    <message>
        <source>Packages imported: %1</source>
        <translation>已导入 %1 个数据包</translation>
    </message>
    <message>
        <source>Taken over now: %n</source>
        <translation>现已接收 %n 条记录</translation>
    </message>
    <message>
        <source>Nothing could be taken over yet.</source>
        <translation>暂时还不能接收。</translation>
    </message>
    <message>
        <source>Ask to send again</source>
        <translation>请求补发</translation>
    </message>
    <message>
        <source>Give this file to the village. When it is imported there, the village&apos;s next report brings what is missing here:
%1</source>
        <translation>请把这个文件交给该村。村里导入后，下次上报就会补上这里缺少的部分：
%1</translation>
    </message>
    <message>
        <source>An import is running. Wait until it is over, then import these.</source>
        <translation>正在导入。请等这次导入结束，再导入这些文件。</translation>
    </message>
    <message>
        <source>Reports by month</source>
        <translation>各村上报</translation>
    </message>
    <message>
        <source>Months on their way up</source>
        <translation>各月上报进度</translation>
    </message>
    <message>
        <source>Papers and photos go in volumes of their own beside the package; the data never wait for them.</source>
        <translation>附件单独成卷，与数据包放在一起；数据不会因附件而延误。</translation>
    </message>
    <message>
        <source>Without attachments</source>
        <translation>不带</translation>
    </message>
    <message>
        <source>For WeChat and mail (20 MB a volume)</source>
        <translation>适合微信、邮件（每卷 20 MB）</translation>
    </message>
    <message>
        <source>For a stick (2 GB a volume)</source>
        <translation>适合 U 盘（每卷 2 GB）</translation>
    </message>
    <message>
        <source>Attachments: none</source>
        <translation>附件：不带</translation>
    </message>
    <message>
        <source>Attachments: 20 MB</source>
        <translation>附件：20 MB 一卷</translation>
    </message>
    <message>
        <source>Attachments: 2 GB</source>
        <translation>附件：2 GB 一卷</translation>
    </message>
    <message numerus="yes">
        <source>Attachments: %1, in %n volume(s) beside it. Give them along; the order does not matter.</source>
        <translation>
            <numerusform>附件 %1 个，分 %n 卷，与数据包放在一起。请一并交给对方，先后不限。</numerusform>
        </translation>
    </message>
    <message>
        <source>No attachments to send: the receiver has all that are here.</source>
        <translation>没有需要发送的附件：本单位有的，对方都有了。</translation>
    </message>
    <message>
        <source>%1 attachments are not on this computer and were left out.</source>
        <translation>有 %1 个附件不在本机，没有导出。</translation>
    </message>
    <message numerus="yes">
        <source>Beside them %n volume(s) with attachments.</source>
        <translation>
            <numerusform>另有附件 %n 卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages (*.cwpkg *.cwvol);;All files (*)</source>
        <translation>数据包 (*.cwpkg *.cwvol);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>cunwu::ExplainLine</name>
    <message>
        <source>Show the whole explanation</source>
        <translation>显示全部说明</translation>
    </message>
</context>
<context>
    <name>cunwu::HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>手册正文</translation>
    </message>
</context>
<context>
    <name>cunwu::HistoryModel</name>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>cunwu::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>在历史中查找</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>撤销这一步</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Choose an action to see what it changed.</source>
        <translation>选择一项操作，查看改了什么。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Changes of the action</source>
        <translation>这一步改动的内容</translation>
    </message>
    <message>
        <source>%1: %2 changes; the first %3 are shown.</source>
        <translation>%1：共 %2 处变更，显示前 %3 处。</translation>
    </message>
    <message>
        <source>%1: %2 changes</source>
        <translation>%1：共 %2 处变更</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo “%1” with its %2 changes? The history keeps both.</source>
        <translation>要撤销“%1”（%2 处变更）吗？历史里两次都会保留。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Content erased</source>
        <translation>内容已抹除</translation>
    </message>
</context>
<context>
    <name>cunwu::HomePage</name>
    <message>
        <source>Open the households</source>
        <translation>打开农户</translation>
    </message>
    <message>
        <source>Households of other villages that want to move in: %1. Accept or decline them.</source>
        <translation>有 %1 户要从别的村迁入，请接收或拒收。</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Points recorded</source>
        <translation>积分录入</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>of %1 households have points</source>
        <translation>户已有积分，共 %1 户</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The first change of a day makes one.</source>
        <translation>每天第一次改动时自动备份。</translation>
    </message>
    <message>
        <source>%1 backups kept</source>
        <translation>保留了 %1 份备份</translation>
    </message>
    <message>
        <source>The village is still empty. Import the roster: any table with names will do.</source>
        <translation>村里还没有农户。请导入花名册，有姓名的表格都可以。</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>%1: %2 households have no points yet.</source>
        <translation>%1：还有 %2 户没有积分。</translation>
    </message>
    <message>
        <source>Record points</source>
        <translation>去录入积分</translation>
    </message>
    <message>
        <source>%1 is complete. Check it and publish.</source>
        <translation>%1 已录齐，可以检查并公示了。</translation>
    </message>
    <message>
        <source>Check the month</source>
        <translation>检查本月</translation>
    </message>
    <message>
        <source>%1 is published until %2. Print the notices and hang them up.</source>
        <translation>%1 正在公示，至 %2。请打印通知单并张贴。</translation>
    </message>
    <message>
        <source>Print notices</source>
        <translation>打印通知单</translation>
    </message>
    <message>
        <source>%1 is closed. The next month can begin.</source>
        <translation>%1 已定稿，可以开始下个月。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>villages have published %1</source>
        <translation>个村已公示%1</translation>
    </message>
    <message>
        <source>No village has reported yet. Take over the packages that they send.</source>
        <translation>还没有村上报。请导入各村发来的数据包。</translation>
    </message>
    <message>
        <source>Take over the packages of the villages, and see who has reported which month.</source>
        <translation>导入各村的数据包，查看各村各月的上报情况。</translation>
    </message>
    <message>
        <source>Open the exchange</source>
        <translation>打开数据交换</translation>
    </message>
    <message>
        <source>Remarks that the villages have answered and you have not settled: %1</source>
        <translation>村里已答复、本单位尚未办结的意见：%1 条</translation>
    </message>
    <message>
        <source>Read the remarks</source>
        <translation>查看意见</translation>
    </message>
</context>
<context>
    <name>cunwu::HouseholdListModel</name>
    <message>
        <source>No.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>cunwu::HouseholdPanel</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Household data</source>
        <translation>农户档案</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Show numbers…</source>
        <translation>显示号码…</translation>
    </message>
    <message>
        <source>Shows ID and phone numbers of this household. Asks for a reason, which is kept.</source>
        <translation>显示本户的身份证号和电话；需填写理由，理由会留存。</translation>
    </message>
    <message>
        <source>Members of the household</source>
        <translation>本户成员</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Make head</source>
        <translation>设为户主</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this row? For somebody who left or died choose Moved away or Died.</source>
        <translation>要删除这一行吗？迁出或死亡的人请选“迁出”或“死亡”。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 条</translation>
    </message>
    <message>
        <source>%1&#x3000;household %2&#x3000;%3</source>
        <translation>%1&#x3000;户号 %2&#x3000;%3</translation>
    </message>
    <message>
        <source>Choose a household</source>
        <translation>请选择农户</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Why do you need the full ID and phone numbers? The reason is kept with your name.</source>
        <translation>为什么需要完整的身份证号和电话？理由会与您的姓名一起留存。</translation>
    </message>
    <message>
        <source>Household %1: ID and phone numbers</source>
        <translation>户号 %1 的身份证号和电话</translation>
    </message>
    <message>
        <source>Choose a member first.</source>
        <translation>请先选择一名成员。</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attachments (%1)</source>
        <translation>附件（%1）</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>抹除个人信息…</translation>
    </message>
    <message>
        <source>Erased. The next packages erase it in the other offices.</source>
        <translation>已抹除。下一个数据包会让其他单位同样抹除。</translation>
    </message>
</context>
<context>
    <name>cunwu::HouseholdsPage</name>
    <message>
        <source>Moved and dissolved too</source>
        <translation>含迁出、销户</translation>
    </message>
    <message>
        <source>No households yet</source>
        <translation>还没有农户</translation>
    </message>
    <message>
        <source>Import a roster: any table with names will do. Or add households one by one.</source>
        <translation>导入花名册，有姓名的表格都可以；也可以一户一户添加。</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Name, pinyin, number, last four of the ID</source>
        <translation>姓名、拼音首字母、户号、身份证后四位</translation>
    </message>
    <message>
        <source>Find households</source>
        <translation>查找农户</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>New household…</source>
        <translation>新增农户…</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部小组</translation>
    </message>
    <message>
        <source>%1 households</source>
        <translation>%1 户</translation>
    </message>
    <message>
        <source>%1 of %2 households</source>
        <translation>%1 / %2 户</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新增农户</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name of the head of household %1</source>
        <translation>户号 %1 的户主姓名</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>所有村</translation>
    </message>
</context>
<context>
    <name>cunwu::ImportBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The package at hand is finished; those that are left can be imported later.</source>
        <translation>当前数据包会导入完，其余的以后可以再导入。</translation>
    </message>
    <message>
        <source>Importing packages</source>
        <translation>正在导入数据包</translation>
    </message>
    <message>
        <source>Stopping after this package…</source>
        <translation>导入完当前数据包后停止…</translation>
    </message>
</context>
<context>
    <name>cunwu::KeyDialog</name>
    <message>
        <source>Make the county&apos;s key</source>
        <translation>生成县级密钥</translation>
    </message>
    <message>
        <source>The county&apos;s key</source>
        <translation>县级密钥</translation>
    </message>
    <message>
        <source>Put the key file on a stick of its own and lock it away. Without the passphrase nobody can use it, and nobody can restore a passphrase that is lost.</source>
        <translation>请把密钥文件存到专用 U 盘，并锁好保管。没有口令谁也不能使用密钥；口令丢失后谁也找不回来。</translation>
    </message>
    <message>
        <source>Insert the stick with the county&apos;s key file. The passphrase stands on the emergency sheet.</source>
        <translation>请插入存有县级密钥文件的 U 盘。口令写在应急单上。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Key file:</source>
        <translation>密钥文件：</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>At least eight characters</source>
        <translation>至少八个字符</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>再输一次：</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Key files (*.pem)</source>
        <translation>密钥文件 (*.pem)</translation>
    </message>
    <message>
        <source>county key</source>
        <translation>县级密钥</translation>
    </message>
    <message>
        <source>Choose where the key file lies.</source>
        <translation>请选择密钥文件的位置。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>两次输入的口令不一样，请重新输入。</translation>
    </message>
</context>
<context>
    <name>cunwu::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>New village file…</source>
        <translation>新建村务簿…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>Back up and restore…</source>
        <translation>备份与恢复…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>关闭文件</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>查找农户</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Cunwu %1
The office book of the village. Everything stays on this computer.</source>
        <translation>村务簿 %1
村委会自己的办公簿，数据只存在这台电脑里。</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made: %1</source>
        <translation>今天的自动备份没有成功：%1</translation>
    </message>
    <message>
        <source>%1 – Cunwu</source>
        <translation>村务簿 – %1</translation>
    </message>
    <message>
        <source>Cunwu</source>
        <translation>村务簿</translation>
    </message>
    <message>
        <source>Open a village file</source>
        <translation>打开村务簿文件</translation>
    </message>
    <message>
        <source>Office files (*.cunwu)</source>
        <translation>村务簿文件 (*.cunwu)</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restored. The state before lies among the backups.</source>
        <translation>已恢复。恢复前的内容也在备份里。</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source> · read-only</source>
        <translation> · 只读</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Packages are still being taken over. What is in stays in; import the rest again later.</source>
        <translation>数据包还在导入。已导入的会保留，其余的以后可以再导入。</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
</context>
<context>
    <name>cunwu::MembersModel</name>
    <message>
        <source>Masked. “Show” unmasks it for a reason.</source>
        <translation>已隐去中间位。点“显示号码”并写明理由后可查看。</translation>
    </message>
</context>
<context>
    <name>cunwu::MonthSheetModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Tied: others have as many points and share the rank.</source>
        <translation>并列：与其他农户同分，名次相同。</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>佐证：%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Vetoed</source>
        <translation>否决</translation>
    </message>
</context>
<context>
    <name>cunwu::MonthSheetView</name>
    <message>
        <source>Paste points</source>
        <translation>粘贴积分</translation>
    </message>
    <message>
        <source>Pasted: %n cell(s) changed. Ctrl+Z takes it back.</source>
        <translation>已粘贴，改动 %n 格。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Filled: %n cell(s) changed.</source>
        <translation>已填充，改动 %n 格。</translation>
    </message>
    <message>
        <source>These points were not typed here. F4 shows the entries of the cell.</source>
        <translation>这些分数不是在本表录入的，按 F4 查看本格明细。</translation>
    </message>
    <message>
        <source>Clear points</source>
        <translation>清除积分</translation>
    </message>
    <message>
        <source>Cleared: %n cell(s).</source>
        <translation>已清除 %n 格。</translation>
    </message>
    <message>
        <source>Nothing to copy: last month holds no base items, or the cells are filled already.</source>
        <translation>没有可复制的内容：上月没有每月固定项目，或本月已经填好。</translation>
    </message>
    <message>
        <source>Copy last month&apos;s base items</source>
        <translation>复制上月固定项目</translation>
    </message>
    <message>
        <source>Copied: %n cell(s) filled.</source>
        <translation>已复制，填入 %n 格。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Month sheet, points</source>
        <translation>月积分表，记分区</translation>
    </message>
    <message>
        <source>Month sheet, households</source>
        <translation>月积分表，农户</translation>
    </message>
    <message>
        <source>Month sheet, totals and ranks</source>
        <translation>月积分表，合计与名次</translation>
    </message>
</context>
<context>
    <name>cunwu::MonthStepper</name>
    <message>
        <source>Previous month (Alt+Page Up)</source>
        <translation>上个月（Alt+PageUp）</translation>
    </message>
    <message>
        <source>Next month (Alt+Page Down)</source>
        <translation>下个月（Alt+PageDown）</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Month: %1</source>
        <translation>月份：%1</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveActions</name>
    <message>
        <source>Move out…</source>
        <translation>迁出…</translation>
    </message>
    <message>
        <source>Take the offer back</source>
        <translation>撤回迁出</translation>
    </message>
    <message>
        <source>Moving in: %1…</source>
        <translation>待迁入 %1 户…</translation>
    </message>
    <message>
        <source>Household %1 stays here, and the file that was handed over no longer counts once the other village hears of it. If that village has accepted it already, its acceptance counts. Tell it by telephone.</source>
        <translation>%1 户留在本村，请打电话告诉对方村不要再接收。如果对方已经接收，以对方的接收为准。</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveArrivalsDialog</name>
    <message>
        <source>Accept</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>拒收…</translation>
    </message>
    <message>
        <source>Take their changes</source>
        <translation>采用对方的修改</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>保留本村的内容</translation>
    </message>
    <message>
        <source>Households that move in</source>
        <translation>迁入农户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>本村户号</translation>
    </message>
    <message>
        <source>Group here</source>
        <translation>本村小组</translation>
    </message>
    <message>
        <source>Number here:</source>
        <translation>本村户号：</translation>
    </message>
    <message>
        <source>Group here:</source>
        <translation>本村小组：</translation>
    </message>
    <message>
        <source>No household waits. Import the file that the other village hands over.</source>
        <translation>没有待接收的农户。请导入对方村交来的迁移文件。</translation>
    </message>
    <message>
        <source>Attachments: %1; their content comes in the county&apos;s next volume.</source>
        <translation>附件 %1 件，内容随县里的下一个附件卷送达。</translation>
    </message>
    <message>
        <source>%1 changed this household after handing it over.</source>
        <translation>%1交出这户以后又作了修改。</translation>
    </message>
    <message>
        <source>The other village needs the receipt. Save it as a file now, or let it travel with the next packages over the offices above?</source>
        <translation>对方村需要回执。现在存成文件，还是随下次数据包经上级送达？</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>保存回执…</translation>
    </message>
    <message>
        <source>Let it travel</source>
        <translation>随数据包送达</translation>
    </message>
    <message>
        <source>Where should the file lie?</source>
        <translation>文件存放到哪里？</translation>
    </message>
    <message>
        <source>A household needs a number.</source>
        <translation>请填写户号。</translation>
    </message>
    <message>
        <source>Household %1 exists already. Choose another number.</source>
        <translation>户号 %1 已存在，请换一个。</translation>
    </message>
    <message>
        <source>%1 in household %2</source>
        <translation>%1（户 %2）</translation>
    </message>
    <message>
        <source>These persons stood here already, entered by hand: %1. Merge them? What moved in stays and takes over what it lacks; the entries made by hand go. You can undo it.</source>
        <translation>这些人本村已手工录入过：%1。是否合并？保留迁入的档案，缺的内容用手工录入的补上，再删除手工录入的。合并可以撤销。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Why is household %1 declined? The other village reads it.</source>
        <translation>为什么拒收 %1？对方村会看到。</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveArrivalsModel</name>
    <message>
        <source>waits</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>declined: %1</source>
        <translation>已拒收：%1</translation>
    </message>
    <message>
        <source>changed later</source>
        <translation>对方又有修改</translation>
    </message>
    <message>
        <source>sender not confirmed</source>
        <translation>发送方未确认</translation>
    </message>
    <message>
        <source>names persons of others</source>
        <translation>涉及本村他户</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>写出日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>cunwu::MoveOutDialog</name>
    <message>
        <source>Write the file…</source>
        <translation>写出迁移文件…</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Household %1 (members: %2) moves to:</source>
        <translation>%1（%2 人）迁往：</translation>
    </message>
    <message>
        <source>The file holds the archive of the household and its members, not its points. Only the chosen village and the offices above can open it. Until that village has accepted, the household stays here and is shown as moving out.</source>
        <translation>迁移文件含这户和成员的档案，不含积分，只有所选的村和双方上级打得开。对方接收以前，这户仍归本村，显示为“迁出中”。</translation>
    </message>
    <message>
        <source>Find a village</source>
        <translation>查找村</translation>
    </message>
    <message>
        <source>Villages with a confirmed computer</source>
        <translation>已确认电脑的村</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No other village is registered as far as this office knows. Import the county&apos;s newest package first.</source>
        <translation>本单位还不知道有别的村已登记。请先导入县里最新的数据包。</translation>
    </message>
    <message>
        <source>Where should the file lie?</source>
        <translation>文件存放到哪里？</translation>
    </message>
    <message>
        <source>The file was written and read back:
%1
Hand it to the other village. It also travels with the packages over the offices above.</source>
        <translation>迁移文件已写好并读回核对：
%1
请交给对方村。文件也会随数据包经上级送达。</translation>
    </message>
</context>
<context>
    <name>cunwu::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
</context>
<context>
    <name>cunwu::NewOfficeWizard</name>
    <message>
        <source>New village file</source>
        <translation>新建村务簿</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
</context>
<context>
    <name>cunwu::NoticeCheck</name>
    <message>
        <source>This is not the code of a points notice. Scan the code at the foot of the notice again.</source>
        <translation>这不是积分通知单的二维码内容。请重新扫描通知单下方的二维码。</translation>
    </message>
    <message>
        <source>Not genuine here: the notice was not printed from this file, or its figures were altered.</source>
        <translation>查验不通过：通知单不是由本文件打印，或者分数被改动过。</translation>
    </message>
    <message>
        <source>%1, household %2: %3 points, rank %4</source>
        <translation>%1，户号 %2：%3 分，第 %4 名</translation>
    </message>
    <message>
        <source>Genuine, and the figures hold. %1.</source>
        <translation>查验通过，分数与本文件一致。%1。</translation>
    </message>
    <message>
        <source>Genuine, but changed since it was printed. Printed: %1. Now: %2 points, rank %3.</source>
        <translation>通知单属实，但打印后分数有更正。通知单上：%1；现在：%2 分，第 %3 名。</translation>
    </message>
    <message>
        <source>Genuine, but the household is no longer in the month. Printed: %1.</source>
        <translation>通知单属实，但该户已不在当月名单中。通知单上：%1。</translation>
    </message>
</context>
<context>
    <name>cunwu::NoticePdf</name>
    <message>
        <source>The PDF could not be written. If it is open in another program, close it there; or choose another place.</source>
        <translation>PDF 写不进去。如果正在别的程序中打开，请先关闭；或换个位置保存。</translation>
    </message>
</context>
<context>
    <name>cunwu::NoticesPage</name>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Nothing to print yet</source>
        <translation>还没有可打印的内容</translation>
    </message>
    <message>
        <source>Notices are printed for a month that has households.</source>
        <translation>有农户之后才能打印通知单。</translation>
    </message>
    <message>
        <source>Record points</source>
        <translation>去录入积分</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知单</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Household notices (A5)</source>
        <translation>农户通知单（A5）</translation>
    </message>
    <message>
        <source>Red list poster (A3)</source>
        <translation>红榜海报（A3）</translation>
    </message>
    <message>
        <source>Black list (A3)</source>
        <translation>黑榜（A3）</translation>
    </message>
    <message>
        <source>Private letters to the black list</source>
        <translation>黑榜农户提醒函（不公开）</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Check a code…</source>
        <translation>查验二维码…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部小组</translation>
    </message>
    <message>
        <source>⚠ Draft: %1 is not published yet, figures may still change. Publish the month before hanging anything up.</source>
        <translation>⚠ 草稿：%1 还没有公示，分数可能变动。请先公示再张贴。</translation>
    </message>
    <message>
        <source>As published. A reprint is the same to the letter.</source>
        <translation>按公示内容打印，重印一字不差。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>No pages</source>
        <translation>没有页面</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在生成 %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation>查验二维码</translation>
    </message>
    <message>
        <source>Scan the QR code of a notice, or type its text:</source>
        <translation>请扫描通知单上的二维码，或输入其中的文字：</translation>
    </message>
</context>
<context>
    <name>cunwu::OfficeSession</name>
    <message>
        <source>Change the office settings</source>
        <translation>修改单位设置</translation>
    </message>
    <message>
        <source>New office file</source>
        <translation>新建村务簿</translation>
    </message>
    <message>
        <source>Show personal data: %1</source>
        <translation>查看个人信息：%1</translation>
    </message>
    <message>
        <source>The making of the file cannot be undone.</source>
        <translation>新建文件这一步不能撤销。</translation>
    </message>
</context>
<context>
    <name>cunwu::OfficesDialog</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Register offices</source>
        <translation>单位登记</translation>
    </message>
    <message>
        <source>1. Write the invites and hand them over with the program. 2. The office sends its request. 3. Confirm the request: the office reads its eight characters over the phone.</source>
        <translation>1. 写好邀请，随程序一起发给各单位。2. 单位交来申请。3. 打电话请对方念出八个字符，核对后确认申请。</translation>
    </message>
    <message>
        <source>Find an office</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>Offices and their computers</source>
        <translation>各单位及其电脑</translation>
    </message>
    <message>
        <source>Invite the selected…</source>
        <translation>邀请所选单位…</translation>
    </message>
    <message>
        <source>Invite all…</source>
        <translation>邀请全部…</translation>
    </message>
    <message>
        <source>Confirm a request…</source>
        <translation>确认申请…</translation>
    </message>
    <message>
        <source>Revoke the computer…</source>
        <translation>吊销电脑…</translation>
    </message>
    <message>
        <source>Merge the list that came back</source>
        <translation>合并送回的登记册</translation>
    </message>
    <message>
        <source>A list of offices that was lost when a backup was restored came back from an office below. Merging it forgets no computer and no revocation.</source>
        <translation>下级单位送回了一份因恢复备份而丢失的单位登记册。合并以后，两份里的电脑和吊销记录都保留。</translation>
    </message>
    <message>
        <source>The lists are merged. The other offices get the new one with the next packages.</source>
        <translation>登记册已合并。其他单位收到下一个数据包后使用新的登记册。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>confirmed (this computer)</source>
        <translation>已确认（本机）</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>%1 of %2 offices have a confirmed computer</source>
        <translation>%2 个单位中有 %1 个已确认电脑</translation>
    </message>
    <message>
        <source>Folder for the invites</source>
        <translation>邀请存放位置</translation>
    </message>
    <message>
        <source>Writing invites</source>
        <translation>正在写邀请</translation>
    </message>
    <message>
        <source>%n invite(s) written. Hand each office its own.</source>
        <translation>已写好 %n 份邀请，请分别发给各单位。</translation>
    </message>
    <message>
        <source>Open a request</source>
        <translation>打开申请</translation>
    </message>
    <message>
        <source>Requests (*.cwrequest)</source>
        <translation>申请 (*.cwrequest)</translation>
    </message>
    <message>
        <source>Confirm a request</source>
        <translation>确认申请</translation>
    </message>
    <message>
        <source>The request is from %1 (%2). Call the office and type the eight characters that it reads from its screen:</source>
        <translation>申请来自%1（%2）。请打电话给该单位，输入对方从屏幕上念出的八个字符：</translation>
    </message>
    <message>
        <source>Confirmed: %1 (%2). The next package downwards brings the office the list of computers.</source>
        <translation>已确认：%1（%2）。下次下发的数据包会把确认结果带给该单位。</translation>
    </message>
    <message>
        <source>Revoke this computer of %1? What it writes from now on is held back everywhere once the next packages arrive. This cannot be taken back; the computer can only be registered anew.</source>
        <translation>吊销%1的这台电脑？下次数据包送到后，它此后写的数据各处都会暂存，不再接收。吊销不能撤回，只能重新登记。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
</context>
<context>
    <name>cunwu::OwnMonthsPanel</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Received above</source>
        <translation>上级已收到</translation>
    </message>
    <message>
        <source>Months on their way up</source>
        <translation>各月上报进度</translation>
    </message>
    <message>
        <source>As soon as a month has points, it stands here with how far it is on its way up.</source>
        <translation>某月录入积分后，这里会显示它的上报进度。</translation>
    </message>
    <message>
        <source>%1 changes not yet</source>
        <translation>还有 %1 处改动</translation>
    </message>
    <message>
        <source>all exported</source>
        <translation>全部导出</translation>
    </message>
    <message>
        <source>all received</source>
        <translation>全部收到</translation>
    </message>
</context>
<context>
    <name>cunwu::PlaceWizardPage</name>
    <message>
        <source>Where shall the file lie?</source>
        <translation>文件放在哪里？</translation>
    </message>
    <message>
        <source>One file holds everything. Backups are made beside it every day.</source>
        <translation>一个文件装下全部内容，旁边每天自动备份。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>存放文件夹</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name, or cancel and open it.</source>
        <translation>已有同名文件。请换个名字，或取消后直接打开它。</translation>
    </message>
    <message>
        <source>No file can be made in this folder. Choose another one.</source>
        <translation>这个文件夹不能写入，请换一个。</translation>
    </message>
</context>
<context>
    <name>cunwu::PointsPage</name>
    <message>
        <source>All groups</source>
        <translation>全部小组</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>The file is open for reading only: nothing can be typed. Close the other program that uses it and open it again.</source>
        <translation>文件以只读方式打开，不能录入。请关闭正在使用它的程序后重新打开。</translation>
    </message>
    <message>
        <source>The month is reviewed. To change points, return it to draft under “Checks and publication”.</source>
        <translation>本月已审核，不能录入。要修改，请点右上角“公示…”退回草稿。</translation>
    </message>
    <message>
        <source>The month is published, objections until %1. F4 on a cell corrects an entry, with a reason.</source>
        <translation>本月公示中，异议受理至 %1。要更正，在该格按 F4 并写明原因。</translation>
    </message>
    <message>
        <source>The month is final. F4 on a cell corrects an entry, with a reason.</source>
        <translation>本月已定稿。确需更正，在该格按 F4 并写明原因。</translation>
    </message>
    <message>
        <source>Checks and re&amp;view…</source>
        <translation>检查与审核(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>公示(&amp;P)…</translation>
    </message>
    <message>
        <source>Close the &amp;month…</source>
        <translation>定稿(&amp;M)…</translation>
    </message>
    <message>
        <source>State of the &amp;month…</source>
        <translation>本月状态(&amp;M)…</translation>
    </message>
    <message>
        <source>%n household(s), all with entries</source>
        <translation>共 %n 户，均已记分</translation>
    </message>
    <message>
        <source>%n household(s), %1 without entries</source>
        <translation>共 %n 户，%1 户未记分</translation>
    </message>
    <message>
        <source>De&amp;clarations…</source>
        <translation>农户申报(&amp;C)…</translation>
    </message>
    <message>
        <source>De&amp;clarations (%1)…</source>
        <translation>农户申报 %1 条(&amp;C)…</translation>
    </message>
    <message>
        <source>Points of %1, %2</source>
        <translation>%1 %2积分表</translation>
    </message>
    <message>
        <source>No households yet</source>
        <translation>还没有农户</translation>
    </message>
    <message>
        <source>The month sheet has one row for each household. Import the village&apos;s roster first; any Excel table will do.</source>
        <translation>积分表一户一行，请先导入花名册，任何 Excel 表格都可以。</translation>
    </message>
    <message>
        <source>No scheme holds in this month</source>
        <translation>本月没有积分方案</translation>
    </message>
    <message>
        <source>The columns of the month sheet come from the points scheme. Choose one in the settings, or go to a later month.</source>
        <translation>积分表的各列来自积分方案。请在设置中选用方案，或换到较晚的月份。</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Class of indicators</source>
        <translation>指标类别</translation>
    </message>
    <message>
        <source>Number or name (Ctrl+F)</source>
        <translation>户号或户主（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>查找农户</translation>
    </message>
    <message>
        <source>Copy &amp;last month</source>
        <translation>复制上月固定项(&amp;L)</translation>
    </message>
    <message>
        <source>Fills last month&apos;s base items into cells that are still empty</source>
        <translation>把上月的每月固定项目填入本月还空着的格子</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>导出到 Excel…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Enter down · Tab right · +5, -3 add · Ctrl+D fill down · Ctrl+Z undo · F4 entries</source>
        <translation>Enter 向下 · Tab 向右 · 输入 +5、-3 增减 · Ctrl+D 向下填充 · Ctrl+Z 撤销 · F4 明细</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>cap reached</source>
        <translation>已到上限</translation>
    </message>
    <message>
        <source>typed twice</source>
        <translation>重复录入</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>打开农户档案</translation>
    </message>
    <message>
        <source>Points entry</source>
        <translation>积分录入</translation>
    </message>
    <message>
        <source>Entries of the cell…</source>
        <translation>本格明细…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>The villages enter their points themselves; here you look at them.</source>
        <translation>积分由各村自己录入，这里只能查看。</translation>
    </message>
    <message>
        <source>&amp;Write a remark…</source>
        <translation>写意见(&amp;W)…</translation>
    </message>
    <message>
        <source>The village reads it with your next package and answers it</source>
        <translation>意见随下一个数据包下发，村里答复后送回</translation>
    </message>
    <message>
        <source>Remarks on the month…</source>
        <translation>本月意见…</translation>
    </message>
    <message>
        <source>Write a remark on the household…</source>
        <translation>对该户写意见…</translation>
    </message>
</context>
<context>
    <name>cunwu::PreviewWidget</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>cunwu::Ranking</name>
    <message>
        <source>Within the group</source>
        <translation>小组内</translation>
    </message>
    <message>
        <source>Within the village</source>
        <translation>全村</translation>
    </message>
    <message>
        <source>Within the township</source>
        <translation>全乡镇</translation>
    </message>
    <message>
        <source>Within the county</source>
        <translation>全县</translation>
    </message>
    <message>
        <source>Household no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基础分</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>减分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 %2 ranking of points</source>
        <translation>%1 %2 积分排名</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>List</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村名</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Red list</source>
        <translation>红榜</translation>
    </message>
    <message>
        <source>Black list</source>
        <translation>黑榜</translation>
    </message>
    <message>
        <source>Nobody stands out: a total that most households share is on no list.</source>
        <translation>多数农户得分相同，不列榜。</translation>
    </message>
    <message>
        <source>Households with the same total at the edge are all shown: %1 instead of %2.</source>
        <translation>末位同分的农户全部列出：共 %1 户（设定 %2 户）。</translation>
    </message>
    <message>
        <source>%1 instead of %2: few households, a shared total, or a veto.</source>
        <translation>列 %1 户，少于设定的 %2 户：户数少、同分或有一票否决。</translation>
    </message>
</context>
<context>
    <name>cunwu::RankingCharts</name>
    <message>
        <source>Spread of the totals</source>
        <translation>积分分布</translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>最近十二个月</translation>
    </message>
    <message>
        <source>Households by total</source>
        <translation>各分数段户数</translation>
    </message>
    <message>
        <source>Choose a household to see its months</source>
        <translation>选择农户查看逐月积分</translation>
    </message>
    <message>
        <source>%1: the last twelve months</source>
        <translation>%1 最近十二个月</translation>
    </message>
    <message>
        <source>Mean of the village</source>
        <translation>全村平均</translation>
    </message>
    <message>
        <source> mo.</source>
        <translation>月</translation>
    </message>
</context>
<context>
    <name>cunwu::RankingModel</name>
    <message>
        <source>%1 (tied)</source>
        <translation>%1（并列）</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>List</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>★ Red list</source>
        <translation>★ 红榜</translation>
    </message>
    <message>
        <source>▼ Black list</source>
        <translation>▼ 黑榜</translation>
    </message>
    <message>
        <source>0 by a veto in this period</source>
        <translation>一票否决，本期为 0 分</translation>
    </message>
    <message>
        <source>Nothing was recorded: the base counts</source>
        <translation>没有录入，按基础分计</translation>
    </message>
    <message>
        <source>On the list by a tie at its edge; ties are shown whole</source>
        <translation>末位同分，一并列入</translation>
    </message>
    <message>
        <source>Before: %1, rank %2</source>
        <translation>上期：%1 分，第 %2 名</translation>
    </message>
    <message>
        <source>Household no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>减分</translation>
    </message>
    <message>
        <source>Since last month</source>
        <translation>比上月</translation>
    </message>
    <message>
        <source>Since the period before</source>
        <translation>比上期</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>cunwu::RankingPage</name>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>还没有积分</translation>
    </message>
    <message>
        <source>The ranking appears as soon as a month has points.</source>
        <translation>录入积分后，这里就有排名。</translation>
    </message>
    <message>
        <source>Record points</source>
        <translation>去录入积分</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名·红黑榜</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>统计周期</translation>
    </message>
    <message>
        <source>Ranked within</source>
        <translation>排名范围</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>导出到 Excel…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部小组</translation>
    </message>
    <message>
        <source>As published; later corrections are in the next notices.</source>
        <translation>按公示时的分数排名；公示后的更正见下期通知单。</translation>
    </message>
    <message>
        <source>As recorded so far; ties share a rank, the next one skips.</source>
        <translation>按目前录入的分数排名；同分并列，下一名次顺延。</translation>
    </message>
    <message>
        <source>%1. %2 (%3) %4 points%5</source>
        <translation>第 %1 名&#x3000;%2（%3）&#x3000;%4 分%5</translation>
    </message>
    <message>
        <source>, tied</source>
        <translation>（并列）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 条</translation>
    </message>
    <message>
        <source>Red list: %1 households</source>
        <translation>红榜：%1 户</translation>
    </message>
    <message>
        <source>Black list: %1 households</source>
        <translation>黑榜：%1 户</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到 Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>所有村</translation>
    </message>
    <message>
        <source>&amp;Write a remark…</source>
        <translation>写意见(&amp;W)…</translation>
    </message>
    <message>
        <source>Write a remark on the household…</source>
        <translation>对该户写意见…</translation>
    </message>
    <message>
        <source>Choose a month: remarks are about one.</source>
        <translation>请选择一个月：意见针对某一个月。</translation>
    </message>
</context>
<context>
    <name>cunwu::ReportMapModel</name>
    <message>
        <source>never</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>not joined</source>
        <translation>未加入</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1条 %2</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1条</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>公示 %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>定稿 %1</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>待处理 %1</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>缺段</translation>
    </message>
    <message>
        <source>Last package</source>
        <translation>最近来包</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1，%2：%3。</translation>
    </message>
    <message>
        <source>Entries here: %1.</source>
        <translation>已有记录 %1 条。</translation>
    </message>
    <message>
        <source>Last received on %1.</source>
        <translation>最近收到：%1。</translation>
    </message>
    <message>
        <source>Last received on %1 with %2.</source>
        <translation>最近收到：%1，数据包 %2。</translation>
    </message>
    <message>
        <source>Entries that wait: %1.</source>
        <translation>待处理记录 %1 条。</translation>
    </message>
    <message>
        <source>%1: nothing came yet.</source>
        <translation>%1：还没有收到数据包。</translation>
    </message>
    <message>
        <source>%1: last package on %2.</source>
        <translation>%1：最近来包 %2。</translation>
    </message>
    <message>
        <source>No computer of this village is confirmed yet.</source>
        <translation>该村还没有电脑得到确认。</translation>
    </message>
    <message>
        <source>Missing: entries %1 to %2.</source>
        <translation>缺第 %1 至 %2 条记录。</translation>
    </message>
</context>
<context>
    <name>cunwu::ReportMapPanel</name>
    <message>
        <source>Only what is missing</source>
        <translation>只看有缺漏的</translation>
    </message>
    <message>
        <source>Ask to send again…</source>
        <translation>请求补发…</translation>
    </message>
    <message>
        <source>Reports of the villages</source>
        <translation>各村上报情况</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Writes a small file for the village: with it the village&apos;s next report brings again what is missing here.</source>
        <translation>给该村写一个小文件：村里导入后，下次上报会补上这里缺少的部分。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 villages have reported</source>
        <translation>%1：%3 个村中 %2 个已上报</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1条 %2</translation>
    </message>
    <message>
        <source>Choose a cell: what came, when, and what is missing stands here.</source>
        <translation>选择一格，这里显示收到了什么、何时收到、缺什么。</translation>
    </message>
    <message>
        <source>No village to show.</source>
        <translation>没有要列出的村。</translation>
    </message>
    <message>
        <source>&amp;Write a remark…</source>
        <translation>写意见(&amp;W)…</translation>
    </message>
    <message>
        <source>Write a remark…</source>
        <translation>写意见…</translation>
    </message>
    <message>
        <source>On the chosen village and month. The village reads it with your next package and answers it.</source>
        <translation>对所选的村和月份写意见。意见随下一个数据包下发，村里答复后送回。</translation>
    </message>
</context>
<context>
    <name>cunwu::ReportPanel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Import packages, or drop them here. What became of each stands here then.</source>
        <translation>导入数据包，或者把文件拖到这里。导入结果会逐个列在这里。</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>早已收到</translation>
    </message>
    <message>
        <source>What changed with it</source>
        <translation>带来的变化</translation>
    </message>
    <message>
        <source>What changed stands below.</source>
        <translation>变化见下。</translation>
    </message>
</context>
<context>
    <name>cunwu::RosterDialog</name>
    <message>
        <source>Choose any table with names: .xlsx, .ods or .csv.</source>
        <translation>选择有姓名的表格：.xlsx、.ods 或 .csv。</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>选择表格…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>有提醒</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>What happens to each row</source>
        <translation>每一行的处理结果</translation>
    </message>
    <message>
        <source>Rows of the roster</source>
        <translation>花名册各行</translation>
    </message>
    <message>
        <source>Nothing is changed before Import; a backup is made first; Undo takes it back.</source>
        <translation>点“导入”之前不会改动任何内容；导入前自动备份，也可撤销。</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>选择花名册</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.xls)</source>
        <translation>表格 (*.xlsx *.ods *.csv *.xls)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 households: %2 persons new, %3 changed, %4 the same, %5 rows not imported</source>
        <translation>%1 户：新增 %2 人，更新 %3 人，相同 %4 人，%5 行不导入</translation>
    </message>
    <message>
        <source>Import %1 persons</source>
        <translation>导入 %1 人</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Imported: %1 persons new, %2 changed.</source>
        <translation>导入完成：新增 %1 人，更新 %2 人。</translation>
    </message>
</context>
<context>
    <name>cunwu::RosterPlanModel</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>更新%1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>cunwu::RosterWizardPage</name>
    <message>
        <source>Is there a roster?</source>
        <translation>有花名册吗？</translation>
    </message>
    <message>
        <source>Any table with names will do (.xlsx, .ods, .csv). It can also be imported later.</source>
        <translation>有姓名的表格都可以（.xlsx、.ods、.csv），也可以以后再导入。</translation>
    </message>
    <message>
        <source>Choose a roster…</source>
        <translation>选择花名册…</translation>
    </message>
    <message>
        <source>No roster chosen.</source>
        <translation>没有选择花名册。</translation>
    </message>
    <message>
        <source>Rows that are not imported</source>
        <translation>不导入的行</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>选择花名册</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.xls)</source>
        <translation>表格 (*.xlsx *.ods *.csv *.xls)</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 households with %2 persons will be imported. %3 rows are not imported, %4 have something to look at later.</source>
        <translation>将导入 %1 户 %2 人。%3 行不导入，%4 行导入后需要核对。</translation>
    </message>
</context>
<context>
    <name>cunwu::SchemeWizardPage</name>
    <message>
        <source>How are points counted?</source>
        <translation>怎么计分？</translation>
    </message>
    <message>
        <source>These are samples to begin with. The county&apos;s own scheme can be imported at any time.</source>
        <translation>这些是起步用的示例方案，本县的方案随时可以导入。</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>从何时起用</translation>
    </message>
</context>
<context>
    <name>cunwu::SearchBox</name>
    <message>
        <source>Find a household: name, pinyin, number, last four of the ID (Ctrl+K)</source>
        <translation>查找农户：姓名、拼音、户号、身份证后四位（Ctrl+K）</translation>
    </message>
    <message>
        <source>Find a household</source>
        <translation>查找农户</translation>
    </message>
    <message>
        <source>Households found</source>
        <translation>查到的农户</translation>
    </message>
    <message>
        <source>%1&#x3000;household %2&#x3000;%3</source>
        <translation>%1&#x3000;户号 %2&#x3000;%3</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>cunwu::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>单位信息</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Phone for objections</source>
        <translation>异议电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>书记</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Stands beside every change in the history.</source>
        <translation>历史记录里每一步都会写上。</translation>
    </message>
    <message>
        <source>Publication and lists</source>
        <translation>公示与榜单</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Answer to objections</source>
        <translation>异议答复</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> 个工作日</translation>
    </message>
    <message>
        <source>Red list</source>
        <translation>红榜</translation>
    </message>
    <message>
        <source> households</source>
        <translation> 户</translation>
    </message>
    <message>
        <source>Black list</source>
        <translation>黑榜</translation>
    </message>
    <message>
        <source>Resolution for a black list with names</source>
        <translation>实名黑榜的会议决议</translation>
    </message>
    <message>
        <source>Number and date of the village meeting&apos;s resolution. Without it, a black list is printed by group or as private letters only. It counts for months published from now on.</source>
        <translation>填写村民会议决议的编号和日期。没有决议时，黑榜只按小组公布，或以提醒函送达农户。自下一次公示起生效。</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Extra large</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>cunwu::SheetCellDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>cunwu::SheetGrid</name>
    <message>
        <source>Not saved. Try again.</source>
        <translation>没有保存成功，请再试一次。</translation>
    </message>
    <message>
        <source>A veto needs the authority&apos;s document. Press F4 to enter it.</source>
        <translation>一票否决要有主管部门的文书，请按 F4 登记。</translation>
    </message>
</context>
<context>
    <name>cunwu::StartPage</name>
    <message>
        <source>Cunwu</source>
        <translation>村务簿</translation>
    </message>
    <message>
        <source>The office book of the village: households, points, notices. Everything stays on this computer.</source>
        <translation>村委会自己的办公簿：农户、积分、通知单。数据只存在这台电脑里。</translation>
    </message>
    <message>
        <source>New village file…</source>
        <translation>新建村务簿…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>cunwu::StateSteps</name>
    <message>
        <source>Draft</source>
        <comment>step</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>step</comment>
        <translation>审核</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>step</comment>
        <translation>定稿</translation>
    </message>
    <message>
        <source>State of the month: %1, step %2 of 4</source>
        <translation>本月状态：%1（第 %2 步，共 4 步）</translation>
    </message>
    <message>
        <source>Public notice</source>
        <comment>step</comment>
        <translation>公示</translation>
    </message>
</context>
<context>
    <name>cunwu::TableView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>导出到 Excel…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到 Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>cunwu::VillageBox</name>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>open</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>县里</translation>
    </message>
    <message>
        <source>The township</source>
        <translation>镇里</translation>
    </message>
    <message>
        <source>The village</source>
        <translation>村里</translation>
    </message>
    <message>
        <source>%1 has %2 remarks on %3 that wait for an answer.</source>
        <translation>%1对%3有 %2 条意见待答复。</translation>
    </message>
    <message>
        <source>Remarks: %1 open, %2 answered and not settled yet.</source>
        <translation>意见：%1 条待答复，%2 条已答复、尚未办结。</translation>
    </message>
    <message>
        <source>Remarks: %1 open.</source>
        <translation>意见：%1 条待答复。</translation>
    </message>
    <message>
        <source>Remarks: %1 answered and not settled yet.</source>
        <translation>意见：%1 条已答复、尚未办结。</translation>
    </message>
</context>
<context>
    <name>RemarkService</name>
    <message>
        <source>Write the text first.</source>
        <translation>请先填写内容。</translation>
    </message>
    <message>
        <source>The text has %1 characters, at most %2 are possible. Shorten it, or write a second one.</source>
        <translation>内容有 %1 字，最多 %2 字。请缩短，或分成两条。</translation>
    </message>
    <message>
        <source>This remark is no longer there: it was withdrawn or undone. Look at the list again.</source>
        <translation>这条意见已经不在了，可能已撤回或撤销。请重新查看列表。</translation>
    </message>
    <message>
        <source>%1 wrote this. Only the office that wrote it can change it.</source>
        <translation>这是%1写的，只有写的单位能改动。</translation>
    </message>
    <message>
        <source>Remarks are written by the township and the county. A village answers them.</source>
        <translation>意见由乡镇和县里写，村里只作答复。</translation>
    </message>
    <message>
        <source>%1 is no village of this office. Choose one of its villages.</source>
        <translation>%1 不是本单位辖内的村。请选择辖内的村。</translation>
    </message>
    <message>
        <source>Choose the month that the remark is about.</source>
        <translation>请选择意见针对的月份。</translation>
    </message>
    <message>
        <source>The household does not belong to %1. Choose one of this village.</source>
        <translation>该户不属于%1。请选择该村的农户。</translation>
    </message>
    <message>
        <source>Write a remark: %1</source>
        <translation>写意见：%1</translation>
    </message>
    <message>
        <source>Only %1 itself answers this remark.</source>
        <translation>这条意见只能由%1答复。</translation>
    </message>
    <message>
        <source>%1 has settled this remark; it needs no answer any more.</source>
        <translation>%1已办结这条意见，不需要再答复。</translation>
    </message>
    <message>
        <source>Answer a remark: %1</source>
        <translation>答复意见：%1</translation>
    </message>
    <message>
        <source>An answer cannot be settled; the office that wrote the remark settles that.</source>
        <translation>答复不能办结；意见由写意见的单位办结。</translation>
    </message>
    <message>
        <source>This remark is settled already.</source>
        <translation>这条意见已经办结。</translation>
    </message>
    <message>
        <source>This remark is not settled.</source>
        <translation>这条意见还没有办结。</translation>
    </message>
    <message>
        <source>Settle a remark: %1</source>
        <translation>办结意见：%1</translation>
    </message>
    <message>
        <source>Open a remark again: %1</source>
        <translation>重新打开意见：%1</translation>
    </message>
    <message>
        <source>The village has answered this remark. Settle it; what was answered stays on record.</source>
        <translation>村里已经答复，意见不能撤回。请办结，往来内容留存备查。</translation>
    </message>
    <message>
        <source>The remark is settled with this answer, which stays on record.</source>
        <translation>意见已凭这条答复办结，答复留存备查，不能撤回。</translation>
    </message>
    <message>
        <source>Withdraw an answer: %1</source>
        <translation>撤回答复：%1</translation>
    </message>
    <message>
        <source>Withdraw a remark: %1</source>
        <translation>撤回意见：%1</translation>
    </message>
    <message>
        <source>%1, %2: new remarks %3.</source>
        <translation>%1对%2有新意见 %3 条。</translation>
    </message>
    <message>
        <source>%1, %2: remarks settled %3.</source>
        <translation>%1办结了对%2的意见 %3 条。</translation>
    </message>
    <message>
        <source>%1, %2: remarks opened again %3.</source>
        <translation>%1重新打开了对%2的意见 %3 条。</translation>
    </message>
    <message>
        <source>%1: new answers to remarks %2.</source>
        <translation>%1：新答复意见 %2 条。</translation>
    </message>
</context>
<context>
    <name>SchemeDifference</name>
    <message>
        <source>county scheme</source>
        <translation>县方案</translation>
    </message>
    <message>
        <source>township items</source>
        <translation>乡镇指标</translation>
    </message>
    <message>
        <source>village items</source>
        <translation>村指标</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>each counts</source>
        <translation>逐项计分</translation>
    </message>
    <message>
        <source>only the highest of “%1” counts, %2</source>
        <translation>“%1”中%2只计最高一项</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>several for one act</source>
        <translation>同一事项</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>declared by households</source>
        <translation>可由农户申报</translation>
    </message>
    <message>
        <source>counted for each person</source>
        <translation>按人计分</translation>
    </message>
    <message>
        <source>expected every month</source>
        <translation>每月固定项</translation>
    </message>
    <message>
        <source>redeemable</source>
        <translation>可兑换</translation>
    </message>
    <message>
        <source>%1: %2, before: %3.</source>
        <translation>%1由“%3”改为“%2”。</translation>
    </message>
    <message>
        <source>Indicator %1, %2</source>
        <translation>指标 %1 的%2</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Base points</source>
        <translation>基础分</translation>
    </message>
    <message>
        <source>Span after which the score starts again</source>
        <translation>计分周期</translation>
    </message>
    <message>
        <source>New indicator %1 (%2): %3.</source>
        <translation>新增指标 %1（%2）：%3。</translation>
    </message>
    <message>
        <source>Indicator %1 (%2) is dropped.</source>
        <translation>取消指标 %1（%2）。</translation>
    </message>
    <message>
        <source>%1 “%2”, version %3</source>
        <translation>%1“%2”第 %3 版</translation>
    </message>
    <message>
        <source>%1 held from %2 and no longer holds from %3 on.</source>
        <translation>%1自 %2 起施行，自 %3 起停用。</translation>
    </message>
    <message>
        <source>%1 does not hold: from %2 on another one does.</source>
        <translation>%1不施行：%2 已有其他方案。</translation>
    </message>
    <message>
        <source>From %1 on: %2, instead of “%3”, version %4.</source>
        <translation>自 %1 起施行%2，代替“%3”第 %4 版。</translation>
    </message>
    <message>
        <source>From %1 on: %2, with %3 indicators.</source>
        <translation>自 %1 起施行%2，共 %3 项指标。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1”, version %2, came in, but this program cannot read it. Install a newer one; until then the scheme so far holds.</source>
        <translation>收到“%1”第 %2 版，但本程序读不懂。请安装新版程序；在此之前仍按原方案计分。</translation>
    </message>
    <message>
        <source>%1 is here twice; both say the same.</source>
        <translation>%1在文件中有两份，内容相同。</translation>
    </message>
    <message>
        <source>“%1”, version %2, was withdrawn by the office that wrote it.</source>
        <translation>“%1”第 %2 版已由制定单位撤回。</translation>
    </message>
</context>
<context>
    <name>cunwu::RemarkBar</name>
    <message>
        <source>&amp;Read and answer…</source>
        <translation>查看并答复(&amp;R)…</translation>
    </message>
    <message>
        <source>Read the &amp;remarks…</source>
        <translation>查看意见(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>cunwu::RemarkDialog</name>
    <message>
        <source>&amp;Write the remark</source>
        <translation>提交意见(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答复(&amp;A)</translation>
    </message>
    <message>
        <source>With&amp;draw the remark…</source>
        <translation>撤回意见(&amp;D)…</translation>
    </message>
    <message>
        <source>With&amp;draw the answer…</source>
        <translation>撤回答复(&amp;D)…</translation>
    </message>
    <message>
        <source>Remarks on %1, %2</source>
        <translation>对%1 %2的意见</translation>
    </message>
    <message>
        <source>The whole remark and its answers</source>
        <translation>意见和答复全文</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>New remark</source>
        <translation>新意见</translation>
    </message>
    <message>
        <source>Answer to the chosen remark</source>
        <translation>对所选意见的答复</translation>
    </message>
    <message>
        <source>A new remark on this month. Ctrl+Enter sends it.</source>
        <translation>填写对本月的新意见，按 Ctrl+Enter 提交。</translation>
    </message>
    <message>
        <source>The answer to the chosen remark. Ctrl+Enter sends it.</source>
        <translation>填写对所选意见的答复，按 Ctrl+Enter 提交。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>A&amp;bout:</source>
        <translation>针对(&amp;B)：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>the month as a whole</source>
        <translation>全月</translation>
    </message>
    <message>
        <source>No remarks on this month yet. Type one below.</source>
        <translation>本月还没有意见。可以在下面填写。</translation>
    </message>
    <message>
        <source>No remarks on this month.</source>
        <translation>本月没有意见。</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1/%2 字</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>办结(&amp;S)</translation>
    </message>
    <message>
        <source>Withdraw this remark? You can undo it.</source>
        <translation>撤回这条意见吗？可以撤销。</translation>
    </message>
    <message>
        <source>Withdraw the last answer? You can undo it.</source>
        <translation>撤回最后一条答复吗？可以撤销。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>What you typed was not sent. Close all the same?</source>
        <translation>填写的内容还没有提交。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>cunwu::RemarkListModel</name>
    <message>
        <source>Remark (%1)</source>
        <translation>意见（%1）</translation>
    </message>
    <message>
        <source>Answer (%1)</source>
        <translation>答复（%1）</translation>
    </message>
    <message>
        <source>a household that is not here</source>
        <translation>本文件中没有的农户</translation>
    </message>
    <message>
        <source>whole month</source>
        <translation>全月</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
</context>
<context>
    <name>cunwu::SchemeBox</name>
    <message>
        <source>Point schemes</source>
        <translation>积分方案</translation>
    </message>
    <message>
        <source>What the chosen scheme changes</source>
        <translation>所选方案的变化</translation>
    </message>
    <message>
        <source>The file has no scheme yet.</source>
        <translation>文件中还没有方案。</translation>
    </message>
</context>
<context>
    <name>cunwu::SchemeListModel</name>
    <message>
        <source>holds from then on</source>
        <translation>自该月起施行</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>here twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不施行</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>cunwu::EraseDialog</name>
    <message>
        <source>The household belongs to another village now: only the copy that stayed here is erased. That village erases its own, and then all others with it.</source>
        <translation>这户已属于别的村：这里只抹除留在本村的一份。那个村抹除它的一份时，其他村的也随之抹除。</translation>
    </message>
    <message>
        <source>What goes: the file and its name, with every earlier version; here at once, in the other computers and offices with the next packages, and in villages that had the household before. Nobody can undo it.</source>
        <translation>抹除的：这份文件和它的文件名，以及每一次修改；本机立即抹除，其他电脑、上级单位和本户从前所在的村收到下一个数据包后抹除。抹除后谁也不能恢复。</translation>
    </message>
    <message>
        <source>What stays: copies that somebody saved elsewhere; the same file where it is attached to something else; backups and packages on sticks. Look through these yourself.</source>
        <translation>保留的：另存到别处的副本；同一文件挂在别处的；U 盘上的备份和数据包。这些请自行检查。</translation>
    </message>
    <message>
        <source>Attachment: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message>
        <source>Erase the attachment “%1” for good?</source>
        <translation>确定彻底抹除附件“%1”吗？</translation>
    </message>
    <message>
        <source>Delete the automatic backups made before, and make a checked new one</source>
        <translation>删除以前的自动备份，并新做一份经检查的备份</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>抹除…</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>抹除个人信息</translation>
    </message>
    <message>
        <source>Household %1: %2</source>
        <translation>第 %1 户：%2</translation>
    </message>
    <message>
        <source>Such as: asked for on 1 November; without the person&apos;s name</source>
        <translation>例如：本人11月1日申请；不要写姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>The reason is kept in the history and travels to the offices above.</source>
        <translation>理由会留在历史里，并随数据包上报。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What goes: all data of this person with every earlier version, and the papers attached to the person; here at once, in the other computers and offices with the next packages. Nobody can undo it, and earlier changes of this person cannot be undone any more.</source>
        <translation>抹除的：这个人的全部信息和每一次修改，以及挂在本人名下的附件；本机立即抹除，其他电脑和上级单位收到下一个数据包后抹除。抹除后谁也不能恢复，以前对这个人的修改也不能再撤销。</translation>
    </message>
    <message>
        <source>What stays: published months, snapshots and printed lists, as archives; points that were recorded for the household; free text in which somebody typed the name; papers of the household, which you can erase one by one; backups and packages on sticks. Look through these yourself.</source>
        <translation>保留的：已公示的月份、定稿和已打印的名册（作为档案）；记在本户的积分；备注等处手写的姓名；本户的附件（可以逐份抹除）；U 盘上的备份和数据包。这些请自行检查。</translation>
    </message>
    <message>
        <source>This is the last member: the household stays without members. Mark it as dissolved or moved.</source>
        <translation>这是最后一名成员：抹除后本户没有成员，请将本户标为销户或迁出。</translation>
    </message>
    <message>
        <source>This is the head: the household has no head until you choose one; the check of the data says so, and lists name the next member.</source>
        <translation>这是户主：抹除后本户暂无户主，请另选一人；选定以前数据检查会提示，名册上列排在最前的成员。</translation>
    </message>
    <message>
        <source>Erase the data of %1 in household %2 for good?</source>
        <translation>确定彻底抹除第 %2 户 %1 的信息吗？</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底抹除</translation>
    </message>
</context>
</TS>
