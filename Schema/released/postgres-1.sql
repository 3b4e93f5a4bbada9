-- The schema and some data as the first version on PostgreSQL made them, with keys-1.json. Never edited.
--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'P0001', MESSAGE = TG_ARGV[0]; END
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: activation_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activation_code (
    id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    code_hash text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    wrong_tries bigint DEFAULT 0 NOT NULL,
    issued_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint,
    issued_by text NOT NULL COLLATE pg_catalog."C",
    centre text COLLATE pg_catalog."C",
    CONSTRAINT activation_code_channel_check CHECK ((channel = ANY (ARRAY['counter'::text, 'letter'::text]))),
    CONSTRAINT activation_code_check CHECK (((state = 'live'::text) = (ended_at IS NULL))),
    CONSTRAINT activation_code_check1 CHECK ((expires_at > issued_at)),
    CONSTRAINT activation_code_state_check CHECK ((state = ANY (ARRAY['live'::text, 'used'::text, 'dead'::text, 'replaced'::text]))),
    CONSTRAINT activation_code_wrong_tries_check CHECK ((wrong_tries >= 0))
);


--
-- Name: activation_letter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activation_letter (
    id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    step text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    destination bytea NOT NULL,
    tracking text COLLATE pg_catalog."C",
    code_id text COLLATE pg_catalog."C",
    ordered_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT activation_letter_check CHECK (((step = ANY (ARRAY['ordered'::text, 'cancelled'::text])) OR (code_id IS NOT NULL))),
    CONSTRAINT activation_letter_check1 CHECK (((step <> ALL (ARRAY['posted'::text, 'arrived'::text, 'handedOver'::text, 'returned'::text])) OR (tracking IS NOT NULL))),
    CONSTRAINT activation_letter_step_check CHECK ((step = ANY (ARRAY['ordered'::text, 'printed'::text, 'posted'::text, 'arrived'::text, 'handedOver'::text, 'returned'::text, 'cancelled'::text])))
);


--
-- Name: activation_letter_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activation_letter_event (
    letter_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    step text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor_id text COLLATE pg_catalog."C"
);


--
-- Name: activation_tally; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activation_tally (
    person_id text NOT NULL COLLATE pg_catalog."C",
    wrong_tries bigint NOT NULL,
    last_at bigint NOT NULL,
    CONSTRAINT activation_tally_wrong_tries_check CHECK ((wrong_tries >= 0))
);


--
-- Name: agency_number_series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.agency_number_series (
    office_id text NOT NULL COLLATE pg_catalog."C",
    last_number text NOT NULL COLLATE pg_catalog."C",
    updated_at bigint NOT NULL
);


--
-- Name: application; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    applicant_name bytea NOT NULL,
    title bytea NOT NULL,
    service_id text COLLATE pg_catalog."C",
    service_version text COLLATE pg_catalog."C",
    agency_id text NOT NULL COLLATE pg_catalog."C",
    office_id text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    refusal_stage text COLLATE pg_catalog."C",
    copy_version bigint NOT NULL,
    submitted_at bigint NOT NULL,
    sent_at bigint NOT NULL,
    register_by bigint,
    agency_number text COLLATE pg_catalog."C",
    registered_at bigint,
    answered_at bigint,
    finished_at bigint,
    updated_at bigint NOT NULL,
    CONSTRAINT application_check CHECK (((status = 'refused'::text) = (refusal_stage IS NOT NULL))),
    CONSTRAINT application_check1 CHECK (((kind = 'application'::text) = (service_id IS NOT NULL))),
    CONSTRAINT application_check2 CHECK (((agency_number IS NULL) = (registered_at IS NULL))),
    CONSTRAINT application_copy_version_check CHECK ((copy_version > 0)),
    CONSTRAINT application_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'query'::text]))),
    CONSTRAINT application_refusal_stage_check CHECK ((refusal_stage = ANY (ARRAY['intake'::text, 'decision'::text]))),
    CONSTRAINT application_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'registered'::text, 'accepted'::text, 'returnedForCorrection'::text, 'awaitingApplicant'::text, 'inProgress'::text, 'invited'::text, 'ready'::text, 'handedOver'::text, 'completed'::text, 'refused'::text, 'withdrawn'::text])))
);


--
-- Name: application_copy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application_copy (
    application_id text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    draft_id text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT application_copy_version_check1 CHECK ((version > 0))
);


--
-- Name: application_draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application_draft (
    id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    service_id text COLLATE pg_catalog."C",
    agency_id text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    version bigint NOT NULL,
    corrects_id text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    open_key text COLLATE pg_catalog."C",
    application_id text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT application_draft_check CHECK (((kind = 'application'::text) = (service_id IS NOT NULL))),
    CONSTRAINT application_draft_check1 CHECK (((state = 'sent'::text) = (application_id IS NOT NULL))),
    CONSTRAINT application_draft_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'query'::text]))),
    CONSTRAINT application_draft_state_check CHECK ((state = ANY (ARRAY['open'::text, 'sent'::text]))),
    CONSTRAINT application_draft_version_check CHECK ((version > 0))
);


--
-- Name: application_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application_event (
    application_id text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    from_status text COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    refusal_stage text COLLATE pg_catalog."C",
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor_id text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT application_event_sequence_check CHECK ((sequence > 0))
);


--
-- Name: application_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application_file (
    id text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    copy_version bigint NOT NULL,
    slot text NOT NULL COLLATE pg_catalog."C",
    name bytea NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    file_key text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    preview_key text COLLATE pg_catalog."C",
    preview_size bigint,
    preview_sha256 text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    CONSTRAINT application_file_check CHECK (((preview_key IS NULL) = (preview_size IS NULL))),
    CONSTRAINT application_file_check1 CHECK (((preview_key IS NULL) = (preview_sha256 IS NULL))),
    CONSTRAINT application_file_kind_check CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'pdf'::text])))
);


--
-- Name: appointment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appointment (
    id text NOT NULL COLLATE pg_catalog."C",
    proposal_id text NOT NULL COLLATE pg_catalog."C",
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    turn bigint NOT NULL,
    person_id text NOT NULL COLLATE pg_catalog."C",
    office_id text NOT NULL COLLATE pg_catalog."C",
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    place bigint NOT NULL,
    agreed_at bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C",
    outcome_note bytea,
    outcome_at bigint,
    outcome_by text COLLATE pg_catalog."C",
    released_at bigint,
    release_reason bytea,
    CONSTRAINT appointment_check CHECK ((ends_at > starts_at)),
    CONSTRAINT appointment_check1 CHECK (((state = 'over'::text) = (outcome IS NOT NULL))),
    CONSTRAINT appointment_check2 CHECK (((state = 'released'::text) = (released_at IS NOT NULL))),
    CONSTRAINT appointment_outcome_check CHECK ((outcome = ANY (ARRAY['originals_right'::text, 'originals_missing'::text, 'originals_different'::text, 'did_not_come'::text]))),
    CONSTRAINT appointment_place_check CHECK ((place >= 1)),
    CONSTRAINT appointment_state_check CHECK ((state = ANY (ARRAY['held'::text, 'released'::text, 'over'::text])))
);


--
-- Name: code_printout; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.code_printout (
    id text NOT NULL COLLATE pg_catalog."C",
    batch text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    code_id text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    made_at bigint NOT NULL,
    ends_at bigint NOT NULL
);


--
-- Name: condemned_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.condemned_file (
    file_key text NOT NULL COLLATE pg_catalog."C",
    condemned_at bigint NOT NULL
);


--
-- Name: consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent (
    id text NOT NULL COLLATE pg_catalog."C",
    registration_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    text_hash text NOT NULL COLLATE pg_catalog."C",
    given_at bigint NOT NULL,
    CONSTRAINT consent_kind_check CHECK ((kind = ANY (ARRAY['terms'::text, 'personalData'::text])))
);


--
-- Name: consent_text; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent_text (
    hash text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C",
    first_used_at bigint NOT NULL
);


--
-- Name: contact_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact_code (
    person_id text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    address_lookup text NOT NULL COLLATE pg_catalog."C",
    code_hash text NOT NULL COLLATE pg_catalog."C",
    link_hash text COLLATE pg_catalog."C",
    tries bigint DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT contact_code_purpose_check CHECK ((purpose = ANY (ARRAY['email'::text, 'phone'::text, 'recovery'::text]))),
    CONSTRAINT contact_code_tries_check CHECK ((tries >= 0))
);


--
-- Name: demo_fill; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.demo_fill (
    run bigint NOT NULL,
    batch bigint NOT NULL,
    goal bigint NOT NULL,
    until bigint NOT NULL,
    people bigint NOT NULL,
    applications bigint NOT NULL
);


--
-- Name: demo_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.demo_message (
    id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    message_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    address_hash text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT demo_message_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'sms'::text])))
);


--
-- Name: demo_world; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.demo_world (
    only_row bigint NOT NULL,
    begun_at bigint NOT NULL,
    done_at bigint,
    CONSTRAINT demo_world_only_row_check CHECK ((only_row = 1))
);


--
-- Name: demo_world_only_row_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.demo_world ALTER COLUMN only_row ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.demo_world_only_row_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: desk_check; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_check (
    id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    centre text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    compared text NOT NULL COLLATE pg_catalog."C",
    document_kind text COLLATE pg_catalog."C",
    document_lookup text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    comment bytea,
    code_id text COLLATE pg_catalog."C",
    CONSTRAINT desk_check_check CHECK (((outcome = 'issued'::text) = (code_id IS NOT NULL))),
    CONSTRAINT desk_check_check1 CHECK (((outcome = 'refused'::text) = (reason IS NOT NULL))),
    CONSTRAINT desk_check_check2 CHECK (((outcome = 'refused'::text) OR ((document_kind IS NOT NULL) AND (document_lookup IS NOT NULL)))),
    CONSTRAINT desk_check_outcome_check CHECK ((outcome = ANY (ARRAY['issued'::text, 'refused'::text])))
);


--
-- Name: desk_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_search (
    id text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    ends_at bigint NOT NULL,
    CONSTRAINT desk_search_kind_check CHECK ((kind = ANY (ARRAY['snils'::text, 'number'::text])))
);


--
-- Name: desk_search_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_search_result (
    search_id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: draft_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.draft_file (
    id text NOT NULL COLLATE pg_catalog."C",
    draft_id text NOT NULL COLLATE pg_catalog."C",
    slot text NOT NULL COLLATE pg_catalog."C",
    name bytea NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    file_key text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    preview_key text COLLATE pg_catalog."C",
    preview_size bigint,
    preview_sha256 text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    CONSTRAINT draft_file_check CHECK (((preview_key IS NULL) = (preview_size IS NULL))),
    CONSTRAINT draft_file_check1 CHECK (((preview_key IS NULL) = (preview_sha256 IS NULL))),
    CONSTRAINT draft_file_kind_check CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'pdf'::text])))
);


--
-- Name: event_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_file (
    file_key text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: figure_week; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.figure_week (
    week bigint NOT NULL,
    summed_at bigint NOT NULL
);


--
-- Name: figure_week_week_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.figure_week ALTER COLUMN week ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.figure_week_week_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: file_sweep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.file_sweep (
    id bigint NOT NULL,
    due_at bigint NOT NULL,
    CONSTRAINT file_sweep_id_check CHECK ((id = 1))
);


--
-- Name: file_sweep_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.file_sweep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.file_sweep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inquiry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inquiry (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    person_id text COLLATE pg_catalog."C",
    topic text NOT NULL COLLATE pg_catalog."C",
    state text DEFAULT 'new'::text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    token_hash text COLLATE pg_catalog."C",
    form_hash text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    answer_by bigint NOT NULL,
    taken_by text COLLATE pg_catalog."C",
    answered_at bigint,
    closed_at bigint,
    CONSTRAINT inquiry_check CHECK (((person_id IS NULL) = (token_hash IS NOT NULL))),
    CONSTRAINT inquiry_check1 CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
    CONSTRAINT inquiry_check2 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT inquiry_language_check CHECK ((language = ANY (ARRAY['ru'::text, 'en'::text]))),
    CONSTRAINT inquiry_state_check CHECK ((state = ANY (ARRAY['new'::text, 'inWork'::text, 'answered'::text, 'closed'::text]))),
    CONSTRAINT inquiry_topic_check CHECK ((topic = ANY (ARRAY['registration'::text, 'identity'::text, 'application'::text, 'notices'::text, 'catalogue'::text, 'fault'::text, 'accessibility'::text, 'suggestion'::text, 'other'::text])))
);


--
-- Name: inquiry_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inquiry_event (
    inquiry_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor_id text COLLATE pg_catalog."C",
    content bytea,
    CONSTRAINT inquiry_event_kind_check CHECK ((kind = ANY (ARRAY['registered'::text, 'taken'::text, 'answered'::text, 'closed'::text]))),
    CONSTRAINT inquiry_event_position_check CHECK (("position" > 0))
);


--
-- Name: installation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.installation (
    only_row bigint NOT NULL,
    key_id text NOT NULL COLLATE pg_catalog."C",
    made_at bigint NOT NULL,
    CONSTRAINT installation_only_row_check CHECK ((only_row = 1))
);


--
-- Name: installation_kind; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.installation_kind (
    only_row bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT installation_kind_kind_check CHECK ((kind = ANY (ARRAY['installation'::text, 'demonstration'::text]))),
    CONSTRAINT installation_kind_only_row_check CHECK ((only_row = 1))
);


--
-- Name: installation_kind_only_row_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.installation_kind ALTER COLUMN only_row ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.installation_kind_only_row_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: installation_only_row_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.installation ALTER COLUMN only_row ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.installation_only_row_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: interrupted_form; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.interrupted_form (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    principal_id text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: journal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal (
    id text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor_id text COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    details text NOT NULL COLLATE pg_catalog."C",
    own_hash text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: journal_seal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_seal (
    "position" bigint NOT NULL,
    journal_id text NOT NULL COLLATE pg_catalog."C",
    chain_hash text NOT NULL COLLATE pg_catalog."C",
    sealed_at bigint NOT NULL
);


--
-- Name: journal_seal_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.journal_seal ALTER COLUMN "position" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_seal_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: journal_unsealed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_unsealed (
    journal_id text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);


--
-- Name: notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice (
    id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    link text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    read_at bigint,
    CONSTRAINT notice_link_check CHECK ((link ~~ '/%'::text))
);


--
-- Name: notice_contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice_contact (
    person_id text NOT NULL COLLATE pg_catalog."C",
    email bytea,
    email_confirmed bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    updated_at bigint NOT NULL,
    CONSTRAINT notice_contact_email_confirmed_check CHECK ((email_confirmed = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT notice_contact_language_check CHECK ((language = ANY (ARRAY['ru'::text, 'en'::text])))
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id text NOT NULL COLLATE pg_catalog."C",
    topic text NOT NULL COLLATE pg_catalog."C",
    payload bytea NOT NULL,
    created_at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint DEFAULT 0 NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL COLLATE pg_catalog."C",
    finished_at bigint,
    last_error text COLLATE pg_catalog."C",
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'dead'::text])))
);


--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    data bytea NOT NULL,
    snils_lookup text NOT NULL COLLATE pg_catalog."C",
    email_lookup text NOT NULL COLLATE pg_catalog."C",
    phone_lookup text COLLATE pg_catalog."C",
    email_confirmed_at bigint,
    phone_confirmed_at bigint,
    password_hash text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    identity_changed_at bigint,
    CONSTRAINT person_check CHECK (((phone_confirmed_at IS NULL) OR (phone_lookup IS NOT NULL))),
    CONSTRAINT person_level_check CHECK ((level = ANY (ARRAY['simplified'::text, 'standard'::text, 'confirmed'::text])))
);


--
-- Name: registration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registration (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    step text NOT NULL COLLATE pg_catalog."C",
    region text COLLATE pg_catalog."C",
    answers bytea NOT NULL,
    password_hash text COLLATE pg_catalog."C",
    person_id text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT registration_check CHECK (((step = 'done'::text) = (person_id IS NOT NULL))),
    CONSTRAINT registration_step_check CHECK ((step = ANY (ARRAY['location'::text, 'terms'::text, 'consent'::text, 'delivery'::text, 'person'::text, 'password'::text, 'check'::text, 'done'::text])))
);


--
-- Name: review; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.review (
    id text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    service_id text COLLATE pg_catalog."C",
    agency_id text NOT NULL COLLATE pg_catalog."C",
    office_id text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    time_mark bigint,
    queue_mark bigint,
    courtesy_mark bigint,
    comfort_mark bigint,
    information_mark bigint,
    content bytea,
    created_at bigint NOT NULL,
    CONSTRAINT review_comfort_mark_check CHECK (((comfort_mark >= 1) AND (comfort_mark <= 5))),
    CONSTRAINT review_courtesy_mark_check CHECK (((courtesy_mark >= 1) AND (courtesy_mark <= 5))),
    CONSTRAINT review_information_mark_check CHECK (((information_mark >= 1) AND (information_mark <= 5))),
    CONSTRAINT review_queue_mark_check CHECK (((queue_mark >= 1) AND (queue_mark <= 5))),
    CONSTRAINT review_time_mark_check CHECK (((time_mark >= 1) AND (time_mark <= 5)))
);


--
-- Name: review_week; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.review_week (
    week bigint NOT NULL,
    service_id text NOT NULL COLLATE pg_catalog."C",
    agency_id text NOT NULL COLLATE pg_catalog."C",
    reviews bigint NOT NULL,
    time_sum bigint NOT NULL,
    time_count bigint NOT NULL,
    queue_sum bigint NOT NULL,
    queue_count bigint NOT NULL,
    courtesy_sum bigint NOT NULL,
    courtesy_count bigint NOT NULL,
    comfort_sum bigint NOT NULL,
    comfort_count bigint NOT NULL,
    information_sum bigint NOT NULL,
    information_count bigint NOT NULL
);


--
-- Name: schema_migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migration (
    name text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    applied_at bigint NOT NULL,
    additive bigint NOT NULL
);


--
-- Name: served_application; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.served_application (
    application_id text NOT NULL COLLATE pg_catalog."C",
    service_id text NOT NULL COLLATE pg_catalog."C",
    agency_id text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    finished_at bigint NOT NULL,
    days bigint NOT NULL,
    registered_in_time bigint,
    provided_in_time bigint,
    CONSTRAINT served_application_days_check CHECK ((days > 0)),
    CONSTRAINT served_application_outcome_check CHECK ((outcome = ANY (ARRAY['completed'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT served_application_provided_in_time_check CHECK ((provided_in_time = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT served_application_registered_in_time_check CHECK ((registered_in_time = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);


--
-- Name: served_week; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.served_week (
    week bigint NOT NULL,
    service_id text NOT NULL COLLATE pg_catalog."C",
    agency_id text NOT NULL COLLATE pg_catalog."C",
    days bigint NOT NULL,
    completed bigint NOT NULL,
    registered bigint NOT NULL,
    registered_in_time bigint NOT NULL,
    provided bigint NOT NULL,
    provided_in_time bigint NOT NULL
);


--
-- Name: service_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_version (
    hash text NOT NULL COLLATE pg_catalog."C",
    service_id text NOT NULL COLLATE pg_catalog."C",
    definition bytea NOT NULL,
    kept_at bigint NOT NULL
);


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    principal_id text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    idle_seconds bigint NOT NULL,
    ends_at bigint NOT NULL,
    user_agent text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sign_in_delay; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_delay (
    subject_hash text NOT NULL COLLATE pg_catalog."C",
    failures bigint NOT NULL,
    last_at bigint NOT NULL,
    blocked_until bigint NOT NULL
);


--
-- Name: staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff (
    id text NOT NULL COLLATE pg_catalog."C",
    login text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    place text COLLATE pg_catalog."C",
    region text COLLATE pg_catalog."C",
    password_hash text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    blocked_at bigint,
    CONSTRAINT staff_check CHECK (((role <> ALL (ARRAY['clerk'::text, 'official'::text])) OR (place IS NOT NULL))),
    CONSTRAINT staff_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'postalClerk'::text, 'official'::text, 'helpOperator'::text, 'administrator'::text])))
);


--
-- Name: throttle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.throttle (
    subject_hash text NOT NULL COLLATE pg_catalog."C",
    window_start bigint NOT NULL,
    tries bigint NOT NULL
);


--
-- Name: visit_cell; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.visit_cell (
    office_id text NOT NULL COLLATE pg_catalog."C",
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    place bigint NOT NULL,
    proposal_id text NOT NULL COLLATE pg_catalog."C",
    held_until bigint,
    CONSTRAINT visit_cell_check CHECK ((ends_at > starts_at))
);


--
-- Name: visit_proposal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.visit_proposal (
    id text NOT NULL COLLATE pg_catalog."C",
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    turn bigint NOT NULL,
    person_id text NOT NULL COLLATE pg_catalog."C",
    office_id text NOT NULL COLLATE pg_catalog."C",
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    side text NOT NULL COLLATE pg_catalog."C",
    staff_id text COLLATE pg_catalog."C",
    comment bytea NOT NULL,
    proposed_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    answered_at bigint,
    answer_comment bytea,
    CONSTRAINT visit_proposal_check CHECK ((ends_at > starts_at)),
    CONSTRAINT visit_proposal_check1 CHECK (((side = 'agency'::text) = (staff_id IS NOT NULL))),
    CONSTRAINT visit_proposal_check2 CHECK (((state = 'open'::text) = (answered_at IS NULL))),
    CONSTRAINT visit_proposal_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'agency'::text]))),
    CONSTRAINT visit_proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'countered'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text]))),
    CONSTRAINT visit_proposal_turn_check CHECK ((turn >= 1))
);


--
-- Data for Name: activation_code; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: activation_letter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: activation_letter_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: activation_tally; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: agency_number_series; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: application; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: application_copy; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: application_draft; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: application_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: application_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: appointment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: code_printout; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: condemned_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consent_text; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: contact_code; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: demo_fill; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: demo_message; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: demo_world; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_check; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_search; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_search_result; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: draft_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: event_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: figure_week; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: file_sweep; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.file_sweep VALUES (1, 1795349678784);


--
-- Data for Name: inquiry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.inquiry VALUES ('01a1fe07-b5cc-735f-930f-dd100a62d5cd', '00-6A98-T9M5', NULL, 'fault', 'new', 'ru', '\xb6b013e75297c4ccefcb03a349de92d53b1015a1707128df800a5a2852d18323209a18afa44b63e48ed37ce1a5ca5b980bcf0d9ff76e198bbdcdb1bd7d6d08f94feffe675299c344bf1c61672462094a668803d0addc1dfccc1402a4cd7c1b1d66a5d4e5db576c34455518e2102131b98eec1538f654334e998330a78c09378cc07fc4f6cc1d84ff1f1cd0fa6a1cd3edf97ee3c36fdaedd10506485a52c44d0528eeda98f4d2730a219a57e8ecd5fa6a46ee5f5d28ead1b8c9ad5094e2caec66e8', '5c3516238ad3f359a8b2919d94c50e87034665e344cf44f8edb3e3008d6824c3', '81c2cf5e1561091a1e225933c307b2226192202ba181283b5372e87fb2c8dd7a', 1795263280589, 1797886800000, NULL, NULL, NULL);


--
-- Data for Name: inquiry_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.inquiry_event VALUES ('01a1fe07-b5cc-735f-930f-dd100a62d5cd', 1, 'registered', 1795263280589, 'visitor', NULL, NULL);


--
-- Data for Name: installation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.installation VALUES (1, 'e1c703b1b040a937', 1795263276721);


--
-- Data for Name: installation_kind; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.installation_kind VALUES (1, 'installation');


--
-- Data for Name: interrupted_form; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal VALUES ('01a1fe07-b5cc-74a8-ade6-5309c2fabca8', 1795263280589, 'visitor', NULL, 'inquiry.registered', 'inquiry', '01a1fe07-b5cc-735f-930f-dd100a62d5cd', NULL, '{"topic":"fault"}', '70e5bd630a7e5c40b86102b9965e89a09c839cecbf086e727a43596004c76b7b');
INSERT INTO public.journal VALUES ('01a1fe07-dada-7823-858c-00b2d4ad9175', 1795263290074, 'system', 'command', 'staff.added', 'staff', '01a1fe07-dada-7ea6-8544-6d8f8de0d1ef', NULL, '{"role":"helpOperator"}', '880ebe8f3134522cb012df8491b0f8a179f21f54049a197cf9dbc505aec9f51c');
INSERT INTO public.journal VALUES ('01a1fe08-055f-7491-988e-d73037971016', 1795263300960, 'system', 'command', 'staff.added', 'staff', '01a1fe08-055f-7bdf-b0b0-c9aaec77a479', NULL, '{"role":"official"}', 'ce42cc655ffc6760462ca249b2771ec5c1fc62c9296380465942d3fc1db58379');


--
-- Data for Name: journal_seal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_seal VALUES (1, '01a1fe07-b5cc-74a8-ade6-5309c2fabca8', '78e7c88113d6a29859027edad70872fa8ef388d5c2bd159bfc9102986311b921', 1795263280883);
INSERT INTO public.journal_seal VALUES (2, '01a1fe07-dada-7823-858c-00b2d4ad9175', 'f2eebe2fe56132555c291b80ac5e8458c80c9fb93871cfedf84d7f47c94d94e5', 1795263290781);
INSERT INTO public.journal_seal VALUES (3, '01a1fe08-055f-7491-988e-d73037971016', '6374be49cf503244fc1067932bd2524b9d34a6345658765d50a575cfa863854b', 1795263301491);


--
-- Data for Name: journal_unsealed; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: notice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: notice_contact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('01a1fe07-b5cc-75ad-9781-9149942adae0', 'mail.send', '\xeef8108d914e40b3532988831d9bf972ea92aac9a31db7fda4001d094875bed5b0499d675115a868d264849a3eb036d1b653555596c32783a0cc59bf7aa374a764d932c4f1901cd4826f76efca019784fb31bcd0c5f725c7345e5ed9c39c54c59e642a48873dce2663ed2902b8254b21d158ecd8cc156c387a2940d40ea72fb53fa34cf09de5e224c729cec99fa5ffbcf2f0c8c234e0a28f8fc632907122e8e40a20cddc4f42b924623852f3340e65248ccae2a589cab9325b53c334bd70866154b2d7a85a98164eae950d689183c983056ab4c4bbc19a732992c1afa51762465b711bad6595ea3046a4c18b018f46f45e68cb3f8826ae45b6b5d41880e9ab76d74ed944dbf3242659317c29608f430ca81c1a89b5497591f371bbdf49603333fda62fb56c9a162e48c7bd6732752903b4043a6b40115fe651b7bef4923df964476f48f8e77cc00cbd48d9897775bee95d7478355c80a35cf627bae36f42dba3784483b5fb5e98f8f7aa65224cfce4971d4d9ecea393cc397cc0686c329b0fea3669e1f71a55cf530eee1645d328397eae6371e23788dea03290da3b20df4b0e7504aa311f25f5d136e274549d55065e9dfa97114aa1ec2b3b214c5850d16b36154bf4d1fa82223daa365934cf5a69eef59fa497104dbe86f6bb9c6993a69d29e28f69407fa692f102510560f0b52341f3e4128bc4a76d3c1e603fed2bf88853d84b516804e3253751cf59d90f498d833305a41ff2890e6902e923678cd70834cdd88714eaf01e3a220a269f0c3ef858cc3087811a3ff4a53a7b9bde9fca0ddc89952bfe1b70d189f12e031c915cb2e53c8f866e7757cac7de9f3ac726fa79702f813ea8ee72a0e3a278857eba3f13d1b47df5b50727062db7ec4f7dd9e52fbb29034fbdc522a43a709454f4887280bcddc407369f881e7c945ed127e335fd2d28af90fa98106dd3a437f02ad2cca6e1f8f5f6cad32fdb7eba6aea700d52788582d91834bb00f1c4b3ee0655ad451c585f1fe290df0414a9e2a71ec543097d7aea4ff92fe07eb9467b0c495eed7f75e05bb39c2be6c10f0f04240a9a77b4d8bdc0c4b0bd84f7348e55dd7a77d572e382549037bdb72499214997ca484a53d8d8ccee266e24aadae6d2913ff556671e9141b37e4332be5b8cc73ec2fbcbd8b19d35503b7927bbde5158648ab1dc73ec8fc7adeff302f07c346fd9598b123e88e8d94ba2d94eb0b65afdd831dd49962ceabe61ef44690b9b73ba477a77e6ebdc0856e03d1120fe1b6baa4745455dc714d24c0a7c4675f2f613c69d9f5963a16940dad4587fc7d291f05eee8758c628fc1adef23f241b41c3300444d09ceda6b114e71eab1731e8fff48190ac6569dce8109330c0669e', 1795263280589, 1795263280589, 0, 'waiting', NULL, NULL);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: registration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: review; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: review_week; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: schema_migration; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_migration VALUES ('storage-000-installation', 'e69707b09577031a2683faf33bd0b0df947a808a8f362a2231baeab2ebcb1c83', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('storage-001-journal', 'c12ee5f01154c0bf6c0b52f8428a751917fac32e76f92d590def790252a144f5', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('storage-002-outbox', 'e36f17847f3cc68933042a42e54152a5dbb8d73797b35daef13dc98471459ab1', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('storage-003-kind', 'daff90f637d65aed67b5b0877db7a1e2eec2ec11ade3e478354719541ee7c242', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('web-001-session', '1e02c547373515b3d94c7c2f596c1ea98f4589d52416c617aee31f8e9c1e8c4c', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('web-002-throttle', 'ca960cd5da5bfb3d8b8ba08bb9cc8595f3492e557c82b30fec4691953c96bc5a', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('files-001', '38fbf16d70b346ea587ea9f344567c7720dd67b8f633df5d6e863203fadd7f85', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('notifications-001', '669456d4d422337f4ea823ef09edd46605f72cb6ebda6574db0d3a044312bb37', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('accounts-001-people', '9f7c74acc32954ff6c2d6f4dc4d8d0b3b94cd446dbf4b823f906c6d2d9146b2e', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('accounts-002-staff', '858a5ee9093224953412032d33841b1aa194068c6b06255970ebeb089aa54292', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('accounts-003-sign-in', 'a625e62c267a953732fc36a6b5670d0e9e256fb57a5e96ca7e99e7ecfe67ca1d', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('accounts-004-corrections', 'a595dfacbb3df8e47711a417279546ed7538be5e0ba6f771a5432614b4e02ec5', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('accounts-005-unfinished', '406eb92c288e92ec5b9e800927c5749528d201dd05eb017a2147df3c82c1954e', 1795263274463, 0);
INSERT INTO public.schema_migration VALUES ('enrolment-001-codes', 'b27f15a10960ee0e10fdb501ca3b73c8ba7b6b1d8c6b0b66b6f530d62a81d117', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('enrolment-002-letters', '80da61f91afd935834d6c9edd3c16d24731d29211b332d9733550936a30f0fd2', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('enrolment-003-desk', 'e50fb5c9f55b6c0dbb5f1d74a44b5dc7add95f6d00df61d5d721d2949aedd02c', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('appointments-001', '6daa473642777d2bcea32ad1806a7bf1870716e327a4397002003f232be4035c', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('applications-001', '82914706eec59db6ae1e29b471d3ab375b1a3e11629b8a7943701dcef3a17be5', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('applications-002-files', 'eb88886db8d539aa386b492783dea7211679103d2f20b5b3829787d99438bf9f', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('applications-003-queue', '11bdfcfc3988c81056e2244065f099948a71b52c51aad91dbab6472da26a2c16', 1795263274463, 0);
INSERT INTO public.schema_migration VALUES ('casework-001', 'c66d81c593865d9d41b02a84a1e51269273c3a8fca18b4bbf5f708d765dd3037', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('helpdesk-001', '04aa98d73f44d8768bba11314788d6b5537f9c5eef94d66be98bd58ee06fa319', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('helpdesk-002-review', '97d9f65dcb7749c1a7035f3fd5fe305d5f7aec2549685e870d151ae4899710c7', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('helpdesk-003-figures', '1bb7e417d8a672d800fcdcfc8c34b04e095627893cacda6c7705477d91ce4a02', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('helpdesk-004-weeks', '4f6df5f765f0f00330846c16a6a2e2c3b8354c9fbbd0d65e9fc00fdbda1f380c', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('demo-001-mailbox', '5e7ef6b0f2d555c064f7ea8647acdd8bd59369d3710e57a83f1d1d88eebf69c5', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('demo-002-world', 'bb27d17f9e94e19a7de0ead9e0f955cad147120cd8c4c553d3be119ea327d0ff', 1795263274463, 1);
INSERT INTO public.schema_migration VALUES ('demo-003-fill', 'afc79bdd9dc5cf1fd7df2510c6696fcba465b42e9b4a2cd330a14370517028a9', 1795263274463, 1);


--
-- Data for Name: served_application; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: served_week; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: service_version; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sign_in_delay; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a1fe07-dada-7ea6-8544-6d8f8de0d1ef', 'operator.one', 'Ясенева Вера', 'helpOperator', NULL, NULL, 'scrypt$ln=15,r=8,p=3$66eQVszpeBBgRxlVbCvHkA==$weO0osLq9QsQ5TgVhs7fndXuYa6vAksEbYvB4yHSAdg=', 1795263290074, NULL);
INSERT INTO public.staff VALUES ('01a1fe08-055f-7bdf-b0b0-c9aaec77a479', 'official.one', 'Крылов Степан', 'official', 'federal-stavropol', '26', 'scrypt$ln=15,r=8,p=3$AQr6etGNHDzl1T3wX7MrXw==$6ESHbidZYjLheqXSncs1UOYIKSs3oeqhrkC72eRHjiw=', 1795263300960, NULL);


--
-- Data for Name: throttle; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: visit_cell; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: visit_proposal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: demo_world_only_row_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.demo_world_only_row_seq', 1, false);


--
-- Name: figure_week_week_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.figure_week_week_seq', 1, false);


--
-- Name: file_sweep_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.file_sweep_id_seq', 1, false);


--
-- Name: installation_kind_only_row_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.installation_kind_only_row_seq', 1, false);


--
-- Name: installation_only_row_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.installation_only_row_seq', 1, false);


--
-- Name: journal_seal_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.journal_seal_position_seq', 1, false);


--
-- Name: activation_code activation_code_person_id_code_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_code
    ADD CONSTRAINT activation_code_person_id_code_hash_key UNIQUE (person_id, code_hash);


--
-- Name: activation_code activation_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_code
    ADD CONSTRAINT activation_code_pkey PRIMARY KEY (id);


--
-- Name: activation_letter_event activation_letter_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_letter_event
    ADD CONSTRAINT activation_letter_event_pkey PRIMARY KEY (letter_id, "position");


--
-- Name: activation_letter activation_letter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_letter
    ADD CONSTRAINT activation_letter_pkey PRIMARY KEY (id);


--
-- Name: activation_letter activation_letter_tracking_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_letter
    ADD CONSTRAINT activation_letter_tracking_key UNIQUE (tracking);


--
-- Name: activation_tally activation_tally_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_tally
    ADD CONSTRAINT activation_tally_pkey PRIMARY KEY (person_id);


--
-- Name: agency_number_series agency_number_series_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agency_number_series
    ADD CONSTRAINT agency_number_series_pkey PRIMARY KEY (office_id);


--
-- Name: application_copy application_copy_draft_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_copy
    ADD CONSTRAINT application_copy_draft_id_key UNIQUE (draft_id);


--
-- Name: application_copy application_copy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_copy
    ADD CONSTRAINT application_copy_pkey PRIMARY KEY (application_id, version);


--
-- Name: application_draft application_draft_open_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_draft
    ADD CONSTRAINT application_draft_open_key_key UNIQUE (open_key);


--
-- Name: application_draft application_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_draft
    ADD CONSTRAINT application_draft_pkey PRIMARY KEY (id);


--
-- Name: application_event application_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_event
    ADD CONSTRAINT application_event_pkey PRIMARY KEY (application_id, sequence);


--
-- Name: application_file application_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_file
    ADD CONSTRAINT application_file_pkey PRIMARY KEY (id);


--
-- Name: application application_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_number_key UNIQUE (number);


--
-- Name: application application_office_id_agency_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_office_id_agency_number_key UNIQUE (office_id, agency_number);


--
-- Name: application application_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_pkey PRIMARY KEY (id);


--
-- Name: appointment appointment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_pkey PRIMARY KEY (id);


--
-- Name: appointment appointment_proposal_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_proposal_id_key UNIQUE (proposal_id);


--
-- Name: code_printout code_printout_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.code_printout
    ADD CONSTRAINT code_printout_pkey PRIMARY KEY (id);


--
-- Name: condemned_file condemned_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.condemned_file
    ADD CONSTRAINT condemned_file_pkey PRIMARY KEY (file_key);


--
-- Name: consent consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_pkey PRIMARY KEY (id);


--
-- Name: consent consent_registration_id_kind_text_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_registration_id_kind_text_hash_key UNIQUE (registration_id, kind, text_hash);


--
-- Name: consent_text consent_text_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent_text
    ADD CONSTRAINT consent_text_pkey PRIMARY KEY (hash);


--
-- Name: contact_code contact_code_link_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_code
    ADD CONSTRAINT contact_code_link_hash_key UNIQUE (link_hash);


--
-- Name: contact_code contact_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_code
    ADD CONSTRAINT contact_code_pkey PRIMARY KEY (person_id, purpose);


--
-- Name: demo_fill demo_fill_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.demo_fill
    ADD CONSTRAINT demo_fill_pkey PRIMARY KEY (run, batch);


--
-- Name: demo_message demo_message_message_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.demo_message
    ADD CONSTRAINT demo_message_message_id_key UNIQUE (message_id);


--
-- Name: demo_message demo_message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.demo_message
    ADD CONSTRAINT demo_message_pkey PRIMARY KEY (id);


--
-- Name: demo_message demo_message_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.demo_message
    ADD CONSTRAINT demo_message_position_key UNIQUE ("position");


--
-- Name: demo_world demo_world_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.demo_world
    ADD CONSTRAINT demo_world_pkey PRIMARY KEY (only_row);


--
-- Name: desk_check desk_check_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_check
    ADD CONSTRAINT desk_check_pkey PRIMARY KEY (id);


--
-- Name: desk_search desk_search_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_search
    ADD CONSTRAINT desk_search_pkey PRIMARY KEY (id);


--
-- Name: desk_search_result desk_search_result_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_search_result
    ADD CONSTRAINT desk_search_result_pkey PRIMARY KEY (search_id, person_id);


--
-- Name: draft_file draft_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft_file
    ADD CONSTRAINT draft_file_pkey PRIMARY KEY (id);


--
-- Name: event_file event_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_file
    ADD CONSTRAINT event_file_pkey PRIMARY KEY (file_key);


--
-- Name: figure_week figure_week_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.figure_week
    ADD CONSTRAINT figure_week_pkey PRIMARY KEY (week);


--
-- Name: file_sweep file_sweep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.file_sweep
    ADD CONSTRAINT file_sweep_pkey PRIMARY KEY (id);


--
-- Name: inquiry_event inquiry_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inquiry_event
    ADD CONSTRAINT inquiry_event_pkey PRIMARY KEY (inquiry_id, "position");


--
-- Name: inquiry inquiry_form_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inquiry
    ADD CONSTRAINT inquiry_form_hash_key UNIQUE (form_hash);


--
-- Name: inquiry inquiry_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inquiry
    ADD CONSTRAINT inquiry_number_key UNIQUE (number);


--
-- Name: inquiry inquiry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inquiry
    ADD CONSTRAINT inquiry_pkey PRIMARY KEY (id);


--
-- Name: inquiry inquiry_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inquiry
    ADD CONSTRAINT inquiry_token_hash_key UNIQUE (token_hash);


--
-- Name: installation_kind installation_kind_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installation_kind
    ADD CONSTRAINT installation_kind_pkey PRIMARY KEY (only_row);


--
-- Name: installation installation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (only_row);


--
-- Name: interrupted_form interrupted_form_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interrupted_form
    ADD CONSTRAINT interrupted_form_pkey PRIMARY KEY (token_hash);


--
-- Name: journal journal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (id);


--
-- Name: journal_seal journal_seal_journal_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_journal_id_key UNIQUE (journal_id);


--
-- Name: journal_seal journal_seal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_pkey PRIMARY KEY ("position");


--
-- Name: journal_unsealed journal_unsealed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_unsealed
    ADD CONSTRAINT journal_unsealed_pkey PRIMARY KEY (journal_id);


--
-- Name: notice_contact notice_contact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice_contact
    ADD CONSTRAINT notice_contact_pkey PRIMARY KEY (person_id);


--
-- Name: notice notice_person_id_position_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_person_id_position_key UNIQUE (person_id, "position");


--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: person person_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_number_key UNIQUE (number);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);


--
-- Name: registration registration_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registration
    ADD CONSTRAINT registration_number_key UNIQUE (number);


--
-- Name: registration registration_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registration
    ADD CONSTRAINT registration_person_id_key UNIQUE (person_id);


--
-- Name: registration registration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registration
    ADD CONSTRAINT registration_pkey PRIMARY KEY (id);


--
-- Name: review review_application_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_application_id_key UNIQUE (application_id);


--
-- Name: review review_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (id);


--
-- Name: review_week review_week_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review_week
    ADD CONSTRAINT review_week_pkey PRIMARY KEY (week, service_id, agency_id);


--
-- Name: schema_migration schema_migration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (name);


--
-- Name: served_application served_application_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.served_application
    ADD CONSTRAINT served_application_pkey PRIMARY KEY (application_id);


--
-- Name: served_week served_week_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.served_week
    ADD CONSTRAINT served_week_pkey PRIMARY KEY (week, service_id, agency_id, days);


--
-- Name: service_version service_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_version
    ADD CONSTRAINT service_version_pkey PRIMARY KEY (hash);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);


--
-- Name: sign_in_delay sign_in_delay_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_delay
    ADD CONSTRAINT sign_in_delay_pkey PRIMARY KEY (subject_hash);


--
-- Name: staff staff_login_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_login_key UNIQUE (login);


--
-- Name: staff staff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (id);


--
-- Name: throttle throttle_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.throttle
    ADD CONSTRAINT throttle_pkey PRIMARY KEY (subject_hash, window_start);


--
-- Name: visit_cell visit_cell_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.visit_cell
    ADD CONSTRAINT visit_cell_pkey PRIMARY KEY (office_id, starts_at, place);


--
-- Name: visit_proposal visit_proposal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.visit_proposal
    ADD CONSTRAINT visit_proposal_pkey PRIMARY KEY (id);


--
-- Name: activation_code_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activation_code_by_person ON public.activation_code USING btree (person_id, issued_at, id);


--
-- Name: activation_code_live; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX activation_code_live ON public.activation_code USING btree (person_id) WHERE (state = 'live'::text);


--
-- Name: activation_letter_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activation_letter_by_person ON public.activation_letter USING btree (person_id, ordered_at, id);


--
-- Name: activation_letter_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX activation_letter_open ON public.activation_letter USING btree (person_id) WHERE (step = ANY (ARRAY['ordered'::text, 'printed'::text, 'posted'::text, 'arrived'::text]));


--
-- Name: activation_letter_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activation_letter_queue ON public.activation_letter USING btree (step, ordered_at, id);


--
-- Name: application_by_deadline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_by_deadline ON public.application USING btree (status, register_by);


--
-- Name: application_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_by_end ON public.application USING btree (finished_at, id);


--
-- Name: application_draft_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_draft_by_age ON public.application_draft USING btree (updated_at, id);


--
-- Name: application_draft_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_draft_of_person ON public.application_draft USING btree (person_id, state, updated_at, id);


--
-- Name: application_file_by_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_file_by_key ON public.application_file USING btree (file_key);


--
-- Name: application_file_by_preview; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_file_by_preview ON public.application_file USING btree (preview_key);


--
-- Name: application_file_of_copy; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_file_of_copy ON public.application_file USING btree (application_id, copy_version, id);


--
-- Name: application_finished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_finished ON public.application USING btree (office_id, finished_at, id);


--
-- Name: application_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_of_person ON public.application USING btree (person_id, id);


--
-- Name: application_of_service; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_of_service ON public.application USING btree (service_id, status);


--
-- Name: application_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_queue ON public.application USING btree (office_id, status, COALESCE(register_by, '253402300800000'::bigint), id);


--
-- Name: appointment_by_office; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_by_office ON public.appointment USING btree (office_id, state, starts_at, id);


--
-- Name: appointment_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX appointment_by_turn ON public.appointment USING btree (subject_kind, subject_id, turn);


--
-- Name: appointment_one_held; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX appointment_one_held ON public.appointment USING btree (subject_kind, subject_id) WHERE (state = 'held'::text);


--
-- Name: appointment_one_place; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX appointment_one_place ON public.appointment USING btree (office_id, starts_at, place) WHERE (state = 'held'::text);


--
-- Name: code_printout_by_batch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX code_printout_by_batch ON public.code_printout USING btree (batch, id);


--
-- Name: code_printout_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX code_printout_by_end ON public.code_printout USING btree (ends_at);


--
-- Name: code_printout_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX code_printout_by_person ON public.code_printout USING btree (person_id);


--
-- Name: contact_code_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_code_by_end ON public.contact_code USING btree (expires_at);


--
-- Name: demo_message_by_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX demo_message_by_address ON public.demo_message USING btree (address_hash, "position");


--
-- Name: demo_message_by_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX demo_message_by_kind ON public.demo_message USING btree (kind, "position");


--
-- Name: desk_check_by_centre; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_check_by_centre ON public.desk_check USING btree (centre, at, id);


--
-- Name: desk_check_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_check_by_person ON public.desk_check USING btree (person_id, at, id);


--
-- Name: desk_search_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_search_by_end ON public.desk_search USING btree (ends_at);


--
-- Name: desk_search_result_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_search_result_by_person ON public.desk_search_result USING btree (person_id, search_id);


--
-- Name: draft_file_by_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX draft_file_by_key ON public.draft_file USING btree (file_key);


--
-- Name: draft_file_by_preview; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX draft_file_by_preview ON public.draft_file USING btree (preview_key);


--
-- Name: draft_file_of_draft; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX draft_file_of_draft ON public.draft_file USING btree (draft_id, slot, id);


--
-- Name: event_file_of_event; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_file_of_event ON public.event_file USING btree (application_id, sequence);


--
-- Name: inquiry_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inquiry_by_age ON public.inquiry USING btree (created_at, state);


--
-- Name: inquiry_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inquiry_by_state ON public.inquiry USING btree (state, id);


--
-- Name: inquiry_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inquiry_of_person ON public.inquiry USING btree (person_id, id);


--
-- Name: interrupted_form_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interrupted_form_by_age ON public.interrupted_form USING btree (created_at);


--
-- Name: journal_by_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX journal_by_actor ON public.journal USING btree (actor_id, id);


--
-- Name: journal_by_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX journal_by_subject ON public.journal USING btree (subject_kind, subject_id, id);


--
-- Name: notice_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_by_time ON public.notice USING btree (person_id, created_at, "position");


--
-- Name: notice_unread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_unread ON public.notice USING btree (person_id, created_at, "position") WHERE (read_at IS NULL);


--
-- Name: outbox_by_topic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_topic ON public.outbox USING btree (topic, state);


--
-- Name: outbox_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_due ON public.outbox USING btree (state, due_at, id);


--
-- Name: person_by_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_by_phone ON public.person USING btree (phone_lookup);


--
-- Name: person_by_snils; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_by_snils ON public.person USING btree (snils_lookup, id);


--
-- Name: person_confirmed_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_confirmed_email ON public.person USING btree (email_lookup) WHERE (email_confirmed_at IS NOT NULL);


--
-- Name: person_confirmed_snils; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_confirmed_snils ON public.person USING btree (snils_lookup) WHERE (level = 'confirmed'::text);


--
-- Name: registration_unfinished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registration_unfinished ON public.registration USING btree (changed_at, id) WHERE (person_id IS NULL);


--
-- Name: review_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX review_by_age ON public.review USING btree (created_at, service_id);


--
-- Name: review_of_office; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX review_of_office ON public.review USING btree (office_id, id);


--
-- Name: served_application_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX served_application_by_age ON public.served_application USING btree (finished_at, service_id);


--
-- Name: session_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_end ON public.session USING btree (ends_at);


--
-- Name: session_by_principal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_principal ON public.session USING btree (kind, principal_id);


--
-- Name: sign_in_delay_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_delay_by_age ON public.sign_in_delay USING btree (last_at);


--
-- Name: throttle_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX throttle_by_age ON public.throttle USING btree (window_start);


--
-- Name: visit_cell_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX visit_cell_by_end ON public.visit_cell USING btree (office_id, held_until);


--
-- Name: visit_cell_by_proposal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX visit_cell_by_proposal ON public.visit_cell USING btree (proposal_id);


--
-- Name: visit_proposal_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX visit_proposal_by_expiry ON public.visit_proposal USING btree (state, expires_at, id);


--
-- Name: visit_proposal_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX visit_proposal_by_turn ON public.visit_proposal USING btree (subject_kind, subject_id, turn);


--
-- Name: visit_proposal_one_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX visit_proposal_one_open ON public.visit_proposal USING btree (subject_kind, subject_id) WHERE (state = 'open'::text);


--
-- Name: application_copy application_copy_keeps_content; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_copy_keeps_content BEFORE UPDATE ON public.application_copy FOR EACH ROW EXECUTE FUNCTION public.refuse_change('a submitted copy never changes');


--
-- Name: application_copy application_copy_keeps_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_copy_keeps_rows BEFORE DELETE ON public.application_copy FOR EACH ROW EXECUTE FUNCTION public.refuse_change('a submitted copy never changes');


--
-- Name: application_copy application_copy_keeps_rows_whole; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_copy_keeps_rows_whole BEFORE TRUNCATE ON public.application_copy FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change('a submitted copy never changes');


--
-- Name: application_event application_event_keeps_content; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_event_keeps_content BEFORE UPDATE ON public.application_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change('the history never changes');


--
-- Name: application_event application_event_keeps_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_event_keeps_rows BEFORE DELETE ON public.application_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change('the history never changes');


--
-- Name: application_event application_event_keeps_rows_whole; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_event_keeps_rows_whole BEFORE TRUNCATE ON public.application_event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change('the history never changes');


--
-- Name: application_file application_file_keeps_content; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_file_keeps_content BEFORE UPDATE ON public.application_file FOR EACH ROW EXECUTE FUNCTION public.refuse_change('a submitted copy never changes');


--
-- Name: application_file application_file_keeps_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_file_keeps_rows BEFORE DELETE ON public.application_file FOR EACH ROW EXECUTE FUNCTION public.refuse_change('a submitted copy never changes');


--
-- Name: application_file application_file_keeps_rows_whole; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_file_keeps_rows_whole BEFORE TRUNCATE ON public.application_file FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change('a submitted copy never changes');


--
-- Name: journal journal_keeps_content; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_keeps_content BEFORE UPDATE ON public.journal FOR EACH ROW EXECUTE FUNCTION public.refuse_change('the journal is append-only');


--
-- Name: journal journal_keeps_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON public.journal FOR EACH ROW EXECUTE FUNCTION public.refuse_change('the journal is append-only');


--
-- Name: journal journal_keeps_rows_whole; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_keeps_rows_whole BEFORE TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change('the journal is append-only');


--
-- Name: journal_seal journal_seal_keeps_content; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_seal_keeps_content BEFORE UPDATE ON public.journal_seal FOR EACH ROW EXECUTE FUNCTION public.refuse_change('the journal is append-only');


--
-- Name: journal_seal journal_seal_keeps_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_seal_keeps_rows BEFORE DELETE ON public.journal_seal FOR EACH ROW EXECUTE FUNCTION public.refuse_change('the journal is append-only');


--
-- Name: journal_seal journal_seal_keeps_rows_whole; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_seal_keeps_rows_whole BEFORE TRUNCATE ON public.journal_seal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change('the journal is append-only');


--
-- Name: activation_code activation_code_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_code
    ADD CONSTRAINT activation_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: activation_letter activation_letter_code_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_letter
    ADD CONSTRAINT activation_letter_code_id_fkey FOREIGN KEY (code_id) REFERENCES public.activation_code(id);


--
-- Name: activation_letter_event activation_letter_event_letter_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_letter_event
    ADD CONSTRAINT activation_letter_event_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES public.activation_letter(id);


--
-- Name: activation_letter activation_letter_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_letter
    ADD CONSTRAINT activation_letter_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: activation_tally activation_tally_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activation_tally
    ADD CONSTRAINT activation_tally_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: application_copy application_copy_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_copy
    ADD CONSTRAINT application_copy_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);


--
-- Name: application_draft application_draft_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_draft
    ADD CONSTRAINT application_draft_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);


--
-- Name: application_draft application_draft_corrects_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_draft
    ADD CONSTRAINT application_draft_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES public.application(id);


--
-- Name: application_event application_event_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_event
    ADD CONSTRAINT application_event_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);


--
-- Name: application_file application_file_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_file
    ADD CONSTRAINT application_file_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);


--
-- Name: application application_service_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_service_version_fkey FOREIGN KEY (service_version) REFERENCES public.service_version(hash);


--
-- Name: appointment appointment_proposal_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.visit_proposal(id);


--
-- Name: code_printout code_printout_code_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.code_printout
    ADD CONSTRAINT code_printout_code_id_fkey FOREIGN KEY (code_id) REFERENCES public.activation_code(id);


--
-- Name: code_printout code_printout_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.code_printout
    ADD CONSTRAINT code_printout_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: consent consent_registration_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.registration(id);


--
-- Name: consent consent_text_hash_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_text_hash_fkey FOREIGN KEY (text_hash) REFERENCES public.consent_text(hash);


--
-- Name: contact_code contact_code_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_code
    ADD CONSTRAINT contact_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: desk_check desk_check_code_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_check
    ADD CONSTRAINT desk_check_code_id_fkey FOREIGN KEY (code_id) REFERENCES public.activation_code(id);


--
-- Name: desk_check desk_check_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_check
    ADD CONSTRAINT desk_check_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: desk_search_result desk_search_result_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_search_result
    ADD CONSTRAINT desk_search_result_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: desk_search_result desk_search_result_search_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_search_result
    ADD CONSTRAINT desk_search_result_search_id_fkey FOREIGN KEY (search_id) REFERENCES public.desk_search(id);


--
-- Name: draft_file draft_file_draft_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft_file
    ADD CONSTRAINT draft_file_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.application_draft(id);


--
-- Name: event_file event_file_application_id_sequence_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_file
    ADD CONSTRAINT event_file_application_id_sequence_fkey FOREIGN KEY (application_id, sequence) REFERENCES public.application_event(application_id, sequence);


--
-- Name: inquiry_event inquiry_event_inquiry_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inquiry_event
    ADD CONSTRAINT inquiry_event_inquiry_id_fkey FOREIGN KEY (inquiry_id) REFERENCES public.inquiry(id);


--
-- Name: journal_seal journal_seal_journal_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES public.journal(id);


--
-- Name: journal_unsealed journal_unsealed_journal_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_unsealed
    ADD CONSTRAINT journal_unsealed_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES public.journal(id);


--
-- Name: registration registration_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registration
    ADD CONSTRAINT registration_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);


--
-- Name: review review_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);


--
-- Name: review_week review_week_week_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review_week
    ADD CONSTRAINT review_week_week_fkey FOREIGN KEY (week) REFERENCES public.figure_week(week);


--
-- Name: served_application served_application_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.served_application
    ADD CONSTRAINT served_application_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);


--
-- Name: served_week served_week_week_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.served_week
    ADD CONSTRAINT served_week_week_fkey FOREIGN KEY (week) REFERENCES public.figure_week(week);


--
-- Name: visit_cell visit_cell_proposal_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.visit_cell
    ADD CONSTRAINT visit_cell_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.visit_proposal(id);


--
-- PostgreSQL database dump complete
--


