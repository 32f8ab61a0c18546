#include "ui/history/changewords.h"

#include "models/base/masking.h"
#include "models/base/month.h"
#include "models/base/points.h"
#include "models/household/fields.h"
#include <QHash>

namespace cunwu::changewords {

QString value(const QString& table, const QString& column, const OpValue& value) {
    if (std::holds_alternative<std::monostate>(value))
        return QStringLiteral("—");
    const Field* field = fields::find(table, column);
    const auto* number = std::get_if<std::int64_t>(&value);
    QString text = number ? QString::number(*number) : QString::fromStdString(std::get<std::string>(value));
    if (number && (column == u"points" || column == u"quantity"))
        text = Points::fromHundredths(*number).toString();
    if (number && (column == u"month" || column == u"effective_from" || column == u"retired_from"))
        if (const Month month = Month::fromNumber(int(*number)); month.isValid())
            return month.toChinese();
    if (number && column == u"day")
        if (const QDate day = QDate::fromString(text, QStringLiteral("yyyyMMdd")); day.isValid())
            return day.toString(Qt::ISODate);
    static const QHash<QString, QString> words{
        {u"draft"_qs, u"草稿"_qs}, {u"reviewed"_qs, u"已审核"_qs}, {u"published"_qs, u"公示中"_qs}, {u"closed"_qs, u"已定稿"_qs}, {u"declared"_qs, u"已申报"_qs}, {u"checked"_qs, u"小组已核"_qs}, {u"approved"_qs, u"村已核准"_qs}, {u"rejected"_qs, u"已退回"_qs}, {u"sheet"_qs, u"月度登记"_qs}, {u"group"_qs, u"小组评分"_qs}, {u"declaration"_qs, u"农户申报"_qs}, {u"visit"_qs, u"入户"_qs}, {u"supervision"_qs, u"监督"_qs}, {u"check"_qs, u"检查"_qs}, {u"county"_qs, u"县"_qs}, {u"township"_qs, u"乡镇"_qs}, {u"village"_qs, u"村"_qs}};
    if (column == u"tbl")
        return changewords::table(text);
    if (!field && (column == u"state" || column == u"source" || column == u"owner"))
        return words.value(text, text);
    if (field && field->kind == FieldKind::CitizenId)
        return masking::citizenId(text);
    if (field && field->kind == FieldKind::Phone)
        return masking::phone(text);
    return field ? fields::display(*field, number ? QVariant(qlonglong(*number)) : QVariant(text)) : text.left(200);
}

bool isInner(const QString& column) {
    return column == u"row" || column == u"sha256" || column == u"digest";
}

QString column(const QString& table, const QString& column) {
    if (const Field* field = fields::find(table, column))
        return field->label;
    static const QHash<QString, QString> labels{
        {u"indicator"_qs, u"指标"_qs}, {u"month"_qs, u"月份"_qs}, {u"day"_qs, u"日期"_qs}, {u"quantity"_qs, u"数量"_qs}, {u"points"_qs, u"分值"_qs}, {u"source"_qs, u"来源"_qs}, {u"state"_qs, u"状态"_qs}, {u"note"_qs, u"备注"_qs}, {u"evidence"_qs, u"凭证"_qs}, {u"reason"_qs, u"理由"_qs}, {u"village"_qs, u"村代码"_qs}, {u"name"_qs, u"名称"_qs}, {u"code"_qs, u"代码"_qs}, {u"phone"_qs, u"电话"_qs}, {u"settings"_qs, u"设置"_qs}, {u"body"_qs, u"内容"_qs}, {u"digest"_qs, u"校验值"_qs}, {u"household"_qs, u"户号"_qs}, {u"person"_qs, u"人员编号"_qs}, {u"reviewed_on"_qs, u"审核日期"_qs}, {u"reviewed_by"_qs, u"审核人"_qs}, {u"published_on"_qs, u"公示日期"_qs}, {u"objection_until"_qs, u"公示截止"_qs}, {u"closed_on"_qs, u"定稿日期"_qs}, {u"finding"_qs, u"检查项"_qs}, {u"approved_by"_qs, u"核准人"_qs}, {u"effective_from"_qs, u"生效月份"_qs}, {u"retired_from"_qs, u"停用月份"_qs}, {u"version"_qs, u"版本"_qs}, {u"owner"_qs, u"制定单位"_qs}, {u"level"_qs, u"级别"_qs}, {u"township_name"_qs, u"乡镇"_qs}, {u"county_name"_qs, u"县"_qs}, {u"address"_qs, u"地址"_qs}, {u"secretary"_qs, u"书记"_qs}, {u"clerk"_qs, u"文书"_qs}, {u"document_no"_qs, u"文号"_qs}, {u"document_date"_qs, u"文件日期"_qs}, {u"document_agency"_qs, u"发文机关"_qs}, {u"reverses"_qs, u"冲销的记录"_qs}, {u"at"_qs, u"时间"_qs}, {u"user"_qs, u"操作人"_qs}, {u"what"_qs, u"查看内容"_qs}, {u"rows"_qs, u"人数"_qs}, {u"position"_qs, u"户内顺序"_qs}, {u"id_fault"_qs, u"证件检查"_qs}, {u"sha256"_qs, u"内容校验值"_qs}, {u"size"_qs, u"字节数"_qs}, {u"tbl"_qs, u"所属类别"_qs}, {u"row"_qs, u"所属编号"_qs}, {u"office"_qs, u"单位"_qs}, {u"author"_qs, u"填写人"_qs}, {u"answers"_qs, u"答复的意见"_qs}, {u"settled"_qs, u"办结"_qs}};
    return labels.value(column, column);
}

QString table(const QString& table) {
    static const QHash<QString, QString> labels{{u"household"_qs, u"农户"_qs}, {u"person"_qs, u"人员"_qs}, {u"point_entry"_qs, u"积分记录"_qs}, {u"scheme"_qs, u"积分细则"_qs}, {u"village_month"_qs, u"月份"_qs}, {u"office"_qs, u"单位"_qs}, {u"month_snapshot"_qs, u"定稿"_qs}, {u"attachment"_qs, u"附件"_qs}, {u"remark"_qs, u"审核意见"_qs}, {u"erasure"_qs, u"抹除记录"_qs}};
    return labels.value(table, table);
}

} // namespace cunwu::changewords
