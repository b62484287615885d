// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/checks.h"
#include "domain/gs1/dates.h"

namespace bm::gs1
{
namespace
{
// Reads a coupon's digits from the left. The first thing that is not as it must be decides; what follows is ignored.
class CouponReader
{
public:
    explicit CouponReader(QStringView digits) : m_rest(digits) {}

    ScanError error() const { return m_error; }
    bool atEnd() const { return m_rest.isEmpty(); }

    // Skips that many digits.
    QStringView take(qsizetype count)
    {
        if (m_rest.size() < count)
            fail(ScanError::Content);
        const QStringView taken = m_rest.left(count);
        m_rest = m_rest.mid(taken.size());
        return m_error == ScanError::None ? taken : QStringView();
    }

    // One digit out of the allowed ones.
    QChar takeOneOf(QStringView allowed)
    {
        const QStringView taken = take(1);
        if (taken.isEmpty() || !allowed.contains(taken.front())) {
            fail(ScanError::Content);
            return {};
        }
        return taken.front();
    }

    // A digit that tells how much follows it, added to what always follows.
    QStringView takeCounted(QStringView allowed, int always)
    {
        const QChar count = takeOneOf(allowed);
        return m_error == ScanError::None ? take(count.unicode() - u'0' + always) : QStringView();
    }

    // Whether the next optional field is the one with this number; if so its number is behind us.
    bool enters(QChar field)
    {
        if (m_error != ScanError::None || !m_rest.startsWith(field))
            return false;
        m_rest = m_rest.mid(1);
        return true;
    }

    void fail(ScanError error)
    {
        if (m_error == ScanError::None)
            m_error = error;
    }

private:
    QStringView m_rest;
    ScanError m_error = ScanError::None;
};

constexpr QStringView valueLengths = u"12345";
constexpr QStringView requirementCodes = u"012349";
constexpr int companyPrefixBase = 6;

// How much must be bought, of what: a counted value, a code, a family of three digits.
void readRequirement(CouponReader *reader)
{
    reader->takeCounted(valueLengths, 0);
    reader->takeOneOf(requirementCodes);
    reader->take(3);
}

// The company of a second or third purchase; 9 says that it is the first one again.
void readOtherCompany(CouponReader *reader)
{
    const QChar length = reader->takeOneOf(u"01234569");
    if (reader->error() == ScanError::None && length != u'9')
        reader->take(length.unicode() - u'0' + companyPrefixBase);
}

QStringView readDate(CouponReader *reader)
{
    const QStringView date = reader->take(6);
    if (!isDate6(date, false))
        reader->fail(ScanError::Content);
    return date;
}

void readDates(CouponReader *reader)
{
    QStringView expiry;
    if (reader->enters(u'3'))
        expiry = readDate(reader);
    if (!reader->enters(u'4'))
        return;
    const QStringView start = readDate(reader);
    if (!expiry.isEmpty() && start.compare(expiry) > 0)
        reader->fail(ScanError::Content);
}

void readOptionalFields(CouponReader *reader)
{
    if (reader->enters(u'1')) {
        reader->takeOneOf(u"0123");
        readRequirement(reader);
        readOtherCompany(reader);
    }
    if (reader->enters(u'2')) {
        readRequirement(reader);
        readOtherCompany(reader);
    }
    readDates(reader);
    if (reader->enters(u'5'))
        reader->takeCounted(u"0123456789", 6);
    if (reader->enters(u'6'))
        reader->takeCounted(u"1234567", 6);
    if (reader->enters(u'9')) {
        reader->takeOneOf(u"01256");
        reader->takeOneOf(u"012");
        reader->take(1);
        reader->takeOneOf(u"01");
    }
}

ScanError finished(CouponReader *reader)
{
    if (!reader->atEnd())
        reader->fail(ScanError::Content);
    return reader->error();
}
} // namespace

ScanError checkCoupon(QStringView text)
{
    if (!isAllDigits(text))
        return ScanError::Charset;
    CouponReader reader(text);
    reader.takeCounted(u"0123456", companyPrefixBase);
    reader.take(6); // the offer
    reader.takeCounted(valueLengths, 0);
    readRequirement(&reader);
    readOptionalFields(&reader);
    return finished(&reader);
}

ScanError checkPositiveOffer(QStringView text)
{
    if (!isAllDigits(text))
        return ScanError::Charset;
    CouponReader reader(text);
    reader.takeOneOf(u"01");
    reader.takeCounted(u"0123456", companyPrefixBase);
    reader.take(6); // the offer
    reader.takeCounted(u"0123456789", 6);
    return finished(&reader);
}

} // namespace bm::gs1
