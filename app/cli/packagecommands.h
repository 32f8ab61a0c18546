#pragma once
#include "app/cli/commandline.h"
#include "models/exchange/enrolservice.h"
#include "models/exchange/importservice.h"
#include "models/exchange/statusservice.h"

namespace cunwu {

/// package root|invite|join|request|confirm|revoke|accept|merge|export|import|show|verify|status|resend|map.
class PackageCommands {
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    explicit PackageCommands(CommandLine& line);

private:
    void addOfficeVerbs(Verb package);
    void addTransportVerbs(Verb package);
    Outcome root();
    Outcome invite();
    Outcome join();
    Outcome request();
    Outcome confirm();
    Outcome revoke();
    Outcome accept();
    Outcome merge();
    Outcome exportPackage();
    Outcome importPackages();
    Outcome show();
    Outcome verify();
    Outcome status();
    Outcome resend();
    Outcome map();
    static QJsonObject subjectJson(const Subject& subject);
    static QString joiningText(const ExchangeStatus& status);
    RootKey unlock(OfficeSession& session) const;
    QString passphrase() const;

    CommandLine& m_line;
    std::string m_key, m_output, m_input, m_code, m_office, m_device, m_until, m_feed, m_attachments = "none";
    std::vector<std::string> m_files, m_offices;
    std::vector<std::int64_t> m_seqs;
    int m_months = 12;
    bool m_all = false, m_onlyMissing = false;
};

} // namespace cunwu
