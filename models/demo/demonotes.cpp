#include "models/demo/demonotes.h"

#include <QStringList>

namespace cunwu::demonotes {
namespace {

struct Phrases {
    QString keyword; ///< found in the indicator's name or short name
    QStringList notes;
};

const std::vector<Phrases>& table() {
    static const std::vector<Phrases> phrases = {
        {QStringLiteral("三包"),
         {QStringLiteral("月末入户查看，达标"), QStringLiteral("庭院干净，柴草码放整齐")}},
        {QStringLiteral("分类"),
         {QStringLiteral("定点投放，分类正确"), QStringLiteral("保洁员登记")}},
        {QStringLiteral("乱"),
         {QStringLiteral("门前堆放杂物，已当面告知"), QStringLiteral("污水外排到巷道，限期整改"),
          QStringLiteral("鸡鸭散养，邻居反映")}},
        {QStringLiteral("散养"), {QStringLiteral("鸡鸭散养，已当面告知")}},
        {QStringLiteral("喜事"),
         {QStringLiteral("婚事报备，酒席12桌"), QStringLiteral("新居落成从简，已报备")}},
        {QStringLiteral("大操大办"), {QStringLiteral("未报备大办酒席，劝导在案")}},
        {QStringLiteral("安葬"), {QStringLiteral("按规定集中安葬")}},
        {QStringLiteral("孝"),
         {QStringLiteral("小组评议认可"), QStringLiteral("照料卧床老人，邻里称赞")}},
        {QStringLiteral("庭院"), {QStringLiteral("妇联评定"), QStringLiteral("庭院绿化有新意")}},
        {QStringLiteral("互助"),
         {QStringLiteral("帮邻居收槟榔"), QStringLiteral("送邻居老人去卫生院"),
          QStringLiteral("帮困难户修屋顶")}},
        {QStringLiteral("帮扶"),
         {QStringLiteral("帮困难户割胶一天"), QStringLiteral("给困难户送种苗")}},
        {QStringLiteral("和解"),
         {QStringLiteral("地界纠纷当场和解"), QStringLiteral("协助组长调解成功")}},
        {QStringLiteral("调解"), {QStringLiteral("协助组长调解邻里纠纷")}},
        {QStringLiteral("赌"), {QStringLiteral("派出所处罚决定")}},
        {QStringLiteral("志愿"),
         {QStringLiteral("村庄清洁日志愿服务4小时"), QStringLiteral("参加护路志愿服务"),
          QStringLiteral("协助台风前排查")}},
        {QStringLiteral("劳动"),
         {QStringLiteral("清理村道水沟"), QStringLiteral("修整灌溉渠"),
          QStringLiteral("补种行道树")}},
        {QStringLiteral("献血"), {QStringLiteral("县医院献血车，400毫升")}},
        {QStringLiteral("会"), {QStringLiteral("户代表会签到"), QStringLiteral("小组会签到")}},
        {QStringLiteral("建议"),
         {QStringLiteral("建议加装路灯，已采纳"), QStringLiteral("建议改道排水，已采纳")}},
        {QStringLiteral("培训"),
         {QStringLiteral("割胶技术培训签到"), QStringLiteral("防溺水宣讲签到"),
          QStringLiteral("反诈宣讲签到")}},
        {QStringLiteral("合作社"),
         {QStringLiteral("养蜂合作社社员"), QStringLiteral("绿橙合作社社员")}},
        {QStringLiteral("就业"), {QStringLiteral("带动采摘用工4户")}},
        {QStringLiteral("务工"),
         {QStringLiteral("海口务工满6个月"), QStringLiteral("县城务工满6个月")}},
        {QStringLiteral("辍学"), {QStringLiteral("学校回执")}},
        {QStringLiteral("高校"), {QStringLiteral("录取通知书")}},
        {QStringLiteral("证"), {QStringLiteral("证书复印件存档")}},
        {QStringLiteral("入伍"), {QStringLiteral("入伍通知书")}},
        {QStringLiteral("表彰"), {QStringLiteral("奖状复印件存档")}},
        {QStringLiteral("让地"), {QStringLiteral("拓宽村道无偿让地")}},
        {QStringLiteral("公共设施"), {QStringLiteral("损坏路灯，照价认定")}},
    };
    return phrases;
}

} // namespace

QString source(const Indicator& indicator, DemoRandom& random) {
    static const QString sheet = QStringLiteral("sheet"), group = QStringLiteral("group"),
                         visit = QStringLiteral("visit");
    static const QString declaration = QStringLiteral("declaration"),
                         supervision = QStringLiteral("supervision"),
                         check = QStringLiteral("check");
    if (indicator.kind == IndicatorKind::Veto)
        return check;
    if (indicator.kind == IndicatorKind::Deduct)
        return random.chance(0.6) ? visit : supervision;
    if (indicator.regular)
        return random.chance(0.8) ? group : sheet;
    return indicator.declarable && random.chance(0.35) ? declaration
           : random.chance(0.7)                        ? group
                                                       : visit;
}

QString note(const Indicator& indicator, DemoRandom& random) {
    if (indicator.regular && random.chance(0.85))
        return {};
    for (const Phrases& phrases : table())
        if (indicator.shortName.contains(phrases.keyword) ||
            indicator.name.contains(phrases.keyword))
            return random.pick(phrases.notes);
    if (indicator.kind == IndicatorKind::Deduct)
        return QStringLiteral("入户查实，已当面告知");
    return random.chance(0.6) ? QStringLiteral("小组评议通过") : QString();
}

} // namespace cunwu::demonotes
