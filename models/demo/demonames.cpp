#include "models/demo/demonames.h"

#include <QStringList>

namespace cunwu {
namespace {

struct Weighted {
    const char16_t* surname;
    int weight;
};
constexpr Weighted liSurnames[] = {{u"王", 22}, {u"符", 14}, {u"黄", 12}, {u"陈", 9}, {u"李", 8}, {u"林", 5}, {u"吴", 5}, {u"郑", 3}, {u"张", 3}, {u"刘", 2}, {u"董", 2}, {u"唐", 2}, {u"高", 2}, {u"卓", 2}, {u"韩", 1}, {u"邢", 1}, {u"羊", 1}, {u"罗", 1}, {u"朱", 1}, {u"周", 1}, {u"蓝", 1}, {u"苏", 1}, {u"洪", 1}, {u"胡", 1}};
constexpr Weighted hanSurnames[] = {
    {u"王", 12}, {u"陈", 12}, {u"林", 9}, {u"吴", 8}, {u"李", 8}, {u"黄", 7}, {u"张", 5}, {u"郑", 3}, {u"周", 3}, {u"符", 3}, {u"蔡", 3}, {u"冯", 2}, {u"梁", 2}, {u"曾", 2}, {u"何", 2}, {u"谢", 2}, {u"许", 2}, {u"叶", 2}, {u"杨", 2}, {u"韦", 1}, {u"莫", 1}, {u"云", 1}, {u"韩", 1}, {u"潘", 1}, {u"庞", 1}, {u"覃", 1}, {u"麦", 1}};
constexpr Weighted miaoSurnames[] = {{u"邓", 26}, {u"李", 22}, {u"盘", 20}, {u"蒋", 12}, {u"赵", 8}, {u"马", 6}, {u"陈", 4}, {u"黄", 2}};

constexpr char16_t maleOld[] = u"德文福明进国光金荣贵亚才英昌良忠仁义永清玉安兴运业开成世有家";
constexpr char16_t maleOldLast[] = u"文福明光荣才忠良昌生贵兴强雄龙英清成安全武平民";
constexpr char16_t maleMiddle[] = u"海建志国永文学振伟小俊春德大光明家亚祖";
constexpr char16_t maleMiddleLast[] = u"强军伟明峰辉平华忠勇斌雄波东生海龙杰";
constexpr char16_t maleYoung[] = u"子浩宇俊梓家嘉泽天文博志晨泓锦承";
constexpr char16_t maleYoungLast[] = u"轩豪宇杰涛辰睿浩铭宁鑫阳航佑毅然";
constexpr char16_t femaleOld[] = u"亚玉桂秀金阿月美爱凤春兰梅英花";
constexpr char16_t femaleOldLast[] = u"英兰花梅香姑妹凤娥珍莲桂女姨";
constexpr char16_t femaleMiddle[] = u"海小秋春丽美玉金艳雪琼晓彩家";
constexpr char16_t femaleMiddleLast[] = u"丽燕玲花妹芳英霞萍娟梅菊珍转";
constexpr char16_t femaleYoung[] = u"欣梓雨诗子佳思雅可语嘉紫若婉";
constexpr char16_t femaleYoungLast[] = u"怡涵婷妍萱琪彤瑶蕾欣颖妮晴馨";

template <std::size_t N> QString pickSurname(const Weighted (&table)[N], DemoRandom& random) {
    int sum = 0;
    for (const Weighted& w : table)
        sum += w.weight;
    int left = random.below(sum);
    for (const Weighted& w : table)
        if ((left -= w.weight) < 0)
            return QString::fromUtf16(w.surname);
    return QString::fromUtf16(table[0].surname);
}

template <std::size_t N> QChar pickChar(const char16_t (&characters)[N], DemoRandom& random) {
    return QChar(characters[random.below(static_cast<int>(N) - 1)]);
}

template <std::size_t N, std::size_t M>
QString compose(const char16_t (&first)[N], const char16_t (&last)[M], double single,
                DemoRandom& random) {
    const QChar tail = pickChar(last, random);
    if (random.chance(single))
        return tail;
    QChar head = pickChar(first, random);
    while (head == tail)
        head = pickChar(first, random);
    return QString(head) + tail;
}

} // namespace

QString demonames::ethnicity(DemoPeople people) {
    switch (people) {
    case DemoPeople::Li:
        return QStringLiteral("黎族");
    case DemoPeople::Miao:
        return QStringLiteral("苗族");
    case DemoPeople::Han:
        break;
    }
    return QStringLiteral("汉族");
}

QString demonames::surname(DemoPeople people, DemoRandom& random) {
    switch (people) {
    case DemoPeople::Li:
        return pickSurname(liSurnames, random);
    case DemoPeople::Miao:
        return pickSurname(miaoSurnames, random);
    case DemoPeople::Han:
        break;
    }
    return pickSurname(hanSurnames, random);
}

QString demonames::given(Sex sex, int birthYear, DemoRandom& random) {
    const bool old = birthYear < 1975, young = birthYear >= 2000;
    if (sex == Sex::Female) {
        if (old)
            return compose(femaleOld, femaleOldLast, 0.08, random);
        return young ? compose(femaleYoung, femaleYoungLast, 0.08, random)
                     : compose(femaleMiddle, femaleMiddleLast, 0.15, random);
    }
    if (old)
        return compose(maleOld, maleOldLast, 0.08, random);
    return young ? compose(maleYoung, maleYoungLast, 0.08, random)
                 : compose(maleMiddle, maleMiddleLast, 0.18, random);
}

QString DemoIdMint::mint(QDate birth, Sex sex) {
    const int parity = sex == Sex::Male ? 1 : 0;
    DemoRandom random =
        DemoRandom::keyed(m_salt, static_cast<std::uint64_t>(birth.toJulianDay()) * 2 + parity);
    int half = random.below(500);
    while (!m_used.insert({birth.toJulianDay(), half * 2 + parity}).second)
        half = (half + 1) % 500;
    const QString first = QStringLiteral("469098") + birth.toString(QStringLiteral("yyyyMMdd")) +
                          QStringLiteral("%1").arg(half * 2 + parity, 3, 10, QLatin1Char('0'));
    return first + CitizenId::checkCharacter(first);
}

QString DemoIdMint::phone(DemoRandom& random) {
    int number = random.below(100'000'000);
    while (!m_phones.insert(number).second)
        number = (number + 1) % 100'000'000;
    return QStringLiteral("154%1").arg(number, 8, 10, QLatin1Char('0'));
}

} // namespace cunwu
