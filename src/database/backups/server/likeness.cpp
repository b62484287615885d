// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/server/likeness.h"

#include "database/introspection.h"

namespace bm
{
namespace
{
// Right whatever the session thinks of backslashes.
QString literal(QString text)
{
    const bool escaped = text.contains(u'\\');
    text.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("''"));
    return QLatin1String(escaped ? "E'" : "'") + text + u'\'';
}

// Newer servers know more ways of sorting, and have called one thing by two names.
QString creationOf(const Row &row)
{
    QString text = QStringLiteral(" ENCODING ") + literal(row.text(QStringLiteral("encoding"))) +
                   QLatin1String(" LC_COLLATE ") + literal(row.text(QStringLiteral("collate"))) +
                   QLatin1String(" LC_CTYPE ") + literal(row.text(QStringLiteral("ctype")));
    const QString provider = row.text(QStringLiteral("provider"));
    const QString locale = literal(row.text(QStringLiteral("locale")));
    if (provider == u"c")
        text += QLatin1String(" LOCALE_PROVIDER libc");
    if (provider == u"b")
        text += QLatin1String(" LOCALE_PROVIDER builtin BUILTIN_LOCALE ") + locale;
    if (provider == u"i")
        text += QLatin1String(" LOCALE_PROVIDER icu ICU_LOCALE ") + locale;
    if (const QString rules = row.text(QStringLiteral("rules")); !rules.isEmpty())
        text += QLatin1String(" ICU_RULES ") + literal(rules);
    if (const QString tablespace = row.text(QStringLiteral("tablespace")); !tablespace.isEmpty())
        text += QLatin1String(" TABLESPACE ") + quotedIdentifier(tablespace);
    return text;
}

// These hold lists of names that are quoted already; as one text they would be one name.
bool isListOfNames(const QString &setting)
{
    static const QStringList names{QStringLiteral("search_path"),
                                   QStringLiteral("temp_tablespaces"),
                                   QStringLiteral("session_preload_libraries"),
                                   QStringLiteral("local_preload_libraries"),
                                   QStringLiteral("shared_preload_libraries"),
                                   QStringLiteral("unix_socket_directories")};
    return names.contains(setting.toLower());
}

Result<std::optional<Row>> look(Database &server, const QString &name)
{
    return server.first(
        QStringLiteral(
            "SELECT d.oid::text AS id, pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate, "
            "d.datctype "
            "AS ctype, to_jsonb(d) ->> 'datlocprovider' AS provider, COALESCE(to_jsonb(d) ->> 'datlocale', to_jsonb(d) "
            "->> 'daticulocale') AS locale, to_jsonb(d) ->> 'daticurules' AS rules, CASE WHEN t.spcname <> "
            "'pg_default' AND has_tablespace_privilege(t.oid, 'CREATE') THEN t.spcname END AS tablespace, "
            "d.datconnlimit AS connections, CASE WHEN d.datdba <> current_user::regrole THEN "
            "pg_get_userbyid(d.datdba)::text END AS owner, shobj_description(d.oid, 'pg_database') AS comment, "
            "d.datacl IS NOT NULL AS granted FROM pg_database d JOIN pg_tablespace t ON t.oid = d.dattablespace WHERE "
            "d.datname = ?"),
        {name});
}
} // namespace

Done DatabaseLikeness::addGrants(Database &server, const QString &id, std::vector<Statement> &statements)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        server.run(
            QStringLiteral(
                "SELECT a.privilege_type AS privilege, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE "
                "quote_ident(pg_get_userbyid(a.grantee)) END AS grantee, a.is_grantable AS onwards FROM "
                "pg_database d, aclexplode(d.datacl) a WHERE d.oid = ?::oid ORDER BY a.grantee, a.privilege_type"),
            {id}));
    // As it is from the beginning, everybody may connect.
    statements.push_back({QStringLiteral("REVOKE ALL ON DATABASE "), QStringLiteral(" FROM PUBLIC")});
    for (const Row &row : rows) {
        const QString onwards = row.flag(QStringLiteral("onwards")) ? QStringLiteral(" WITH GRANT OPTION") : QString();
        statements.push_back(
            {QStringLiteral("GRANT ") + row.text(QStringLiteral("privilege")) + QLatin1String(" ON DATABASE "),
             QLatin1String(" TO ") + row.text(QStringLiteral("grantee")) + onwards});
    }
    return {};
}

Result<DatabaseLikeness> DatabaseLikeness::of(Database &server, const QString &name)
{
    DatabaseLikeness likeness;
    BM_TRY_ASSIGN(const auto found, look(server, name));
    if (!found)
        return likeness;
    likeness.m_creation = creationOf(*found);
    std::vector<Statement> &statements = likeness.m_statements;
    const QString alter = QStringLiteral("ALTER DATABASE ");
    if (const QString owner = found->text(QStringLiteral("owner")); !owner.isEmpty())
        statements.push_back({alter, QLatin1String(" OWNER TO ") + quotedIdentifier(owner)});
    if (const qint64 limit = found->integer(QStringLiteral("connections")); limit >= 0)
        statements.push_back({alter, QLatin1String(" CONNECTION LIMIT ") + QString::number(limit)});
    if (const QString comment = found->text(QStringLiteral("comment")); !comment.isEmpty())
        statements.push_back({QStringLiteral("COMMENT ON DATABASE "), QLatin1String(" IS ") + literal(comment)});
    if (found->flag(QStringLiteral("granted")))
        BM_TRY(addGrants(server, found->text(QStringLiteral("id")), statements));
    BM_TRY_ASSIGN(
        const Rows settings,
        server.run(QStringLiteral("SELECT split_part(c, '=', 1) AS name, substr(c, strpos(c, '=') + 1) AS value, CASE "
                                  "WHEN s.setrole <> 0 THEN pg_get_userbyid(s.setrole)::text END AS role FROM "
                                  "pg_db_role_setting s, unnest(s.setconfig) WITH ORDINALITY AS e (c, place) WHERE "
                                  "s.setdatabase = ?::oid ORDER BY "
                                  "s.setrole, e.place"),
                   {found->text(QStringLiteral("id"))}));
    for (const Row &row : settings)
        likeness.m_settings.push_back(
            {row.text(QStringLiteral("name")), row.text(QStringLiteral("value")), row.text(QStringLiteral("role"))});
    return likeness;
}

Done DatabaseLikeness::give(Database &server, const QString &name, const Setting &setting)
{
    QString alter = QStringLiteral("ALTER DATABASE ") + quotedIdentifier(name);
    if (!setting.role.isEmpty())
        alter = QStringLiteral("ALTER ROLE ") + quotedIdentifier(setting.role) + QLatin1String(" IN DATABASE ") +
                quotedIdentifier(name);
    const QString set = alter + QLatin1String(" SET ") + quotedIdentifier(setting.name);
    if (!isListOfNames(setting.name))
        return server.execute(set + QLatin1String(" TO ") + literal(setting.value));
    BM_TRY(server.beginMigration());
    const Done done = [&]() -> Done {
        BM_TRY(server.run(QStringLiteral("SELECT set_config(?, ?, true)"), {setting.name, setting.value}));
        BM_TRY(server.execute(set + QLatin1String(" FROM CURRENT")));
        return server.commit();
    }();
    if (!done && server.inTransaction())
        server.rollBack();
    return done;
}

QStringList DatabaseLikeness::giveSettings(Database &server, const QString &name, bool searchPath) const
{
    QStringList refused;
    for (const Setting &setting : m_settings) {
        if ((setting.name == u"search_path") != searchPath)
            continue;
        if (const Done done = give(server, name, setting); !done)
            refused << setting.name + QLatin1String(": ") + done.error().detail;
    }
    return refused;
}

QStringList DatabaseLikeness::giveSearchPath(Database &server, const QString &name) const
{
    return giveSettings(server, name, true);
}

QStringList DatabaseLikeness::giveRest(Database &server, const QString &name) const
{
    QStringList refused;
    for (const Statement &statement : m_statements) {
        if (const Done done = server.execute(statement.before + quotedIdentifier(name) + statement.after); !done)
            refused << statement.before.trimmed() + statement.after + QLatin1String(": ") + done.error().detail;
    }
    return refused + giveSettings(server, name, false);
}

} // namespace bm
