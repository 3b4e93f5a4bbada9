-- Roles and the database of the portal, made once by the superuser:
--
--   psql -v ON_ERROR_STOP=1 -f roles.sql
--   psql -c '\password okno_owner' && psql -c '\password okno_app'
--
-- okno_owner owns the schema and is used by `okno migrate` and `okno move` only. okno_app is what `okno serve` runs with: it
-- reads and writes rows, changes no schema, and cannot take back what the journal and the copies of applications hold.
CREATE ROLE okno_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE okno_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE CONNECTION LIMIT 180;

CREATE DATABASE okno OWNER okno_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE okno FROM PUBLIC;
GRANT CONNECT ON DATABASE okno TO okno_app;

\connect okno
ALTER SCHEMA public OWNER TO okno_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- "Accepted" means on disk, whatever the server's default is; a forgotten transaction does not hold others up.
ALTER ROLE okno_app SET synchronous_commit = on;
ALTER ROLE okno_app SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE okno_app SET statement_timeout = '60s';
