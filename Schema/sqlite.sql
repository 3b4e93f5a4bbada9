CREATE TRIGGER application_copy_keeps_content BEFORE UPDATE ON application_copy
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;

CREATE TRIGGER application_copy_keeps_rows BEFORE DELETE ON application_copy
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;

CREATE TRIGGER application_event_keeps_content BEFORE UPDATE ON application_event
BEGIN SELECT RAISE(ABORT, 'the history never changes'); END;

CREATE TRIGGER application_event_keeps_rows BEFORE DELETE ON application_event
BEGIN SELECT RAISE(ABORT, 'the history never changes'); END;

CREATE TRIGGER application_file_keeps_content BEFORE UPDATE ON application_file
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;

CREATE TRIGGER application_file_keeps_rows BEFORE DELETE ON application_file
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;

CREATE TRIGGER journal_keeps_content BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_seal_keeps_content BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_seal_keeps_rows BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE access_check (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), centre TEXT NOT NULL,
    staff_id TEXT NOT NULL, at INTEGER NOT NULL, compared TEXT NOT NULL, document_kind TEXT NOT NULL,
    document_lookup TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'access' CHECK (kind IN ('access', 'registered'))) STRICT;

CREATE TABLE acting_right (
    id TEXT PRIMARY KEY,
    grantor_kind TEXT NOT NULL CHECK (grantor_kind IN ('principal', 'organisation')),
    grantor_id TEXT NOT NULL,
    holder_lookup TEXT NOT NULL,
    holder_id TEXT,
    role TEXT NOT NULL CHECK (role IN ('mandate', 'head', 'apply', 'see')),
    state TEXT NOT NULL CHECK (state IN ('offered', 'claimed', 'active', 'declined', 'ended')),
    terms BLOB NOT NULL,
    valid_until INTEGER,
    made_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    CHECK ((grantor_kind = 'principal') = (role = 'mandate')),
    CHECK (state NOT IN ('active', 'claimed') OR holder_id IS NOT NULL)
) STRICT;

CREATE TABLE activation_code (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), code_hash TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'letter')),
    state TEXT NOT NULL CHECK (state IN ('live', 'used', 'dead', 'replaced')),
    wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0), issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, ended_at INTEGER, issued_by TEXT NOT NULL, centre TEXT,
    UNIQUE (person_id, code_hash), CHECK ((state = 'live') = (ended_at IS NULL)),
    CHECK (expires_at > issued_at)
) STRICT;

CREATE TABLE activation_letter (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    step TEXT NOT NULL CHECK (
        step IN ('ordered', 'printed', 'posted', 'arrived', 'handedOver', 'returned', 'cancelled')),
    region TEXT NOT NULL, destination BLOB NOT NULL, tracking TEXT UNIQUE, code_id TEXT REFERENCES activation_code (id),
    ordered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, number TEXT,
    CHECK (step IN ('ordered', 'cancelled') OR code_id IS NOT NULL),
    CHECK (step NOT IN ('posted', 'arrived', 'handedOver', 'returned') OR tracking IS NOT NULL)
) STRICT;

CREATE TABLE activation_letter_event (
    letter_id TEXT NOT NULL REFERENCES activation_letter (id), position INTEGER NOT NULL, step TEXT NOT NULL,
    at INTEGER NOT NULL, actor_kind TEXT NOT NULL, actor_id TEXT, PRIMARY KEY (letter_id, position)
) STRICT;

CREATE TABLE activation_tally (
    person_id TEXT PRIMARY KEY REFERENCES person (id), wrong_tries INTEGER NOT NULL CHECK (wrong_tries >= 0),
    last_at INTEGER NOT NULL
) STRICT;

CREATE TABLE agency_number_series (
    office_id TEXT PRIMARY KEY, last_number TEXT NOT NULL, updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE application (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('application', 'query')),
    person_id TEXT NOT NULL,
    applicant_name BLOB NOT NULL,
    title BLOB NOT NULL,
    service_id TEXT,
    service_version TEXT REFERENCES service_version (hash),
    agency_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    region TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('submitted', 'registered', 'accepted', 'returnedForCorrection',
        'awaitingApplicant', 'inProgress', 'invited', 'ready', 'handedOver', 'completed', 'refused',
        'withdrawn')),
    refusal_stage TEXT CHECK (refusal_stage IN ('intake', 'decision')),
    copy_version INTEGER NOT NULL CHECK (copy_version > 0),
    submitted_at INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    register_by INTEGER,
    agency_number TEXT,
    registered_at INTEGER,
    answered_at INTEGER,
    finished_at INTEGER,
    updated_at INTEGER NOT NULL, subject_kind TEXT, subject_id TEXT, subject_label BLOB,
    CHECK ((status = 'refused') = (refusal_stage IS NOT NULL)),
    CHECK ((kind = 'application') = (service_id IS NOT NULL)),
    CHECK ((agency_number IS NULL) = (registered_at IS NULL)),
    UNIQUE (office_id, agency_number)
) STRICT;

CREATE TABLE application_copy (
    application_id TEXT NOT NULL REFERENCES application (id),
    version INTEGER NOT NULL CHECK (version > 0),
    draft_id TEXT NOT NULL UNIQUE,
    content BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, version)
) STRICT;

CREATE TABLE application_draft (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('application', 'query')),
    service_id TEXT,
    agency_id TEXT NOT NULL,
    region TEXT NOT NULL,
    content BLOB NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    corrects_id TEXT REFERENCES application (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'sent')),
    open_key TEXT UNIQUE,
    application_id TEXT REFERENCES application (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL, municipality TEXT, subject_kind TEXT, subject_id TEXT, subject_label BLOB, shared_at INTEGER, looked_at INTEGER,
    CHECK ((kind = 'application') = (service_id IS NOT NULL)),
    CHECK ((state = 'sent') = (application_id IS NOT NULL))
) STRICT;

CREATE TABLE application_event (
    application_id TEXT NOT NULL REFERENCES application (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    from_status TEXT,
    status TEXT NOT NULL,
    refusal_stage TEXT,
    actor_kind TEXT NOT NULL,
    actor_id TEXT,
    at INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (application_id, sequence)
) STRICT;

CREATE TABLE application_file (
    id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    copy_version INTEGER NOT NULL,
    slot TEXT NOT NULL,
    name BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
    file_key TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    preview_key TEXT,
    preview_size INTEGER,
    preview_sha256 TEXT,
    created_at INTEGER NOT NULL,
    CHECK ((preview_key IS NULL) = (preview_size IS NULL)),
    CHECK ((preview_key IS NULL) = (preview_sha256 IS NULL))
) STRICT;

CREATE TABLE appointment (
    id TEXT PRIMARY KEY, proposal_id TEXT NOT NULL UNIQUE REFERENCES visit_proposal (id),
    subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, turn INTEGER NOT NULL, person_id TEXT NOT NULL,
    office_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, place INTEGER NOT NULL CHECK (place >= 1),
    agreed_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('held', 'released', 'over')),
    outcome TEXT CHECK (outcome IN
        ('originals_right', 'originals_missing', 'originals_different', 'did_not_come')),
    outcome_note BLOB, outcome_at INTEGER, outcome_by TEXT, released_at INTEGER, release_reason BLOB,
    CHECK (ends_at > starts_at), CHECK ((state = 'over') = (outcome IS NOT NULL)),
    CHECK ((state = 'released') = (released_at IS NOT NULL))
) STRICT;

CREATE TABLE arrival (
    token_hash TEXT PRIMARY KEY, content BLOB NOT NULL, registration_id TEXT UNIQUE,
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE catalogue_content (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;

CREATE TABLE catalogue_count (
    day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, cases INTEGER NOT NULL,
    PRIMARY KEY (day, kind, name)
) STRICT;

CREATE TABLE catalogue_file (
    version INTEGER NOT NULL REFERENCES catalogue_version (number), path TEXT NOT NULL,
    content_hash TEXT NOT NULL REFERENCES catalogue_content (hash), PRIMARY KEY (version, path)
) STRICT;

CREATE TABLE catalogue_image (
    version INTEGER NOT NULL REFERENCES catalogue_version (number), format INTEGER NOT NULL,
    content BLOB NOT NULL, PRIMARY KEY (version, format)
) STRICT;

CREATE TABLE catalogue_publication (
    id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL REFERENCES catalogue_version (number),
    at INTEGER NOT NULL, published_by TEXT NOT NULL
) STRICT;

CREATE TABLE catalogue_version (
    number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'imported', 'edited')), author TEXT NOT NULL, note TEXT,
    services INTEGER NOT NULL, created_at INTEGER NOT NULL, withdrawn_at INTEGER,
    successor INTEGER,
    CHECK ((withdrawn_at IS NULL) = (successor IS NULL))
) STRICT;

CREATE TABLE centre_closure (
    id TEXT PRIMARY KEY, centre TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
    reason TEXT NOT NULL, CHECK (from_day <= to_day)
) STRICT;

CREATE TABLE centre_setting (
    centre TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), content TEXT NOT NULL
) STRICT;

CREATE TABLE centre_setting_change (
    centre TEXT NOT NULL, version INTEGER NOT NULL, staff_id TEXT NOT NULL, at INTEGER NOT NULL,
    parts TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (centre, version)
) STRICT;

CREATE TABLE claim_decision (
    claim_id TEXT PRIMARY KEY REFERENCES acting_right (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('changed', 'refused')),
    papers BLOB NOT NULL, proposed_by TEXT NOT NULL, proposed_at INTEGER NOT NULL,
    decided_by TEXT, decided_at INTEGER,
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (outcome <> 'changed' OR decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;

CREATE TABLE code_printout (
    id TEXT PRIMARY KEY, batch TEXT NOT NULL, staff_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id), code_id TEXT NOT NULL REFERENCES activation_code (id),
    content BLOB NOT NULL, made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL
) STRICT;

CREATE TABLE condemned_file (file_key TEXT PRIMARY KEY, condemned_at INTEGER NOT NULL) STRICT;

CREATE TABLE consent (
    id TEXT PRIMARY KEY, registration_id TEXT NOT NULL REFERENCES registration (id),
    kind TEXT NOT NULL CHECK (kind IN ('terms', 'personalData')),
    text_hash TEXT NOT NULL REFERENCES consent_text (hash), given_at INTEGER NOT NULL, withdrawn_at INTEGER,
    UNIQUE (registration_id, kind, text_hash)
) STRICT;

CREATE TABLE consent_text (
    hash TEXT PRIMARY KEY, kind TEXT NOT NULL, version TEXT NOT NULL, content TEXT NOT NULL,
    first_used_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_change (
    person_id TEXT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    code_hash TEXT, code_ends_at INTEGER, tries INTEGER NOT NULL,
    sent_to TEXT CHECK (sent_to IN ('email', 'phone')),
    old_proved_at INTEGER, new_proved_at INTEGER, expires_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;

CREATE TABLE contact_code (
    person_id TEXT NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('email', 'phone', 'recovery')),
    address_lookup TEXT NOT NULL, code_hash TEXT NOT NULL, link_hash TEXT UNIQUE,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0), created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, purpose)
) STRICT;

CREATE TABLE counter_access (
    person_id TEXT PRIMARY KEY REFERENCES person (id), code_hash TEXT NOT NULL, link_hash TEXT UNIQUE,
    tries INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE demo_fill (
    run INTEGER NOT NULL, batch INTEGER NOT NULL, goal INTEGER NOT NULL, until INTEGER NOT NULL,
    people INTEGER NOT NULL, applications INTEGER NOT NULL, PRIMARY KEY (run, batch)
) STRICT;

CREATE TABLE demo_message (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE, message_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('mail', 'sms')), address_hash TEXT NOT NULL, content BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE demo_world (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), begun_at INTEGER NOT NULL, done_at INTEGER
) STRICT;

CREATE TABLE departure (
    state_hash TEXT PRIMARY KEY, browser_hash TEXT NOT NULL, provider TEXT NOT NULL, content BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE desk_check (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), centre TEXT NOT NULL,
    staff_id TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('issued', 'refused')),
    compared TEXT NOT NULL, document_kind TEXT, document_lookup TEXT, reason TEXT, comment BLOB,
    code_id TEXT REFERENCES activation_code (id),
    CHECK ((outcome = 'issued') = (code_id IS NOT NULL)), CHECK ((outcome = 'refused') = (reason IS NOT NULL)),
    CHECK (outcome = 'refused' OR (document_kind IS NOT NULL AND document_lookup IS NOT NULL))
) STRICT;

CREATE TABLE desk_check_field (
    check_id TEXT NOT NULL REFERENCES desk_check (id), field TEXT NOT NULL, value_hash TEXT,
    PRIMARY KEY (check_id, field)
) STRICT;

CREATE TABLE desk_search (
    id TEXT PRIMARY KEY, staff_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('snils', 'number')),
    at INTEGER NOT NULL, ends_at INTEGER NOT NULL
) STRICT;

CREATE TABLE desk_search_result (
    search_id TEXT NOT NULL REFERENCES desk_search (id), person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (search_id, person_id)
) STRICT;

CREATE TABLE draft_change (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES application_draft (id),
    step TEXT NOT NULL,
    person_id TEXT,
    began_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    saved_at INTEGER
) STRICT;

CREATE TABLE draft_file (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES application_draft (id),
    slot TEXT NOT NULL,
    name BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
    file_key TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    preview_key TEXT,
    preview_size INTEGER,
    preview_sha256 TEXT,
    created_at INTEGER NOT NULL,
    CHECK ((preview_key IS NULL) = (preview_size IS NULL)),
    CHECK ((preview_key IS NULL) = (preview_sha256 IS NULL))
) STRICT;

CREATE TABLE draft_share (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    guest_lookup TEXT NOT NULL,
    guest_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('help', 'handover')),
    state TEXT NOT NULL CHECK (state IN ('offered', 'active', 'done', 'declined', 'ended')),
    terms BLOB NOT NULL,
    valid_until INTEGER,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    CHECK (state NOT IN ('active', 'done') OR guest_id IS NOT NULL),
    CHECK (state <> 'active' OR kind = 'help'),
    CHECK (state <> 'done' OR kind = 'handover'),
    CHECK (state NOT IN ('offered', 'done') OR valid_until IS NOT NULL)
) STRICT;

CREATE TABLE event_file (
    file_key TEXT PRIMARY KEY,
    application_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    FOREIGN KEY (application_id, sequence) REFERENCES application_event (application_id, sequence)
) STRICT;

CREATE TABLE figure_week (week INTEGER PRIMARY KEY, summed_at INTEGER NOT NULL) STRICT;

CREATE TABLE file_sweep (id INTEGER PRIMARY KEY CHECK (id = 1), due_at INTEGER NOT NULL) STRICT;

CREATE TABLE first_look (
    person_id TEXT NOT NULL REFERENCES person (id), staff_id TEXT NOT NULL, centre TEXT NOT NULL,
    at INTEGER NOT NULL, ends_at INTEGER NOT NULL, PRIMARY KEY (person_id, staff_id)
) STRICT;

CREATE TABLE half_sign_in (
    token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')),
    principal_id TEXT NOT NULL, failures INTEGER NOT NULL, expires_at INTEGER NOT NULL
, methods TEXT NOT NULL DEFAULT 'pwd', proved_at INTEGER) STRICT;

CREATE TABLE identity_check (
    person_id TEXT PRIMARY KEY REFERENCES person (id), claim_hash TEXT NOT NULL, content BLOB NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE inquiry (
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, person_id TEXT,
    topic TEXT NOT NULL CHECK (topic IN ('registration', 'identity', 'application', 'notices', 'catalogue',
        'fault', 'accessibility', 'suggestion', 'other')),
    state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'inWork', 'answered', 'closed')),
    language TEXT NOT NULL CHECK (language IN ('ru', 'en')), content BLOB NOT NULL,
    token_hash TEXT UNIQUE, form_hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL,
    answer_by INTEGER NOT NULL, taken_by TEXT, answered_at INTEGER, closed_at INTEGER,
    CHECK ((person_id IS NULL) = (token_hash IS NOT NULL)),
    CHECK ((state = 'answered') = (answered_at IS NOT NULL)),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) STRICT;

CREATE TABLE inquiry_event (
    inquiry_id TEXT NOT NULL REFERENCES inquiry (id), position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('registered', 'taken', 'answered', 'closed')), at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL, actor_id TEXT, content BLOB,
    PRIMARY KEY (inquiry_id, position)
) STRICT;

CREATE TABLE installation (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), key_id TEXT NOT NULL, made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE installation_kind (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    kind TEXT NOT NULL CHECK (kind IN ('installation', 'demonstration'))
) STRICT;

CREATE TABLE interrupted_form (
    token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, principal_id TEXT NOT NULL, content BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
    id TEXT PRIMARY KEY, at INTEGER NOT NULL, actor_kind TEXT NOT NULL, actor_id TEXT, action TEXT NOT NULL,
    subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, reason TEXT, details TEXT NOT NULL,
    own_hash TEXT NOT NULL
) STRICT;

CREATE TABLE journal_seal (
    position INTEGER PRIMARY KEY, journal_id TEXT NOT NULL UNIQUE REFERENCES journal (id),
    chain_hash TEXT NOT NULL, sealed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE journal_unsealed (journal_id TEXT PRIMARY KEY REFERENCES journal (id), at INTEGER NOT NULL) STRICT;

CREATE TABLE known_device (
    device_hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')),
    principal_id TEXT NOT NULL, seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE letter_batch (
    id TEXT PRIMARY KEY, staff_id TEXT NOT NULL, made_at INTEGER NOT NULL,
    letters INTEGER NOT NULL CHECK (letters > 0)
) STRICT;

CREATE TABLE letter_batch_item (
    batch_id TEXT NOT NULL REFERENCES letter_batch (id), position INTEGER NOT NULL,
    letter_id TEXT NOT NULL REFERENCES activation_letter (id),
    code_id TEXT NOT NULL REFERENCES activation_code (id), PRIMARY KEY (batch_id, position),
    UNIQUE (batch_id, letter_id)
) STRICT;

CREATE TABLE notice (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
    content BLOB NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL,
    link TEXT NOT NULL CHECK (link LIKE '/%'), created_at INTEGER NOT NULL, read_at INTEGER,
    UNIQUE (person_id, position)
) STRICT;

CREATE TABLE notice_contact (
    person_id TEXT PRIMARY KEY, email BLOB,
    email_confirmed INTEGER NOT NULL CHECK (email_confirmed IN (0, 1)),
    language TEXT NOT NULL CHECK (language IN ('ru', 'en')), updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('legal', 'sole')),
    registry_lookup TEXT NOT NULL UNIQUE,
    data BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
, removed_at INTEGER) STRICT;

CREATE TABLE outbox (
    id TEXT PRIMARY KEY, topic TEXT NOT NULL, payload BLOB NOT NULL, created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
    finished_at INTEGER, last_error TEXT
) STRICT;

CREATE TABLE outside_identity (
    subject_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), provider TEXT NOT NULL,
    linked_at INTEGER NOT NULL, used_at INTEGER
) STRICT;

CREATE TABLE passkey (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')), principal_id TEXT NOT NULL,
    name BLOB NOT NULL, credential TEXT NOT NULL UNIQUE, algorithm INTEGER NOT NULL, public_key BLOB NOT NULL,
    sign_count INTEGER NOT NULL, created_at INTEGER NOT NULL, used_at INTEGER
, suspended_at INTEGER) STRICT;

CREATE TABLE passkey_challenge (challenge_hash TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE,
    level TEXT NOT NULL CHECK (level IN ('simplified', 'standard', 'confirmed')),
    region TEXT NOT NULL, language TEXT NOT NULL, data BLOB NOT NULL,
    snils_lookup TEXT NOT NULL, email_lookup TEXT NOT NULL, phone_lookup TEXT,
    email_confirmed_at INTEGER, phone_confirmed_at INTEGER, password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, identity_changed_at INTEGER, closing_at INTEGER, closed_at INTEGER, unproved_until INTEGER, unproved_warned_at INTEGER,
    CHECK (phone_confirmed_at IS NULL OR phone_lookup IS NOT NULL)
) STRICT;

CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')),
    principal_id TEXT NOT NULL, created_at INTEGER NOT NULL, used_at INTEGER
) STRICT;

CREATE TABLE registration (
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE,
    step TEXT NOT NULL CHECK (
        step IN ('location', 'terms', 'consent', 'delivery', 'person', 'password', 'check', 'done')),
    region TEXT, answers BLOB NOT NULL, password_hash TEXT, person_id TEXT UNIQUE REFERENCES person (id),
    created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    CHECK ((step = 'done') = (person_id IS NOT NULL))
) STRICT;

CREATE TABLE represented_child (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL, data BLOB NOT NULL,
    created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE review (
    id TEXT PRIMARY KEY, application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
    person_id TEXT NOT NULL, service_id TEXT, agency_id TEXT NOT NULL, office_id TEXT NOT NULL,
    region TEXT NOT NULL,
    time_mark INTEGER CHECK (time_mark BETWEEN 1 AND 5),
    queue_mark INTEGER CHECK (queue_mark BETWEEN 1 AND 5),
    courtesy_mark INTEGER CHECK (courtesy_mark BETWEEN 1 AND 5),
    comfort_mark INTEGER CHECK (comfort_mark BETWEEN 1 AND 5),
    information_mark INTEGER CHECK (information_mark BETWEEN 1 AND 5),
    content BLOB, created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE review_week (
    week INTEGER NOT NULL REFERENCES figure_week (week), service_id TEXT NOT NULL, agency_id TEXT NOT NULL,
    reviews INTEGER NOT NULL, time_sum INTEGER NOT NULL, time_count INTEGER NOT NULL,
    queue_sum INTEGER NOT NULL, queue_count INTEGER NOT NULL, courtesy_sum INTEGER NOT NULL,
    courtesy_count INTEGER NOT NULL, comfort_sum INTEGER NOT NULL, comfort_count INTEGER NOT NULL,
    information_sum INTEGER NOT NULL, information_count INTEGER NOT NULL,
    PRIMARY KEY (week, service_id, agency_id)
) STRICT;

CREATE TABLE schema_migration (
    name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE second_factor (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')), principal_id TEXT NOT NULL, secret BLOB NOT NULL,
    last_step INTEGER NOT NULL, created_at INTEGER NOT NULL,
    PRIMARY KEY (kind, principal_id)
) STRICT;

CREATE TABLE served_application (
    application_id TEXT PRIMARY KEY REFERENCES application (id), service_id TEXT NOT NULL,
    agency_id TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'refused', 'withdrawn')),
    finished_at INTEGER NOT NULL, days INTEGER NOT NULL CHECK (days > 0),
    registered_in_time INTEGER CHECK (registered_in_time IN (0, 1)),
    provided_in_time INTEGER CHECK (provided_in_time IN (0, 1))
) STRICT;

CREATE TABLE served_week (
    week INTEGER NOT NULL REFERENCES figure_week (week), service_id TEXT NOT NULL, agency_id TEXT NOT NULL,
    days INTEGER NOT NULL, completed INTEGER NOT NULL, registered INTEGER NOT NULL,
    registered_in_time INTEGER NOT NULL, provided INTEGER NOT NULL, provided_in_time INTEGER NOT NULL,
    PRIMARY KEY (week, service_id, agency_id, days)
) STRICT;

CREATE TABLE service_version (
    hash TEXT PRIMARY KEY, service_id TEXT NOT NULL, definition BLOB NOT NULL, kept_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, principal_id TEXT NOT NULL, created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL, idle_seconds INTEGER NOT NULL, ends_at INTEGER NOT NULL, user_agent TEXT NOT NULL
, shared_until INTEGER, methods TEXT NOT NULL DEFAULT '', proved_at INTEGER) STRICT;

CREATE TABLE shared_screen (
    id TEXT PRIMARY KEY, session_hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, principal_id TEXT NOT NULL,
    code_hash TEXT UNIQUE, code_ends_at INTEGER NOT NULL, operator_id TEXT, ends_at INTEGER, content BLOB
) STRICT;

CREATE TABLE sign_in_delay (
    subject_hash TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL,
    blocked_until INTEGER NOT NULL
) STRICT;

CREATE TABLE signature_text (
    person_id TEXT PRIMARY KEY REFERENCES person (id), content BLOB NOT NULL, expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE signing_key (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content BLOB NOT NULL, signs_from INTEGER NOT NULL,
    signs_until INTEGER NOT NULL, published_until INTEGER NOT NULL, CHECK (signs_until > signs_from)
) STRICT;

CREATE TABLE site (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, redirects TEXT NOT NULL, logout_addresses TEXT NOT NULL,
    scopes TEXT NOT NULL, secret_hash TEXT NOT NULL, created_at INTEGER NOT NULL, blocked_at INTEGER
) STRICT;

CREATE TABLE site_code (
    code_hash TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES site (id),
    person_id TEXT NOT NULL REFERENCES person (id), redirect TEXT NOT NULL, challenge TEXT NOT NULL,
    scopes TEXT NOT NULL, nonce TEXT, signed_in_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    used_at INTEGER
, methods TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE site_consent (
    person_id TEXT NOT NULL REFERENCES person (id), site_id TEXT NOT NULL REFERENCES site (id),
    scopes TEXT NOT NULL, given_at INTEGER NOT NULL, used_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, site_id)
) STRICT;

CREATE TABLE site_token (
    token_hash TEXT PRIMARY KEY, code_hash TEXT NOT NULL, site_id TEXT NOT NULL REFERENCES site (id),
    person_id TEXT NOT NULL REFERENCES person (id), scopes TEXT NOT NULL, issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sms_factor (
    person_id TEXT PRIMARY KEY REFERENCES person (id), code_hash TEXT, tries INTEGER NOT NULL,
    code_ends_at INTEGER, created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE spoken_code (
    check_id TEXT PRIMARY KEY REFERENCES desk_check (id), person_id TEXT NOT NULL REFERENCES person (id),
    code_hash TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0), expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
    id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'postalClerk', 'official', 'helpOperator', 'administrator')),
    place TEXT, region TEXT, password_hash TEXT NOT NULL, created_at INTEGER NOT NULL, blocked_at INTEGER,
    CHECK (role NOT IN ('clerk', 'official') OR place IS NOT NULL)
) STRICT;

CREATE TABLE staff_invitation (
    id TEXT PRIMARY KEY, login TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'postalClerk', 'official', 'helpOperator', 'administrator')),
    place TEXT, content BLOB NOT NULL, link_hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, accepted_at INTEGER, revoked_at INTEGER
) STRICT;

CREATE TABLE throttle (
    subject_hash TEXT NOT NULL, window_start INTEGER NOT NULL, tries INTEGER NOT NULL,
    PRIMARY KEY (subject_hash, window_start)
) STRICT;

CREATE TABLE visit_cell (
    office_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, place INTEGER NOT NULL,
    proposal_id TEXT NOT NULL REFERENCES visit_proposal (id), held_until INTEGER,
    PRIMARY KEY (office_id, starts_at, place), CHECK (ends_at > starts_at)
) STRICT;

CREATE TABLE visit_proposal (
    id TEXT PRIMARY KEY, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL,
    turn INTEGER NOT NULL CHECK (turn >= 1), person_id TEXT NOT NULL, office_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('applicant', 'agency')), staff_id TEXT, comment BLOB NOT NULL,
    proposed_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('open', 'agreed', 'countered', 'declined', 'expired', 'withdrawn')),
    answered_at INTEGER, answer_comment BLOB,
    CHECK (ends_at > starts_at), CHECK ((side = 'agency') = (staff_id IS NOT NULL)),
    CHECK ((state = 'open') = (answered_at IS NULL))
) STRICT;

CREATE INDEX access_check_by_centre ON access_check (centre, at, id);

CREATE INDEX access_check_by_person ON access_check (person_id, at);

CREATE INDEX acting_right_claims ON acting_right (state, id) WHERE role = 'head';

CREATE INDEX acting_right_expiring ON acting_right (state, valid_until, id);

CREATE UNIQUE INDEX acting_right_head ON acting_right (grantor_id) WHERE role = 'head' AND state = 'active';

CREATE INDEX acting_right_of_grantor ON acting_right (grantor_id, state, id);

CREATE INDEX acting_right_of_holder ON acting_right (holder_id, state, id);

CREATE UNIQUE INDEX acting_right_of_staff ON acting_right (grantor_id, holder_id)
WHERE role <> 'mandate' AND state IN ('active', 'claimed');

CREATE INDEX acting_right_offered ON acting_right (holder_lookup, state, id);

CREATE INDEX activation_code_by_person ON activation_code (person_id, issued_at, id);

CREATE UNIQUE INDEX activation_code_live ON activation_code (person_id) WHERE state = 'live';

CREATE UNIQUE INDEX activation_letter_by_number ON activation_letter (number);

CREATE INDEX activation_letter_by_order ON activation_letter (ordered_at) WHERE step <> 'cancelled';

CREATE INDEX activation_letter_by_person ON activation_letter (person_id, ordered_at, id);

CREATE UNIQUE INDEX activation_letter_open ON activation_letter (person_id)
    WHERE step IN ('ordered', 'printed', 'posted', 'arrived');

CREATE INDEX activation_letter_queue ON activation_letter (step, ordered_at, id);

CREATE INDEX application_by_deadline ON application (status, register_by);

CREATE INDEX application_by_end ON application (finished_at, id);

CREATE INDEX application_draft_by_age ON application_draft (updated_at, id);

CREATE INDEX application_draft_of_person ON application_draft (person_id, state, updated_at, id);

CREATE INDEX application_file_by_key ON application_file (file_key);

CREATE INDEX application_file_by_preview ON application_file (preview_key);

CREATE INDEX application_file_of_copy ON application_file (application_id, copy_version, id);

CREATE INDEX application_finished ON application (office_id, finished_at, id);

CREATE INDEX application_of_person ON application (person_id, id);

CREATE INDEX application_of_service ON application (service_id, status);

CREATE INDEX application_of_subject ON application (subject_id, id) WHERE subject_id IS NOT NULL;

CREATE INDEX application_queue ON application (office_id, status, (COALESCE(register_by, 253402300800000)), id);

CREATE INDEX appointment_by_office ON appointment (office_id, state, starts_at, id);

CREATE UNIQUE INDEX appointment_by_turn ON appointment (subject_kind, subject_id, turn);

CREATE UNIQUE INDEX appointment_one_held ON appointment (subject_kind, subject_id) WHERE state = 'held';

CREATE UNIQUE INDEX appointment_one_place ON appointment (office_id, starts_at, place) WHERE state = 'held';

CREATE INDEX arrival_by_end ON arrival (expires_at);

CREATE INDEX centre_closure_by_end ON centre_closure (to_day, id);

CREATE INDEX code_printout_by_batch ON code_printout (batch, id);

CREATE INDEX code_printout_by_end ON code_printout (ends_at);

CREATE INDEX code_printout_by_person ON code_printout (person_id);

CREATE INDEX contact_change_by_end ON contact_change (expires_at);

CREATE INDEX contact_code_by_end ON contact_code (expires_at);

CREATE INDEX counter_access_by_end ON counter_access (expires_at);

CREATE INDEX demo_message_by_address ON demo_message (address_hash, position);

CREATE INDEX demo_message_by_kind ON demo_message (kind, position);

CREATE INDEX departure_by_end ON departure (expires_at);

CREATE INDEX desk_check_by_centre ON desk_check (centre, at, id);

CREATE INDEX desk_check_by_person ON desk_check (person_id, at, id);

CREATE INDEX desk_search_by_end ON desk_search (ends_at);

CREATE INDEX desk_search_result_by_person ON desk_search_result (person_id, search_id);

CREATE INDEX draft_change_of_draft ON draft_change (draft_id, step, changed_at, id);

CREATE INDEX draft_change_of_person ON draft_change (person_id, id);

CREATE INDEX draft_file_by_key ON draft_file (file_key);

CREATE INDEX draft_file_by_preview ON draft_file (preview_key);

CREATE INDEX draft_file_of_draft ON draft_file (draft_id, slot, id);

CREATE INDEX draft_share_expiring ON draft_share (state, valid_until, id);

CREATE UNIQUE INDEX draft_share_handover ON draft_share (draft_id) WHERE kind = 'handover' AND state = 'offered';

CREATE INDEX draft_share_of_draft ON draft_share (draft_id, id);

CREATE INDEX draft_share_of_guest ON draft_share (guest_id, state, id);

CREATE INDEX draft_share_of_person ON draft_share (person_id, state, id);

CREATE INDEX draft_share_offered ON draft_share (guest_lookup, state, id);

CREATE INDEX event_file_of_event ON event_file (application_id, sequence);

CREATE INDEX first_look_by_end ON first_look (ends_at);

CREATE INDEX half_sign_in_by_end ON half_sign_in (expires_at);

CREATE INDEX half_sign_in_of ON half_sign_in (kind, principal_id);

CREATE INDEX inquiry_by_age ON inquiry (created_at, state);

CREATE INDEX inquiry_by_state ON inquiry (state, id);

CREATE INDEX inquiry_of_person ON inquiry (person_id, id);

CREATE INDEX interrupted_form_by_age ON interrupted_form (created_at);

CREATE INDEX journal_by_actor ON journal (actor_id, id);

CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id, id);

CREATE INDEX known_device_by_age ON known_device (seen_at);

CREATE INDEX known_device_of ON known_device (kind, principal_id);

CREATE INDEX letter_batch_by_date ON letter_batch (made_at, id);

CREATE INDEX letter_batch_item_of_letter ON letter_batch_item (letter_id);

CREATE INDEX notice_by_time ON notice (person_id, created_at, position);

CREATE INDEX notice_unread ON notice (person_id, created_at, position) WHERE read_at IS NULL;

CREATE INDEX outbox_by_topic ON outbox (topic, state);

CREATE INDEX outbox_due ON outbox (state, due_at, id);

CREATE UNIQUE INDEX outside_identity_of ON outside_identity (person_id, provider);

CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);

CREATE INDEX passkey_of ON passkey (kind, principal_id, created_at);

CREATE INDEX person_by_phone ON person (phone_lookup);

CREATE INDEX person_by_snils ON person (snils_lookup, id);

CREATE INDEX person_closing ON person (closing_at, id) WHERE closing_at IS NOT NULL;

CREATE UNIQUE INDEX person_confirmed_email ON person (email_lookup) WHERE email_confirmed_at IS NOT NULL;

CREATE UNIQUE INDEX person_confirmed_snils ON person (snils_lookup) WHERE level = 'confirmed';

CREATE INDEX person_unproved ON person (unproved_until, id) WHERE unproved_until IS NOT NULL;

CREATE INDEX recovery_code_of ON recovery_code (kind, principal_id);

CREATE INDEX registration_left ON registration (changed_at, id) WHERE step <> 'done';

CREATE INDEX represented_child_of_person ON represented_child (person_id, id);

CREATE INDEX review_by_age ON review (created_at, service_id);

CREATE INDEX review_of_office ON review (office_id, id);

CREATE INDEX review_of_person ON review (person_id, id);

CREATE INDEX served_application_by_age ON served_application (finished_at, service_id);

CREATE INDEX session_by_end ON session (ends_at);

CREATE INDEX session_by_principal ON session (kind, principal_id);

CREATE INDEX shared_screen_by_end ON shared_screen (code_ends_at);

CREATE INDEX sign_in_delay_by_age ON sign_in_delay (last_at);

CREATE INDEX signature_text_by_end ON signature_text (expires_at);

CREATE INDEX signing_key_by_end ON signing_key (published_until);

CREATE INDEX site_code_by_end ON site_code (expires_at);

CREATE INDEX site_code_by_person ON site_code (person_id, site_id);

CREATE INDEX site_token_by_code ON site_token (code_hash);

CREATE INDEX site_token_by_end ON site_token (expires_at);

CREATE INDEX site_token_by_person ON site_token (person_id, site_id);

CREATE INDEX spoken_code_by_end ON spoken_code (expires_at);

CREATE INDEX spoken_code_of_person ON spoken_code (person_id);

CREATE INDEX staff_by_place ON staff (place, login) WHERE place IS NOT NULL;

CREATE INDEX staff_invitation_by_login ON staff_invitation (login);

CREATE INDEX throttle_by_age ON throttle (window_start);

CREATE INDEX visit_cell_by_end ON visit_cell (office_id, held_until);

CREATE INDEX visit_cell_by_proposal ON visit_cell (proposal_id);

CREATE INDEX visit_proposal_by_expiry ON visit_proposal (state, expires_at, id);

CREATE UNIQUE INDEX visit_proposal_by_turn ON visit_proposal (subject_kind, subject_id, turn);

CREATE UNIQUE INDEX visit_proposal_one_open ON visit_proposal (subject_kind, subject_id) WHERE state = 'open';
