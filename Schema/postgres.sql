CREATE TABLE access_check (
    id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    centre text COLLATE "C" NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    compared text COLLATE "C" NOT NULL,
    document_kind text COLLATE "C" NOT NULL,
    document_lookup text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL DEFAULT 'access'::text,
    CONSTRAINT access_check_pkey PRIMARY KEY (id),
    CONSTRAINT access_check_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT access_check_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'registered'::text])))
);

CREATE TABLE acting_right (
    id text COLLATE "C" NOT NULL,
    grantor_kind text COLLATE "C" NOT NULL,
    grantor_id text COLLATE "C" NOT NULL,
    holder_lookup text COLLATE "C" NOT NULL,
    holder_id text COLLATE "C",
    role text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    terms bytea NOT NULL,
    valid_until bigint,
    made_by text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT acting_right_pkey PRIMARY KEY (id),
    CONSTRAINT acting_right_check CHECK (((grantor_kind = 'principal'::text) = (role = 'mandate'::text))),
    CONSTRAINT acting_right_check1 CHECK (((state <> ALL (ARRAY['active'::text, 'claimed'::text])) OR (holder_id IS NOT NULL))),
    CONSTRAINT acting_right_grantor_kind_check CHECK ((grantor_kind = ANY (ARRAY['principal'::text, 'organisation'::text]))),
    CONSTRAINT acting_right_role_check CHECK ((role = ANY (ARRAY['mandate'::text, 'head'::text, 'apply'::text, 'see'::text]))),
    CONSTRAINT acting_right_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'claimed'::text, 'active'::text, 'declined'::text, 'ended'::text])))
);

CREATE TABLE activation_code (
    id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    wrong_tries bigint NOT NULL DEFAULT 0,
    issued_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint,
    issued_by text COLLATE "C" NOT NULL,
    centre text COLLATE "C",
    CONSTRAINT activation_code_person_id_code_hash_key UNIQUE (person_id, code_hash),
    CONSTRAINT activation_code_pkey PRIMARY KEY (id),
    CONSTRAINT activation_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT activation_code_channel_check CHECK ((channel = ANY (ARRAY['counter'::text, 'letter'::text]))),
    CONSTRAINT activation_code_check CHECK (((state = 'live'::text) = (ended_at IS NULL))),
    CONSTRAINT activation_code_check1 CHECK ((expires_at > issued_at)),
    CONSTRAINT activation_code_state_check CHECK ((state = ANY (ARRAY['live'::text, 'used'::text, 'dead'::text, 'replaced'::text]))),
    CONSTRAINT activation_code_wrong_tries_check CHECK ((wrong_tries >= 0))
);

CREATE TABLE activation_letter (
    id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    step text COLLATE "C" NOT NULL,
    region text COLLATE "C" NOT NULL,
    destination bytea NOT NULL,
    tracking text COLLATE "C",
    code_id text COLLATE "C",
    ordered_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    number text COLLATE "C",
    CONSTRAINT activation_letter_tracking_key UNIQUE (tracking),
    CONSTRAINT activation_letter_pkey PRIMARY KEY (id),
    CONSTRAINT activation_letter_code_id_fkey FOREIGN KEY (code_id) REFERENCES activation_code(id),
    CONSTRAINT activation_letter_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT activation_letter_check CHECK (((step = ANY (ARRAY['ordered'::text, 'cancelled'::text])) OR (code_id IS NOT NULL))),
    CONSTRAINT activation_letter_check1 CHECK (((step <> ALL (ARRAY['posted'::text, 'arrived'::text, 'handedOver'::text, 'returned'::text])) OR (tracking IS NOT NULL))),
    CONSTRAINT activation_letter_step_check CHECK ((step = ANY (ARRAY['ordered'::text, 'printed'::text, 'posted'::text, 'arrived'::text, 'handedOver'::text, 'returned'::text, 'cancelled'::text])))
);

CREATE TABLE activation_letter_event (
    letter_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    step text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    actor_kind text COLLATE "C" NOT NULL,
    actor_id text COLLATE "C",
    CONSTRAINT activation_letter_event_pkey PRIMARY KEY (letter_id, "position"),
    CONSTRAINT activation_letter_event_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES activation_letter(id)
);

CREATE TABLE activation_tally (
    person_id text COLLATE "C" NOT NULL,
    wrong_tries bigint NOT NULL,
    last_at bigint NOT NULL,
    CONSTRAINT activation_tally_pkey PRIMARY KEY (person_id),
    CONSTRAINT activation_tally_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT activation_tally_wrong_tries_check CHECK ((wrong_tries >= 0))
);

CREATE TABLE agency_number_series (
    office_id text COLLATE "C" NOT NULL,
    last_number text COLLATE "C" NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT agency_number_series_pkey PRIMARY KEY (office_id)
);

CREATE TABLE application (
    id text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    applicant_name bytea NOT NULL,
    title bytea NOT NULL,
    service_id text COLLATE "C",
    service_version text COLLATE "C",
    agency_id text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    region text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    refusal_stage text COLLATE "C",
    copy_version bigint NOT NULL,
    submitted_at bigint NOT NULL,
    sent_at bigint NOT NULL,
    register_by bigint,
    agency_number text COLLATE "C",
    registered_at bigint,
    answered_at bigint,
    finished_at bigint,
    updated_at bigint NOT NULL,
    subject_kind text COLLATE "C",
    subject_id text COLLATE "C",
    subject_label bytea,
    CONSTRAINT application_number_key UNIQUE (number),
    CONSTRAINT application_office_id_agency_number_key UNIQUE (office_id, agency_number),
    CONSTRAINT application_pkey PRIMARY KEY (id),
    CONSTRAINT application_service_version_fkey FOREIGN KEY (service_version) REFERENCES service_version(hash),
    CONSTRAINT application_check CHECK (((status = 'refused'::text) = (refusal_stage IS NOT NULL))),
    CONSTRAINT application_check1 CHECK (((kind = 'application'::text) = (service_id IS NOT NULL))),
    CONSTRAINT application_check2 CHECK (((agency_number IS NULL) = (registered_at IS NULL))),
    CONSTRAINT application_copy_version_check CHECK ((copy_version > 0)),
    CONSTRAINT application_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'query'::text]))),
    CONSTRAINT application_refusal_stage_check CHECK ((refusal_stage = ANY (ARRAY['intake'::text, 'decision'::text]))),
    CONSTRAINT application_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'registered'::text, 'accepted'::text, 'returnedForCorrection'::text, 'awaitingApplicant'::text, 'inProgress'::text, 'invited'::text, 'ready'::text, 'handedOver'::text, 'completed'::text, 'refused'::text, 'withdrawn'::text])))
);

CREATE TABLE application_copy (
    application_id text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    draft_id text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT application_copy_draft_id_key UNIQUE (draft_id),
    CONSTRAINT application_copy_pkey PRIMARY KEY (application_id, version),
    CONSTRAINT application_copy_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
    CONSTRAINT application_copy_version_check1 CHECK ((version > 0))
);

CREATE TABLE application_draft (
    id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    service_id text COLLATE "C",
    agency_id text COLLATE "C" NOT NULL,
    region text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    version bigint NOT NULL,
    corrects_id text COLLATE "C",
    state text COLLATE "C" NOT NULL,
    open_key text COLLATE "C",
    application_id text COLLATE "C",
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    municipality text COLLATE "C",
    subject_kind text COLLATE "C",
    subject_id text COLLATE "C",
    subject_label bytea,
    shared_at bigint,
    looked_at bigint,
    CONSTRAINT application_draft_open_key_key UNIQUE (open_key),
    CONSTRAINT application_draft_pkey PRIMARY KEY (id),
    CONSTRAINT application_draft_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
    CONSTRAINT application_draft_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES application(id),
    CONSTRAINT application_draft_check CHECK (((kind = 'application'::text) = (service_id IS NOT NULL))),
    CONSTRAINT application_draft_check1 CHECK (((state = 'sent'::text) = (application_id IS NOT NULL))),
    CONSTRAINT application_draft_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'query'::text]))),
    CONSTRAINT application_draft_state_check CHECK ((state = ANY (ARRAY['open'::text, 'sent'::text]))),
    CONSTRAINT application_draft_version_check CHECK ((version > 0))
);

CREATE TABLE application_event (
    application_id text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    from_status text COLLATE "C",
    status text COLLATE "C" NOT NULL,
    refusal_stage text COLLATE "C",
    actor_kind text COLLATE "C" NOT NULL,
    actor_id text COLLATE "C",
    at bigint NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT application_event_pkey PRIMARY KEY (application_id, sequence),
    CONSTRAINT application_event_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
    CONSTRAINT application_event_sequence_check CHECK ((sequence > 0))
);

CREATE TABLE application_file (
    id text COLLATE "C" NOT NULL,
    application_id text COLLATE "C" NOT NULL,
    copy_version bigint NOT NULL,
    slot text COLLATE "C" NOT NULL,
    name bytea NOT NULL,
    kind text COLLATE "C" NOT NULL,
    file_key text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    preview_key text COLLATE "C",
    preview_size bigint,
    preview_sha256 text COLLATE "C",
    created_at bigint NOT NULL,
    CONSTRAINT application_file_pkey PRIMARY KEY (id),
    CONSTRAINT application_file_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
    CONSTRAINT application_file_check CHECK (((preview_key IS NULL) = (preview_size IS NULL))),
    CONSTRAINT application_file_check1 CHECK (((preview_key IS NULL) = (preview_sha256 IS NULL))),
    CONSTRAINT application_file_kind_check CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'pdf'::text])))
);

CREATE TABLE appointment (
    id text COLLATE "C" NOT NULL,
    proposal_id text COLLATE "C" NOT NULL,
    subject_kind text COLLATE "C" NOT NULL,
    subject_id text COLLATE "C" NOT NULL,
    turn bigint NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    place bigint NOT NULL,
    agreed_at bigint NOT NULL,
    state text COLLATE "C" NOT NULL,
    outcome text COLLATE "C",
    outcome_note bytea,
    outcome_at bigint,
    outcome_by text COLLATE "C",
    released_at bigint,
    release_reason bytea,
    CONSTRAINT appointment_proposal_id_key UNIQUE (proposal_id),
    CONSTRAINT appointment_pkey PRIMARY KEY (id),
    CONSTRAINT appointment_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES visit_proposal(id),
    CONSTRAINT appointment_check CHECK ((ends_at > starts_at)),
    CONSTRAINT appointment_check1 CHECK (((state = 'over'::text) = (outcome IS NOT NULL))),
    CONSTRAINT appointment_check2 CHECK (((state = 'released'::text) = (released_at IS NOT NULL))),
    CONSTRAINT appointment_outcome_check CHECK ((outcome = ANY (ARRAY['originals_right'::text, 'originals_missing'::text, 'originals_different'::text, 'did_not_come'::text]))),
    CONSTRAINT appointment_place_check CHECK ((place >= 1)),
    CONSTRAINT appointment_state_check CHECK ((state = ANY (ARRAY['held'::text, 'released'::text, 'over'::text])))
);

CREATE TABLE arrival (
    token_hash text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    registration_id text COLLATE "C",
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT arrival_registration_id_key UNIQUE (registration_id),
    CONSTRAINT arrival_pkey PRIMARY KEY (token_hash)
);

CREATE TABLE catalogue_content (
    hash text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT catalogue_content_pkey PRIMARY KEY (hash)
);

CREATE TABLE catalogue_count (
    day text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    cases bigint NOT NULL,
    CONSTRAINT catalogue_count_pkey PRIMARY KEY (day, kind, name)
);

CREATE TABLE catalogue_file (
    version bigint NOT NULL,
    path text COLLATE "C" NOT NULL,
    content_hash text COLLATE "C" NOT NULL,
    CONSTRAINT catalogue_file_pkey PRIMARY KEY (version, path),
    CONSTRAINT catalogue_file_content_hash_fkey FOREIGN KEY (content_hash) REFERENCES catalogue_content(hash),
    CONSTRAINT catalogue_file_version_fkey FOREIGN KEY (version) REFERENCES catalogue_version(number)
);

CREATE TABLE catalogue_image (
    version bigint NOT NULL,
    format bigint NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT catalogue_image_pkey PRIMARY KEY (version, format),
    CONSTRAINT catalogue_image_version_fkey FOREIGN KEY (version) REFERENCES catalogue_version(number)
);

CREATE TABLE catalogue_publication (
    id bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    version bigint NOT NULL,
    at bigint NOT NULL,
    published_by text COLLATE "C" NOT NULL,
    CONSTRAINT catalogue_publication_pkey PRIMARY KEY (id),
    CONSTRAINT catalogue_publication_version_fkey FOREIGN KEY (version) REFERENCES catalogue_version(number),
    CONSTRAINT catalogue_publication_id_check CHECK ((id = 1))
);

CREATE TABLE catalogue_version (
    number bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    hash text COLLATE "C" NOT NULL,
    origin text COLLATE "C" NOT NULL,
    author text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    services bigint NOT NULL,
    created_at bigint NOT NULL,
    withdrawn_at bigint,
    successor bigint,
    CONSTRAINT catalogue_version_hash_key UNIQUE (hash),
    CONSTRAINT catalogue_version_pkey PRIMARY KEY (number),
    CONSTRAINT catalogue_version_check CHECK (((withdrawn_at IS NULL) = (successor IS NULL))),
    CONSTRAINT catalogue_version_origin_check CHECK ((origin = ANY (ARRAY['shipped'::text, 'imported'::text, 'edited'::text])))
);

CREATE TABLE centre_closure (
    id text COLLATE "C" NOT NULL,
    centre text COLLATE "C" NOT NULL,
    from_day text COLLATE "C" NOT NULL,
    to_day text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    CONSTRAINT centre_closure_pkey PRIMARY KEY (id),
    CONSTRAINT centre_closure_check CHECK ((from_day <= to_day))
);

CREATE TABLE centre_setting (
    centre text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    content text COLLATE "C" NOT NULL,
    CONSTRAINT centre_setting_pkey PRIMARY KEY (centre),
    CONSTRAINT centre_setting_version_check CHECK ((version > 0))
);

CREATE TABLE centre_setting_change (
    centre text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    parts text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    CONSTRAINT centre_setting_change_pkey PRIMARY KEY (centre, version)
);

CREATE TABLE claim_decision (
    claim_id text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    papers bytea NOT NULL,
    proposed_by text COLLATE "C" NOT NULL,
    proposed_at bigint NOT NULL,
    decided_by text COLLATE "C",
    decided_at bigint,
    CONSTRAINT claim_decision_pkey PRIMARY KEY (claim_id),
    CONSTRAINT claim_decision_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES acting_right(id),
    CONSTRAINT claim_decision_check CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
    CONSTRAINT claim_decision_check1 CHECK (((outcome <> 'changed'::text) OR (decided_by IS NULL) OR (decided_by <> proposed_by))),
    CONSTRAINT claim_decision_outcome_check CHECK ((outcome = ANY (ARRAY['changed'::text, 'refused'::text])))
);

CREATE TABLE code_printout (
    id text COLLATE "C" NOT NULL,
    batch text COLLATE "C" NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    code_id text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    made_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    CONSTRAINT code_printout_pkey PRIMARY KEY (id),
    CONSTRAINT code_printout_code_id_fkey FOREIGN KEY (code_id) REFERENCES activation_code(id),
    CONSTRAINT code_printout_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE condemned_file (
    file_key text COLLATE "C" NOT NULL,
    condemned_at bigint NOT NULL,
    CONSTRAINT condemned_file_pkey PRIMARY KEY (file_key)
);

CREATE TABLE consent (
    id text COLLATE "C" NOT NULL,
    registration_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    text_hash text COLLATE "C" NOT NULL,
    given_at bigint NOT NULL,
    withdrawn_at bigint,
    CONSTRAINT consent_registration_id_kind_text_hash_key UNIQUE (registration_id, kind, text_hash),
    CONSTRAINT consent_pkey PRIMARY KEY (id),
    CONSTRAINT consent_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration(id),
    CONSTRAINT consent_text_hash_fkey FOREIGN KEY (text_hash) REFERENCES consent_text(hash),
    CONSTRAINT consent_kind_check CHECK ((kind = ANY (ARRAY['terms'::text, 'personalData'::text])))
);

CREATE TABLE consent_text (
    hash text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    first_used_at bigint NOT NULL,
    CONSTRAINT consent_text_pkey PRIMARY KEY (hash)
);

CREATE TABLE contact_change (
    person_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C",
    code_ends_at bigint,
    tries bigint NOT NULL,
    sent_to text COLLATE "C",
    old_proved_at bigint,
    new_proved_at bigint,
    expires_at bigint NOT NULL,
    CONSTRAINT contact_change_pkey PRIMARY KEY (person_id, kind),
    CONSTRAINT contact_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT contact_change_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text]))),
    CONSTRAINT contact_change_sent_to_check CHECK ((sent_to = ANY (ARRAY['email'::text, 'phone'::text])))
);

CREATE TABLE contact_code (
    person_id text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    address_lookup text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    link_hash text COLLATE "C",
    tries bigint NOT NULL DEFAULT 0,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT contact_code_link_hash_key UNIQUE (link_hash),
    CONSTRAINT contact_code_pkey PRIMARY KEY (person_id, purpose),
    CONSTRAINT contact_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT contact_code_purpose_check CHECK ((purpose = ANY (ARRAY['email'::text, 'phone'::text, 'recovery'::text]))),
    CONSTRAINT contact_code_tries_check CHECK ((tries >= 0))
);

CREATE TABLE counter_access (
    person_id text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    link_hash text COLLATE "C",
    tries bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT counter_access_link_hash_key UNIQUE (link_hash),
    CONSTRAINT counter_access_pkey PRIMARY KEY (person_id),
    CONSTRAINT counter_access_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE demo_fill (
    run bigint NOT NULL,
    batch bigint NOT NULL,
    goal bigint NOT NULL,
    until bigint NOT NULL,
    people bigint NOT NULL,
    applications bigint NOT NULL,
    CONSTRAINT demo_fill_pkey PRIMARY KEY (run, batch)
);

CREATE TABLE demo_message (
    id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    message_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    address_hash text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT demo_message_message_id_key UNIQUE (message_id),
    CONSTRAINT demo_message_position_key UNIQUE ("position"),
    CONSTRAINT demo_message_pkey PRIMARY KEY (id),
    CONSTRAINT demo_message_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'sms'::text])))
);

CREATE TABLE demo_world (
    only_row bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    begun_at bigint NOT NULL,
    done_at bigint,
    CONSTRAINT demo_world_pkey PRIMARY KEY (only_row),
    CONSTRAINT demo_world_only_row_check CHECK ((only_row = 1))
);

CREATE TABLE departure (
    state_hash text COLLATE "C" NOT NULL,
    browser_hash text COLLATE "C" NOT NULL,
    provider text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT departure_pkey PRIMARY KEY (state_hash)
);

CREATE TABLE desk_check (
    id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    centre text COLLATE "C" NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    compared text COLLATE "C" NOT NULL,
    document_kind text COLLATE "C",
    document_lookup text COLLATE "C",
    reason text COLLATE "C",
    comment bytea,
    code_id text COLLATE "C",
    CONSTRAINT desk_check_pkey PRIMARY KEY (id),
    CONSTRAINT desk_check_code_id_fkey FOREIGN KEY (code_id) REFERENCES activation_code(id),
    CONSTRAINT desk_check_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT desk_check_check CHECK (((outcome = 'issued'::text) = (code_id IS NOT NULL))),
    CONSTRAINT desk_check_check1 CHECK (((outcome = 'refused'::text) = (reason IS NOT NULL))),
    CONSTRAINT desk_check_check2 CHECK (((outcome = 'refused'::text) OR ((document_kind IS NOT NULL) AND (document_lookup IS NOT NULL)))),
    CONSTRAINT desk_check_outcome_check CHECK ((outcome = ANY (ARRAY['issued'::text, 'refused'::text])))
);

CREATE TABLE desk_check_field (
    check_id text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    value_hash text COLLATE "C",
    CONSTRAINT desk_check_field_pkey PRIMARY KEY (check_id, field),
    CONSTRAINT desk_check_field_check_id_fkey FOREIGN KEY (check_id) REFERENCES desk_check(id)
);

CREATE TABLE desk_search (
    id text COLLATE "C" NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    ends_at bigint NOT NULL,
    CONSTRAINT desk_search_pkey PRIMARY KEY (id),
    CONSTRAINT desk_search_kind_check CHECK ((kind = ANY (ARRAY['snils'::text, 'number'::text])))
);

CREATE TABLE desk_search_result (
    search_id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    CONSTRAINT desk_search_result_pkey PRIMARY KEY (search_id, person_id),
    CONSTRAINT desk_search_result_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT desk_search_result_search_id_fkey FOREIGN KEY (search_id) REFERENCES desk_search(id)
);

CREATE TABLE draft_change (
    id text COLLATE "C" NOT NULL,
    draft_id text COLLATE "C" NOT NULL,
    step text COLLATE "C" NOT NULL,
    person_id text COLLATE "C",
    began_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    saved_at bigint,
    CONSTRAINT draft_change_pkey PRIMARY KEY (id),
    CONSTRAINT draft_change_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES application_draft(id)
);

CREATE TABLE draft_file (
    id text COLLATE "C" NOT NULL,
    draft_id text COLLATE "C" NOT NULL,
    slot text COLLATE "C" NOT NULL,
    name bytea NOT NULL,
    kind text COLLATE "C" NOT NULL,
    file_key text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    preview_key text COLLATE "C",
    preview_size bigint,
    preview_sha256 text COLLATE "C",
    created_at bigint NOT NULL,
    CONSTRAINT draft_file_pkey PRIMARY KEY (id),
    CONSTRAINT draft_file_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES application_draft(id),
    CONSTRAINT draft_file_check CHECK (((preview_key IS NULL) = (preview_size IS NULL))),
    CONSTRAINT draft_file_check1 CHECK (((preview_key IS NULL) = (preview_sha256 IS NULL))),
    CONSTRAINT draft_file_kind_check CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'pdf'::text])))
);

CREATE TABLE draft_share (
    id text COLLATE "C" NOT NULL,
    draft_id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    guest_lookup text COLLATE "C" NOT NULL,
    guest_id text COLLATE "C",
    kind text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    terms bytea NOT NULL,
    valid_until bigint,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT draft_share_pkey PRIMARY KEY (id),
    CONSTRAINT draft_share_check CHECK (((state <> ALL (ARRAY['active'::text, 'done'::text])) OR (guest_id IS NOT NULL))),
    CONSTRAINT draft_share_check1 CHECK (((state <> 'active'::text) OR (kind = 'help'::text))),
    CONSTRAINT draft_share_check2 CHECK (((state <> 'done'::text) OR (kind = 'handover'::text))),
    CONSTRAINT draft_share_check3 CHECK (((state <> ALL (ARRAY['offered'::text, 'done'::text])) OR (valid_until IS NOT NULL))),
    CONSTRAINT draft_share_kind_check CHECK ((kind = ANY (ARRAY['help'::text, 'handover'::text]))),
    CONSTRAINT draft_share_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'active'::text, 'done'::text, 'declined'::text, 'ended'::text])))
);

CREATE TABLE event_file (
    file_key text COLLATE "C" NOT NULL,
    application_id text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    size bigint NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    CONSTRAINT event_file_pkey PRIMARY KEY (file_key),
    CONSTRAINT event_file_application_id_sequence_fkey FOREIGN KEY (application_id, sequence) REFERENCES application_event(application_id, sequence)
);

CREATE TABLE figure_week (
    week bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    summed_at bigint NOT NULL,
    CONSTRAINT figure_week_pkey PRIMARY KEY (week)
);

CREATE TABLE file_sweep (
    id bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    due_at bigint NOT NULL,
    CONSTRAINT file_sweep_pkey PRIMARY KEY (id),
    CONSTRAINT file_sweep_id_check CHECK ((id = 1))
);

CREATE TABLE first_look (
    person_id text COLLATE "C" NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    centre text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    ends_at bigint NOT NULL,
    CONSTRAINT first_look_pkey PRIMARY KEY (person_id, staff_id),
    CONSTRAINT first_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE half_sign_in (
    token_hash text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    failures bigint NOT NULL,
    expires_at bigint NOT NULL,
    methods text COLLATE "C" NOT NULL DEFAULT 'pwd'::text,
    proved_at bigint,
    CONSTRAINT half_sign_in_pkey PRIMARY KEY (token_hash),
    CONSTRAINT half_sign_in_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'staff'::text])))
);

CREATE TABLE identity_check (
    person_id text COLLATE "C" NOT NULL,
    claim_hash text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT identity_check_pkey PRIMARY KEY (person_id),
    CONSTRAINT identity_check_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE inquiry (
    id text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    person_id text COLLATE "C",
    topic text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL DEFAULT 'new'::text,
    language text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    token_hash text COLLATE "C",
    form_hash text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    answer_by bigint NOT NULL,
    taken_by text COLLATE "C",
    answered_at bigint,
    closed_at bigint,
    CONSTRAINT inquiry_form_hash_key UNIQUE (form_hash),
    CONSTRAINT inquiry_number_key UNIQUE (number),
    CONSTRAINT inquiry_token_hash_key UNIQUE (token_hash),
    CONSTRAINT inquiry_pkey PRIMARY KEY (id),
    CONSTRAINT inquiry_check CHECK (((person_id IS NULL) = (token_hash IS NOT NULL))),
    CONSTRAINT inquiry_check1 CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
    CONSTRAINT inquiry_check2 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT inquiry_language_check CHECK ((language = ANY (ARRAY['ru'::text, 'en'::text]))),
    CONSTRAINT inquiry_state_check CHECK ((state = ANY (ARRAY['new'::text, 'inWork'::text, 'answered'::text, 'closed'::text]))),
    CONSTRAINT inquiry_topic_check CHECK ((topic = ANY (ARRAY['registration'::text, 'identity'::text, 'application'::text, 'notices'::text, 'catalogue'::text, 'fault'::text, 'accessibility'::text, 'suggestion'::text, 'other'::text])))
);

CREATE TABLE inquiry_event (
    inquiry_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    actor_kind text COLLATE "C" NOT NULL,
    actor_id text COLLATE "C",
    content bytea,
    CONSTRAINT inquiry_event_pkey PRIMARY KEY (inquiry_id, "position"),
    CONSTRAINT inquiry_event_inquiry_id_fkey FOREIGN KEY (inquiry_id) REFERENCES inquiry(id),
    CONSTRAINT inquiry_event_kind_check CHECK ((kind = ANY (ARRAY['registered'::text, 'taken'::text, 'answered'::text, 'closed'::text]))),
    CONSTRAINT inquiry_event_position_check CHECK (("position" > 0))
);

CREATE TABLE installation (
    only_row bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    key_id text COLLATE "C" NOT NULL,
    made_at bigint NOT NULL,
    CONSTRAINT installation_pkey PRIMARY KEY (only_row),
    CONSTRAINT installation_only_row_check CHECK ((only_row = 1))
);

CREATE TABLE installation_kind (
    only_row bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    kind text COLLATE "C" NOT NULL,
    CONSTRAINT installation_kind_pkey PRIMARY KEY (only_row),
    CONSTRAINT installation_kind_kind_check CHECK ((kind = ANY (ARRAY['installation'::text, 'demonstration'::text]))),
    CONSTRAINT installation_kind_only_row_check CHECK ((only_row = 1))
);

CREATE TABLE interrupted_form (
    token_hash text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT interrupted_form_pkey PRIMARY KEY (token_hash)
);

CREATE TABLE journal (
    id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    actor_kind text COLLATE "C" NOT NULL,
    actor_id text COLLATE "C",
    action text COLLATE "C" NOT NULL,
    subject_kind text COLLATE "C" NOT NULL,
    subject_id text COLLATE "C" NOT NULL,
    reason text COLLATE "C",
    details text COLLATE "C" NOT NULL,
    own_hash text COLLATE "C" NOT NULL,
    CONSTRAINT journal_pkey PRIMARY KEY (id)
);

CREATE TABLE journal_seal (
    position bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    journal_id text COLLATE "C" NOT NULL,
    chain_hash text COLLATE "C" NOT NULL,
    sealed_at bigint NOT NULL,
    CONSTRAINT journal_seal_journal_id_key UNIQUE (journal_id),
    CONSTRAINT journal_seal_pkey PRIMARY KEY ("position"),
    CONSTRAINT journal_seal_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES journal(id)
);

CREATE TABLE journal_unsealed (
    journal_id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT journal_unsealed_pkey PRIMARY KEY (journal_id),
    CONSTRAINT journal_unsealed_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES journal(id)
);

CREATE TABLE known_device (
    device_hash text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    seen_at bigint NOT NULL,
    CONSTRAINT known_device_pkey PRIMARY KEY (device_hash),
    CONSTRAINT known_device_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'staff'::text])))
);

CREATE TABLE letter_batch (
    id text COLLATE "C" NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    made_at bigint NOT NULL,
    letters bigint NOT NULL,
    CONSTRAINT letter_batch_pkey PRIMARY KEY (id),
    CONSTRAINT letter_batch_letters_check CHECK ((letters > 0))
);

CREATE TABLE letter_batch_item (
    batch_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    letter_id text COLLATE "C" NOT NULL,
    code_id text COLLATE "C" NOT NULL,
    CONSTRAINT letter_batch_item_batch_id_letter_id_key UNIQUE (batch_id, letter_id),
    CONSTRAINT letter_batch_item_pkey PRIMARY KEY (batch_id, "position"),
    CONSTRAINT letter_batch_item_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES letter_batch(id),
    CONSTRAINT letter_batch_item_code_id_fkey FOREIGN KEY (code_id) REFERENCES activation_code(id),
    CONSTRAINT letter_batch_item_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES activation_letter(id)
);

CREATE TABLE notice (
    id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    subject_kind text COLLATE "C" NOT NULL,
    subject_id text COLLATE "C" NOT NULL,
    link text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    read_at bigint,
    CONSTRAINT notice_person_id_position_key UNIQUE (person_id, "position"),
    CONSTRAINT notice_pkey PRIMARY KEY (id),
    CONSTRAINT notice_link_check CHECK ((link ~~ '/%'::text))
);

CREATE TABLE notice_contact (
    person_id text COLLATE "C" NOT NULL,
    email bytea,
    email_confirmed bigint NOT NULL,
    language text COLLATE "C" NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT notice_contact_pkey PRIMARY KEY (person_id),
    CONSTRAINT notice_contact_email_confirmed_check CHECK ((email_confirmed = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT notice_contact_language_check CHECK ((language = ANY (ARRAY['ru'::text, 'en'::text])))
);

CREATE TABLE organisation (
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    registry_lookup text COLLATE "C" NOT NULL,
    data bytea NOT NULL,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    removed_at bigint,
    CONSTRAINT organisation_registry_lookup_key UNIQUE (registry_lookup),
    CONSTRAINT organisation_pkey PRIMARY KEY (id),
    CONSTRAINT organisation_kind_check CHECK ((kind = ANY (ARRAY['legal'::text, 'sole'::text])))
);

CREATE TABLE outbox (
    id text COLLATE "C" NOT NULL,
    topic text COLLATE "C" NOT NULL,
    payload bytea NOT NULL,
    created_at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint NOT NULL DEFAULT 0,
    state text COLLATE "C" NOT NULL DEFAULT 'waiting'::text,
    finished_at bigint,
    last_error text COLLATE "C",
    CONSTRAINT outbox_pkey PRIMARY KEY (id),
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'dead'::text])))
);

CREATE TABLE outside_identity (
    subject_hash text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    provider text COLLATE "C" NOT NULL,
    linked_at bigint NOT NULL,
    used_at bigint,
    CONSTRAINT outside_identity_pkey PRIMARY KEY (subject_hash),
    CONSTRAINT outside_identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE passkey (
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    name bytea NOT NULL,
    credential text COLLATE "C" NOT NULL,
    algorithm bigint NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    created_at bigint NOT NULL,
    used_at bigint,
    suspended_at bigint,
    CONSTRAINT passkey_credential_key UNIQUE (credential),
    CONSTRAINT passkey_pkey PRIMARY KEY (id),
    CONSTRAINT passkey_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'staff'::text])))
);

CREATE TABLE passkey_challenge (
    challenge_hash text COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT passkey_challenge_pkey PRIMARY KEY (challenge_hash)
);

CREATE TABLE person (
    id text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    level text COLLATE "C" NOT NULL,
    region text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    data bytea NOT NULL,
    snils_lookup text COLLATE "C" NOT NULL,
    email_lookup text COLLATE "C" NOT NULL,
    phone_lookup text COLLATE "C",
    email_confirmed_at bigint,
    phone_confirmed_at bigint,
    password_hash text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    identity_changed_at bigint,
    closing_at bigint,
    closed_at bigint,
    unproved_until bigint,
    unproved_warned_at bigint,
    CONSTRAINT person_number_key UNIQUE (number),
    CONSTRAINT person_pkey PRIMARY KEY (id),
    CONSTRAINT person_check CHECK (((phone_confirmed_at IS NULL) OR (phone_lookup IS NOT NULL))),
    CONSTRAINT person_level_check CHECK ((level = ANY (ARRAY['simplified'::text, 'standard'::text, 'confirmed'::text])))
);

CREATE TABLE recovery_code (
    code_hash text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    used_at bigint,
    CONSTRAINT recovery_code_pkey PRIMARY KEY (code_hash),
    CONSTRAINT recovery_code_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'staff'::text])))
);

CREATE TABLE registration (
    id text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    step text COLLATE "C" NOT NULL,
    region text COLLATE "C",
    answers bytea NOT NULL,
    password_hash text COLLATE "C",
    person_id text COLLATE "C",
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT registration_number_key UNIQUE (number),
    CONSTRAINT registration_person_id_key UNIQUE (person_id),
    CONSTRAINT registration_pkey PRIMARY KEY (id),
    CONSTRAINT registration_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT registration_check CHECK (((step = 'done'::text) = (person_id IS NOT NULL))),
    CONSTRAINT registration_step_check CHECK ((step = ANY (ARRAY['location'::text, 'terms'::text, 'consent'::text, 'delivery'::text, 'person'::text, 'password'::text, 'check'::text, 'done'::text])))
);

CREATE TABLE represented_child (
    id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    data bytea NOT NULL,
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    CONSTRAINT represented_child_pkey PRIMARY KEY (id)
);

CREATE TABLE review (
    id text COLLATE "C" NOT NULL,
    application_id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    service_id text COLLATE "C",
    agency_id text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    region text COLLATE "C" NOT NULL,
    time_mark bigint,
    queue_mark bigint,
    courtesy_mark bigint,
    comfort_mark bigint,
    information_mark bigint,
    content bytea,
    created_at bigint NOT NULL,
    CONSTRAINT review_application_id_key UNIQUE (application_id),
    CONSTRAINT review_pkey PRIMARY KEY (id),
    CONSTRAINT review_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
    CONSTRAINT review_comfort_mark_check CHECK (((comfort_mark >= 1) AND (comfort_mark <= 5))),
    CONSTRAINT review_courtesy_mark_check CHECK (((courtesy_mark >= 1) AND (courtesy_mark <= 5))),
    CONSTRAINT review_information_mark_check CHECK (((information_mark >= 1) AND (information_mark <= 5))),
    CONSTRAINT review_queue_mark_check CHECK (((queue_mark >= 1) AND (queue_mark <= 5))),
    CONSTRAINT review_time_mark_check CHECK (((time_mark >= 1) AND (time_mark <= 5)))
);

CREATE TABLE review_week (
    week bigint NOT NULL,
    service_id text COLLATE "C" NOT NULL,
    agency_id text COLLATE "C" NOT NULL,
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
    information_count bigint NOT NULL,
    CONSTRAINT review_week_pkey PRIMARY KEY (week, service_id, agency_id),
    CONSTRAINT review_week_week_fkey FOREIGN KEY (week) REFERENCES figure_week(week)
);

CREATE TABLE schema_migration (
    name text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    applied_at bigint NOT NULL,
    additive bigint NOT NULL,
    CONSTRAINT schema_migration_pkey PRIMARY KEY (name)
);

CREATE TABLE second_factor (
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    secret bytea NOT NULL,
    last_step bigint NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT second_factor_pkey PRIMARY KEY (kind, principal_id),
    CONSTRAINT second_factor_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'staff'::text])))
);

CREATE TABLE served_application (
    application_id text COLLATE "C" NOT NULL,
    service_id text COLLATE "C" NOT NULL,
    agency_id text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    finished_at bigint NOT NULL,
    days bigint NOT NULL,
    registered_in_time bigint,
    provided_in_time bigint,
    CONSTRAINT served_application_pkey PRIMARY KEY (application_id),
    CONSTRAINT served_application_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
    CONSTRAINT served_application_days_check CHECK ((days > 0)),
    CONSTRAINT served_application_outcome_check CHECK ((outcome = ANY (ARRAY['completed'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT served_application_provided_in_time_check CHECK ((provided_in_time = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT served_application_registered_in_time_check CHECK ((registered_in_time = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);

CREATE TABLE served_week (
    week bigint NOT NULL,
    service_id text COLLATE "C" NOT NULL,
    agency_id text COLLATE "C" NOT NULL,
    days bigint NOT NULL,
    completed bigint NOT NULL,
    registered bigint NOT NULL,
    registered_in_time bigint NOT NULL,
    provided bigint NOT NULL,
    provided_in_time bigint NOT NULL,
    CONSTRAINT served_week_pkey PRIMARY KEY (week, service_id, agency_id, days),
    CONSTRAINT served_week_week_fkey FOREIGN KEY (week) REFERENCES figure_week(week)
);

CREATE TABLE service_version (
    hash text COLLATE "C" NOT NULL,
    service_id text COLLATE "C" NOT NULL,
    definition bytea NOT NULL,
    kept_at bigint NOT NULL,
    CONSTRAINT service_version_pkey PRIMARY KEY (hash)
);

CREATE TABLE session (
    token_hash text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    idle_seconds bigint NOT NULL,
    ends_at bigint NOT NULL,
    user_agent text COLLATE "C" NOT NULL,
    shared_until bigint,
    methods text COLLATE "C" NOT NULL DEFAULT ''::text,
    proved_at bigint,
    CONSTRAINT session_pkey PRIMARY KEY (token_hash)
);

CREATE TABLE shared_screen (
    id text COLLATE "C" NOT NULL,
    session_hash text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    principal_id text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C",
    code_ends_at bigint NOT NULL,
    operator_id text COLLATE "C",
    ends_at bigint,
    content bytea,
    CONSTRAINT shared_screen_code_hash_key UNIQUE (code_hash),
    CONSTRAINT shared_screen_session_hash_key UNIQUE (session_hash),
    CONSTRAINT shared_screen_pkey PRIMARY KEY (id)
);

CREATE TABLE sign_in_delay (
    subject_hash text COLLATE "C" NOT NULL,
    failures bigint NOT NULL,
    last_at bigint NOT NULL,
    blocked_until bigint NOT NULL,
    CONSTRAINT sign_in_delay_pkey PRIMARY KEY (subject_hash)
);

CREATE TABLE signature_text (
    person_id text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT signature_text_pkey PRIMARY KEY (person_id),
    CONSTRAINT signature_text_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE signing_key (
    number bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    id text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    signs_from bigint NOT NULL,
    signs_until bigint NOT NULL,
    published_until bigint NOT NULL,
    CONSTRAINT signing_key_id_key UNIQUE (id),
    CONSTRAINT signing_key_pkey PRIMARY KEY (number),
    CONSTRAINT signing_key_check CHECK ((signs_until > signs_from))
);

CREATE TABLE site (
    id text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    redirects text COLLATE "C" NOT NULL,
    logout_addresses text COLLATE "C" NOT NULL,
    scopes text COLLATE "C" NOT NULL,
    secret_hash text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    blocked_at bigint,
    CONSTRAINT site_pkey PRIMARY KEY (id)
);

CREATE TABLE site_code (
    code_hash text COLLATE "C" NOT NULL,
    site_id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    redirect text COLLATE "C" NOT NULL,
    challenge text COLLATE "C" NOT NULL,
    scopes text COLLATE "C" NOT NULL,
    nonce text COLLATE "C",
    signed_in_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    methods text COLLATE "C" NOT NULL DEFAULT ''::text,
    CONSTRAINT site_code_pkey PRIMARY KEY (code_hash),
    CONSTRAINT site_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT site_code_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_consent (
    person_id text COLLATE "C" NOT NULL,
    site_id text COLLATE "C" NOT NULL,
    scopes text COLLATE "C" NOT NULL,
    given_at bigint NOT NULL,
    used_at bigint NOT NULL,
    CONSTRAINT site_consent_pkey PRIMARY KEY (person_id, site_id),
    CONSTRAINT site_consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT site_consent_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_token (
    token_hash text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    site_id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    scopes text COLLATE "C" NOT NULL,
    issued_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    CONSTRAINT site_token_pkey PRIMARY KEY (token_hash),
    CONSTRAINT site_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT site_token_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE sms_factor (
    person_id text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C",
    tries bigint NOT NULL,
    code_ends_at bigint,
    created_at bigint NOT NULL,
    CONSTRAINT sms_factor_pkey PRIMARY KEY (person_id),
    CONSTRAINT sms_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE spoken_code (
    check_id text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    tries bigint NOT NULL DEFAULT 0,
    expires_at bigint NOT NULL,
    CONSTRAINT spoken_code_pkey PRIMARY KEY (check_id),
    CONSTRAINT spoken_code_check_id_fkey FOREIGN KEY (check_id) REFERENCES desk_check(id),
    CONSTRAINT spoken_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    CONSTRAINT spoken_code_tries_check CHECK ((tries >= 0))
);

CREATE TABLE staff (
    id text COLLATE "C" NOT NULL,
    login text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    place text COLLATE "C",
    region text COLLATE "C",
    password_hash text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    blocked_at bigint,
    CONSTRAINT staff_login_key UNIQUE (login),
    CONSTRAINT staff_pkey PRIMARY KEY (id),
    CONSTRAINT staff_check CHECK (((role <> ALL (ARRAY['clerk'::text, 'official'::text])) OR (place IS NOT NULL))),
    CONSTRAINT staff_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'postalClerk'::text, 'official'::text, 'helpOperator'::text, 'administrator'::text])))
);

CREATE TABLE staff_invitation (
    id text COLLATE "C" NOT NULL,
    login text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    place text COLLATE "C",
    content bytea NOT NULL,
    link_hash text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    accepted_at bigint,
    revoked_at bigint,
    CONSTRAINT staff_invitation_link_hash_key UNIQUE (link_hash),
    CONSTRAINT staff_invitation_pkey PRIMARY KEY (id),
    CONSTRAINT staff_invitation_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'postalClerk'::text, 'official'::text, 'helpOperator'::text, 'administrator'::text])))
);

CREATE TABLE throttle (
    subject_hash text COLLATE "C" NOT NULL,
    window_start bigint NOT NULL,
    tries bigint NOT NULL,
    CONSTRAINT throttle_pkey PRIMARY KEY (subject_hash, window_start)
);

CREATE TABLE visit_cell (
    office_id text COLLATE "C" NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    place bigint NOT NULL,
    proposal_id text COLLATE "C" NOT NULL,
    held_until bigint,
    CONSTRAINT visit_cell_pkey PRIMARY KEY (office_id, starts_at, place),
    CONSTRAINT visit_cell_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES visit_proposal(id),
    CONSTRAINT visit_cell_check CHECK ((ends_at > starts_at))
);

CREATE TABLE visit_proposal (
    id text COLLATE "C" NOT NULL,
    subject_kind text COLLATE "C" NOT NULL,
    subject_id text COLLATE "C" NOT NULL,
    turn bigint NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    side text COLLATE "C" NOT NULL,
    staff_id text COLLATE "C",
    comment bytea NOT NULL,
    proposed_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    state text COLLATE "C" NOT NULL,
    answered_at bigint,
    answer_comment bytea,
    CONSTRAINT visit_proposal_pkey PRIMARY KEY (id),
    CONSTRAINT visit_proposal_check CHECK ((ends_at > starts_at)),
    CONSTRAINT visit_proposal_check1 CHECK (((side = 'agency'::text) = (staff_id IS NOT NULL))),
    CONSTRAINT visit_proposal_check2 CHECK (((state = 'open'::text) = (answered_at IS NULL))),
    CONSTRAINT visit_proposal_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'agency'::text]))),
    CONSTRAINT visit_proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'countered'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text]))),
    CONSTRAINT visit_proposal_turn_check CHECK ((turn >= 1))
);

CREATE INDEX access_check_by_centre ON access_check USING btree (centre, at, id);

CREATE INDEX access_check_by_person ON access_check USING btree (person_id, at);

CREATE INDEX acting_right_claims ON acting_right USING btree (state, id) WHERE (role = 'head'::text);

CREATE INDEX acting_right_expiring ON acting_right USING btree (state, valid_until, id);

CREATE UNIQUE INDEX acting_right_head ON acting_right USING btree (grantor_id) WHERE ((role = 'head'::text) AND (state = 'active'::text));

CREATE INDEX acting_right_of_grantor ON acting_right USING btree (grantor_id, state, id);

CREATE INDEX acting_right_of_holder ON acting_right USING btree (holder_id, state, id);

CREATE UNIQUE INDEX acting_right_of_staff ON acting_right USING btree (grantor_id, holder_id) WHERE ((role <> 'mandate'::text) AND (state = ANY (ARRAY['active'::text, 'claimed'::text])));

CREATE INDEX acting_right_offered ON acting_right USING btree (holder_lookup, state, id);

CREATE INDEX activation_code_by_person ON activation_code USING btree (person_id, issued_at, id);

CREATE UNIQUE INDEX activation_code_live ON activation_code USING btree (person_id) WHERE (state = 'live'::text);

CREATE UNIQUE INDEX activation_letter_by_number ON activation_letter USING btree (number);

CREATE INDEX activation_letter_by_order ON activation_letter USING btree (ordered_at) WHERE (step <> 'cancelled'::text);

CREATE INDEX activation_letter_by_person ON activation_letter USING btree (person_id, ordered_at, id);

CREATE UNIQUE INDEX activation_letter_open ON activation_letter USING btree (person_id) WHERE (step = ANY (ARRAY['ordered'::text, 'printed'::text, 'posted'::text, 'arrived'::text]));

CREATE INDEX activation_letter_queue ON activation_letter USING btree (step, ordered_at, id);

CREATE INDEX application_by_deadline ON application USING btree (status, register_by);

CREATE INDEX application_by_end ON application USING btree (finished_at, id);

CREATE INDEX application_draft_by_age ON application_draft USING btree (updated_at, id);

CREATE INDEX application_draft_of_person ON application_draft USING btree (person_id, state, updated_at, id);

CREATE INDEX application_file_by_key ON application_file USING btree (file_key);

CREATE INDEX application_file_by_preview ON application_file USING btree (preview_key);

CREATE INDEX application_file_of_copy ON application_file USING btree (application_id, copy_version, id);

CREATE INDEX application_finished ON application USING btree (office_id, finished_at, id);

CREATE INDEX application_of_person ON application USING btree (person_id, id);

CREATE INDEX application_of_service ON application USING btree (service_id, status);

CREATE INDEX application_of_subject ON application USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX application_queue ON application USING btree (office_id, status, COALESCE(register_by, '253402300800000'::bigint), id);

CREATE INDEX appointment_by_office ON appointment USING btree (office_id, state, starts_at, id);

CREATE UNIQUE INDEX appointment_by_turn ON appointment USING btree (subject_kind, subject_id, turn);

CREATE UNIQUE INDEX appointment_one_held ON appointment USING btree (subject_kind, subject_id) WHERE (state = 'held'::text);

CREATE UNIQUE INDEX appointment_one_place ON appointment USING btree (office_id, starts_at, place) WHERE (state = 'held'::text);

CREATE INDEX arrival_by_end ON arrival USING btree (expires_at);

CREATE INDEX centre_closure_by_end ON centre_closure USING btree (to_day, id);

CREATE INDEX code_printout_by_batch ON code_printout USING btree (batch, id);

CREATE INDEX code_printout_by_end ON code_printout USING btree (ends_at);

CREATE INDEX code_printout_by_person ON code_printout USING btree (person_id);

CREATE INDEX contact_change_by_end ON contact_change USING btree (expires_at);

CREATE INDEX contact_code_by_end ON contact_code USING btree (expires_at);

CREATE INDEX counter_access_by_end ON counter_access USING btree (expires_at);

CREATE INDEX demo_message_by_address ON demo_message USING btree (address_hash, "position");

CREATE INDEX demo_message_by_kind ON demo_message USING btree (kind, "position");

CREATE INDEX departure_by_end ON departure USING btree (expires_at);

CREATE INDEX desk_check_by_centre ON desk_check USING btree (centre, at, id);

CREATE INDEX desk_check_by_person ON desk_check USING btree (person_id, at, id);

CREATE INDEX desk_search_by_end ON desk_search USING btree (ends_at);

CREATE INDEX desk_search_result_by_person ON desk_search_result USING btree (person_id, search_id);

CREATE INDEX draft_change_of_draft ON draft_change USING btree (draft_id, step, changed_at, id);

CREATE INDEX draft_change_of_person ON draft_change USING btree (person_id, id);

CREATE INDEX draft_file_by_key ON draft_file USING btree (file_key);

CREATE INDEX draft_file_by_preview ON draft_file USING btree (preview_key);

CREATE INDEX draft_file_of_draft ON draft_file USING btree (draft_id, slot, id);

CREATE INDEX draft_share_expiring ON draft_share USING btree (state, valid_until, id);

CREATE UNIQUE INDEX draft_share_handover ON draft_share USING btree (draft_id) WHERE ((kind = 'handover'::text) AND (state = 'offered'::text));

CREATE INDEX draft_share_of_draft ON draft_share USING btree (draft_id, id);

CREATE INDEX draft_share_of_guest ON draft_share USING btree (guest_id, state, id);

CREATE INDEX draft_share_of_person ON draft_share USING btree (person_id, state, id);

CREATE INDEX draft_share_offered ON draft_share USING btree (guest_lookup, state, id);

CREATE INDEX event_file_of_event ON event_file USING btree (application_id, sequence);

CREATE INDEX first_look_by_end ON first_look USING btree (ends_at);

CREATE INDEX half_sign_in_by_end ON half_sign_in USING btree (expires_at);

CREATE INDEX half_sign_in_of ON half_sign_in USING btree (kind, principal_id);

CREATE INDEX inquiry_by_age ON inquiry USING btree (created_at, state);

CREATE INDEX inquiry_by_state ON inquiry USING btree (state, id);

CREATE INDEX inquiry_of_person ON inquiry USING btree (person_id, id);

CREATE INDEX interrupted_form_by_age ON interrupted_form USING btree (created_at);

CREATE INDEX journal_by_actor ON journal USING btree (actor_id, id);

CREATE INDEX journal_by_subject ON journal USING btree (subject_kind, subject_id, id);

CREATE INDEX known_device_by_age ON known_device USING btree (seen_at);

CREATE INDEX known_device_of ON known_device USING btree (kind, principal_id);

CREATE INDEX letter_batch_by_date ON letter_batch USING btree (made_at, id);

CREATE INDEX letter_batch_item_of_letter ON letter_batch_item USING btree (letter_id);

CREATE INDEX notice_by_time ON notice USING btree (person_id, created_at, "position");

CREATE INDEX notice_unread ON notice USING btree (person_id, created_at, "position") WHERE (read_at IS NULL);

CREATE INDEX outbox_by_topic ON outbox USING btree (topic, state);

CREATE INDEX outbox_due ON outbox USING btree (state, due_at, id);

CREATE UNIQUE INDEX outside_identity_of ON outside_identity USING btree (person_id, provider);

CREATE INDEX passkey_challenge_by_end ON passkey_challenge USING btree (expires_at);

CREATE INDEX passkey_of ON passkey USING btree (kind, principal_id, created_at);

CREATE INDEX person_by_phone ON person USING btree (phone_lookup);

CREATE INDEX person_by_snils ON person USING btree (snils_lookup, id);

CREATE INDEX person_closing ON person USING btree (closing_at, id) WHERE (closing_at IS NOT NULL);

CREATE UNIQUE INDEX person_confirmed_email ON person USING btree (email_lookup) WHERE (email_confirmed_at IS NOT NULL);

CREATE UNIQUE INDEX person_confirmed_snils ON person USING btree (snils_lookup) WHERE (level = 'confirmed'::text);

CREATE INDEX person_unproved ON person USING btree (unproved_until, id) WHERE (unproved_until IS NOT NULL);

CREATE INDEX recovery_code_of ON recovery_code USING btree (kind, principal_id);

CREATE INDEX registration_left ON registration USING btree (changed_at, id) WHERE (step <> 'done'::text);

CREATE INDEX represented_child_of_person ON represented_child USING btree (person_id, id);

CREATE INDEX review_by_age ON review USING btree (created_at, service_id);

CREATE INDEX review_of_office ON review USING btree (office_id, id);

CREATE INDEX review_of_person ON review USING btree (person_id, id);

CREATE INDEX served_application_by_age ON served_application USING btree (finished_at, service_id);

CREATE INDEX session_by_end ON session USING btree (ends_at);

CREATE INDEX session_by_principal ON session USING btree (kind, principal_id);

CREATE INDEX shared_screen_by_end ON shared_screen USING btree (code_ends_at);

CREATE INDEX sign_in_delay_by_age ON sign_in_delay USING btree (last_at);

CREATE INDEX signature_text_by_end ON signature_text USING btree (expires_at);

CREATE INDEX signing_key_by_end ON signing_key USING btree (published_until);

CREATE INDEX site_code_by_end ON site_code USING btree (expires_at);

CREATE INDEX site_code_by_person ON site_code USING btree (person_id, site_id);

CREATE INDEX site_token_by_code ON site_token USING btree (code_hash);

CREATE INDEX site_token_by_end ON site_token USING btree (expires_at);

CREATE INDEX site_token_by_person ON site_token USING btree (person_id, site_id);

CREATE INDEX spoken_code_by_end ON spoken_code USING btree (expires_at);

CREATE INDEX spoken_code_of_person ON spoken_code USING btree (person_id);

CREATE INDEX staff_by_place ON staff USING btree (place, login) WHERE (place IS NOT NULL);

CREATE INDEX staff_invitation_by_login ON staff_invitation USING btree (login);

CREATE INDEX throttle_by_age ON throttle USING btree (window_start);

CREATE INDEX visit_cell_by_end ON visit_cell USING btree (office_id, held_until);

CREATE INDEX visit_cell_by_proposal ON visit_cell USING btree (proposal_id);

CREATE INDEX visit_proposal_by_expiry ON visit_proposal USING btree (state, expires_at, id);

CREATE UNIQUE INDEX visit_proposal_by_turn ON visit_proposal USING btree (subject_kind, subject_id, turn);

CREATE UNIQUE INDEX visit_proposal_one_open ON visit_proposal USING btree (subject_kind, subject_id) WHERE (state = 'open'::text);

CREATE TRIGGER application_copy_keeps_content BEFORE UPDATE ON application_copy FOR EACH ROW EXECUTE FUNCTION refuse_change('a submitted copy never changes');

CREATE TRIGGER application_copy_keeps_rows BEFORE DELETE ON application_copy FOR EACH ROW EXECUTE FUNCTION refuse_change('a submitted copy never changes');

CREATE TRIGGER application_copy_keeps_rows_whole BEFORE TRUNCATE ON application_copy FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a submitted copy never changes');

CREATE TRIGGER application_event_keeps_content BEFORE UPDATE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change('the history never changes');

CREATE TRIGGER application_event_keeps_rows BEFORE DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change('the history never changes');

CREATE TRIGGER application_event_keeps_rows_whole BEFORE TRUNCATE ON application_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the history never changes');

CREATE TRIGGER application_file_keeps_content BEFORE UPDATE ON application_file FOR EACH ROW EXECUTE FUNCTION refuse_change('a submitted copy never changes');

CREATE TRIGGER application_file_keeps_rows BEFORE DELETE ON application_file FOR EACH ROW EXECUTE FUNCTION refuse_change('a submitted copy never changes');

CREATE TRIGGER application_file_keeps_rows_whole BEFORE TRUNCATE ON application_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a submitted copy never changes');

CREATE TRIGGER journal_keeps_content BEFORE UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change('the journal is append-only');

CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change('the journal is append-only');

CREATE TRIGGER journal_keeps_rows_whole BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the journal is append-only');

CREATE TRIGGER journal_seal_keeps_content BEFORE UPDATE ON journal_seal FOR EACH ROW EXECUTE FUNCTION refuse_change('the journal is append-only');

CREATE TRIGGER journal_seal_keeps_rows BEFORE DELETE ON journal_seal FOR EACH ROW EXECUTE FUNCTION refuse_change('the journal is append-only');

CREATE TRIGGER journal_seal_keeps_rows_whole BEFORE TRUNCATE ON journal_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the journal is append-only');
