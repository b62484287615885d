-- SPDX-License-Identifier: GPL-3.0-or-later
-- People with a login of their own on the server. The groups are known to the whole server, so every change asks
-- whether the person is one of this plant, still works here and is still in this group.
--;
-- Whose login the session is; NULL for a workstation's, the owner's and in a plant without groups.
CREATE OR REPLACE FUNCTION bm_person_of_session() RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    -- The quick question first; a superuser is a member of everything.
    IF pg_has_role(session_user, to_regrole('bm_people'), 'MEMBER') IS NOT TRUE
       OR NOT EXISTS (SELECT 1 FROM pg_roles s JOIN pg_auth_members m ON m.member = s.oid
                      WHERE s.rolname = session_user AND m.roleid = to_regrole('bm_people')) THEN
        RETURN NULL;
    ELSIF NOT EXISTS (SELECT 1 FROM users WHERE login = session_user AND is_active
                      AND pg_has_role(session_user, ('bm_' || lower(role::text))::name, 'MEMBER')) THEN
        RAISE EXCEPTION 'bm:NotAllowed:%', session_user USING ERRCODE = 'BM001';
    END IF;
    RETURN session_user;
END $$;
--;
-- Nobody signs for somebody else with a login of the own.
CREATE OR REPLACE FUNCTION bm_guard_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF bm_person_of_session() <> NEW.signed_by THEN
        RAISE EXCEPTION 'bm:NotAllowed:%', session_user USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_signer BEFORE INSERT ON signatures FOR EACH ROW EXECUTE FUNCTION bm_guard_signature();
--;
-- A login follows its person: another role is another group, and who does not work here any more does not get in.
CREATE OR REPLACE FUNCTION bm_keep_server_login() RETURNS trigger LANGUAGE plpgsql SET client_min_messages = error AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles s JOIN pg_auth_members m ON m.member = s.oid JOIN pg_roles g ON g.oid = m.roleid
                   WHERE s.rolname = OLD.login AND g.rolname = 'bm_people') THEN
        RETURN NULL;
    ELSIF NOT (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        RETURN NULL; -- a DBA made the login and changes its group; until then it writes nothing
    ELSIF NEW.login <> OLD.login THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:who has a login on the server keeps the name' USING ERRCODE = 'BM001';
    END IF;
    EXECUTE format('REVOKE bm_receiving, bm_production, bm_qa, bm_admin FROM %I', NEW.login);
    IF NEW.is_active THEN
        EXECUTE format('GRANT %I TO %I', 'bm_' || lower(NEW.role::text), NEW.login);
    END IF;
    EXECUTE format('ALTER ROLE %I %s', NEW.login, CASE WHEN NEW.is_active THEN 'LOGIN' ELSE 'NOLOGIN' END);
    RETURN NULL;
END $$;
--;
CREATE TRIGGER keep_server_login AFTER UPDATE OF login, role, is_active ON users FOR EACH ROW
WHEN ((NEW.login, NEW.role, NEW.is_active) IS DISTINCT FROM (OLD.login, OLD.role, OLD.is_active)) EXECUTE FUNCTION bm_keep_server_login();
--;
-- Gives a person a login with this password (a SCRAM-SHA-256 verifier, never the password itself), or with NULL takes
-- it away. Runs as the owner of the tables, who may create roles; nobody but an administrator may call it. It asks by
-- itself, too: a copy that is being restored has no rights yet, and logins are the whole server's.
CREATE OR REPLACE FUNCTION bm_server_login(person text, verifier text) RETURNS void LANGUAGE plpgsql SET client_min_messages = error AS $$
DECLARE
    p users;
    known boolean := EXISTS (SELECT 1 FROM pg_roles WHERE rolname = person);
    ours boolean := EXISTS (SELECT 1 FROM pg_roles s JOIN pg_auth_members m ON m.member = s.oid JOIN pg_roles g ON g.oid = m.roleid
                            WHERE s.rolname = person AND g.rolname = 'bm_people');
BEGIN
    IF NOT pg_has_role(session_user, current_user, 'MEMBER') AND NOT pg_has_role(session_user, 'bm_admin', 'MEMBER') THEN
        RAISE EXCEPTION 'bm:NotAllowed:%', session_user USING ERRCODE = 'BM001';
    END IF;
    SELECT * INTO p FROM users WHERE login = person;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'bm:NotFound:%', person USING ERRCODE = 'BM001';
    ELSIF known AND NOT ours OR left(lower(person), 3) IN ('pg_', 'bm_') OR octet_length(person) > 63
          OR lower(person) IN ('postgres', 'public', 'none', 'current_user', 'session_user', 'current_role') THEN
        RAISE EXCEPTION 'bm:Duplicate:%', person USING ERRCODE = 'BM001';
    ELSIF verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a password is only taken as its SCRAM verifier' USING ERRCODE = 'BM001';
    ELSIF verifier IS NULL AND ours THEN
        EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', person);
        EXECUTE format('REVOKE bm_receiving, bm_production, bm_qa, bm_admin FROM %I', person);
        BEGIN
            EXECUTE format('DROP ROLE %I', person);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL; -- it owns something elsewhere on the server and stays, without rights
        END;
        RETURN;
    ELSIF verifier IS NULL THEN
        RETURN;
    ELSIF NOT ours THEN
        EXECUTE format('CREATE ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT NOREPLICATION IN ROLE bm_people', person);
        IF p.is_active THEN
            EXECUTE format('GRANT %I TO %I', 'bm_' || lower(p.role::text), person);
        END IF;
    END IF;
    EXECUTE format('ALTER ROLE %I %s PASSWORD %L', person, CASE WHEN p.is_active THEN 'LOGIN' ELSE 'NOLOGIN' END, verifier);
END $$;
