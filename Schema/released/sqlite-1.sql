-- The schema and some data as the first released version made them, with keys-1.json. Never edited.
BEGIN TRANSACTION;
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
    ordered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
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
    updated_at INTEGER NOT NULL,
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
    updated_at INTEGER NOT NULL,
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
CREATE TABLE code_printout (
    id TEXT PRIMARY KEY, batch TEXT NOT NULL, staff_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id), code_id TEXT NOT NULL REFERENCES activation_code (id),
    content BLOB NOT NULL, made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL
) STRICT;
CREATE TABLE consent (
    id TEXT PRIMARY KEY, registration_id TEXT NOT NULL REFERENCES registration (id),
    kind TEXT NOT NULL CHECK (kind IN ('terms', 'personalData')),
    text_hash TEXT NOT NULL REFERENCES consent_text (hash), given_at INTEGER NOT NULL,
    UNIQUE (registration_id, kind, text_hash)
) STRICT;
CREATE TABLE consent_text (
    hash TEXT PRIMARY KEY, kind TEXT NOT NULL, version TEXT NOT NULL, content TEXT NOT NULL,
    first_used_at INTEGER NOT NULL
) STRICT;
CREATE TABLE contact_code (
    person_id TEXT NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('email', 'phone', 'recovery')),
    address_lookup TEXT NOT NULL, code_hash TEXT NOT NULL, link_hash TEXT UNIQUE,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0), created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, purpose)
) STRICT;
CREATE TABLE demo_message (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE, message_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('mail', 'sms')), address_hash TEXT NOT NULL, content BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE desk_check (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), centre TEXT NOT NULL,
    staff_id TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('issued', 'refused')),
    compared TEXT NOT NULL, document_kind TEXT, document_lookup TEXT, reason TEXT, comment BLOB,
    code_id TEXT REFERENCES activation_code (id),
    CHECK ((outcome = 'issued') = (code_id IS NOT NULL)), CHECK ((outcome = 'refused') = (reason IS NOT NULL)),
    CHECK (outcome = 'refused' OR (document_kind IS NOT NULL AND document_lookup IS NOT NULL))
) STRICT;
CREATE TABLE desk_search (
    id TEXT PRIMARY KEY, staff_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('snils', 'number')),
    at INTEGER NOT NULL, ends_at INTEGER NOT NULL
) STRICT;
CREATE TABLE desk_search_result (
    search_id TEXT NOT NULL REFERENCES desk_search (id), person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (search_id, person_id)
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
INSERT INTO "inquiry" VALUES('01a1fddf-29aa-7799-a705-fcba3a63d534','00-2EP5-H4M8',NULL,'fault','new','ru',X'F2F8A6DAB3C91D1D0120F08F09C51CFA37EFF34880A7A09C5AC7C17249458498FB0A8AEB70FAD4EFCE1249DEE40F281FA3D7E2F6B50B56A6A242045D3BCFD4761033F72B3DE7EB59E6A300EB56A05F241ABAB5F3305ECB59C142A5F7562B8286AAD7C7DBA4E525642100A1ECB131E45CD59CB8837444070A47FF0CAEC2DC48030A05C01EFE779CFE7C8F9B7B826EA15CAADE68CC6EF9E437992177E36EE1BE44BDB7D468B05AA4CE87CD57A5F449B7F6AD96C090AED5B25EC50E8A990F9EBA41D5','788b7b04e1dd8d0ebfae1de304835662c43e096670648af45f1f5baffc949092','3237537149283a9ef0b4715be23c52bf972aefc66f6eb9a6d056a05b1c66e089',1795260623275,1797886800000,NULL,NULL,NULL);
CREATE TABLE inquiry_event (
    inquiry_id TEXT NOT NULL REFERENCES inquiry (id), position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('registered', 'taken', 'answered', 'closed')), at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL, actor_id TEXT, content BLOB,
    PRIMARY KEY (inquiry_id, position)
) STRICT;
INSERT INTO "inquiry_event" VALUES('01a1fddf-29aa-7799-a705-fcba3a63d534',1,'registered',1795260623275,'visitor',NULL,NULL);
CREATE TABLE installation (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), key_id TEXT NOT NULL, made_at INTEGER NOT NULL
) STRICT;
INSERT INTO "installation" VALUES(1,'e1c703b1b040a937',1795260596124);
CREATE TABLE interrupted_form (
    token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, principal_id TEXT NOT NULL, content BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE journal (
    id TEXT PRIMARY KEY, at INTEGER NOT NULL, actor_kind TEXT NOT NULL, actor_id TEXT, action TEXT NOT NULL,
    subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, reason TEXT, details TEXT NOT NULL,
    own_hash TEXT NOT NULL
) STRICT;
INSERT INTO "journal" VALUES('01a1fddf-29aa-7021-8272-2706740cd007',1795260623275,'visitor',NULL,'inquiry.registered','inquiry','01a1fddf-29aa-7799-a705-fcba3a63d534',NULL,'{"topic":"fault"}','7101d32c6a624ab124d3d556b84e90fefc8083d8d3901d1eb32a61391edede18');
INSERT INTO "journal" VALUES('01a1fddf-9158-7442-9e5e-ac2d5a4b3a1f',1795260649817,'system','command','staff.added','staff','01a1fddf-9158-79fe-be1b-7db96b76e605',NULL,'{"role":"helpOperator"}','46a036c0f8b6e8bd9028a03efc93ddbf0df7a987c3df50aadbeadb4a9d8a67f9');
INSERT INTO "journal" VALUES('01a1fddf-a6c2-7b0e-b404-413f13d77ef2',1795260655299,'system','command','staff.added','staff','01a1fddf-a6c2-7605-b69d-fd5080e9e10c',NULL,'{"role":"official"}','9e58183641f5cff92155d325070909433f949b9df39d3ec015985875f93f47c3');
CREATE TABLE journal_seal (
    position INTEGER PRIMARY KEY, journal_id TEXT NOT NULL UNIQUE REFERENCES journal (id),
    chain_hash TEXT NOT NULL, sealed_at INTEGER NOT NULL
) STRICT;
INSERT INTO "journal_seal" VALUES(1,'01a1fddf-29aa-7021-8272-2706740cd007','c3ac1990d0ef62f30a6c97b2ad9d793c222b3fc18acc02d07fa5ec389705fde7',1795260623375);
INSERT INTO "journal_seal" VALUES(2,'01a1fddf-9158-7442-9e5e-ac2d5a4b3a1f','aadf036905786c50d86c9149b7f7b4769de18644f12690b68ba4844bacb09dc7',1795260650131);
INSERT INTO "journal_seal" VALUES(3,'01a1fddf-a6c2-7b0e-b404-413f13d77ef2','9cf218e05fa28a8da0756a92f9c347f1ed74367f35496298c1b51bfb560abfa6',1795260655716);
CREATE TABLE journal_unsealed (journal_id TEXT PRIMARY KEY REFERENCES journal (id), at INTEGER NOT NULL) STRICT;
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
CREATE TABLE outbox (
    id TEXT PRIMARY KEY, topic TEXT NOT NULL, payload BLOB NOT NULL, created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
    finished_at INTEGER, last_error TEXT
) STRICT;
INSERT INTO "outbox" VALUES('01a1fddf-29aa-7ae6-8c2a-25846d404c20','mail.send',X'53D0AC3B859455380CC3D0FDE4EAA72D88188D93CDBAA16ED8EE1EA4DB14DF687040DC26EC533A652EA2A47D8550D8824B5330B9DB350009E49311673E23B1539995319C450403712B7C358CD4FCABE1FA79D779E4F82E37C0C7FA054B6E9B81D92444C167D9BC4ED7644C3AF88D4A4286EB067F4A0C3FBB98860209E6AE65C035430E0E14905F9166AEBC015315218E8538794528E9C0D7482D452B831491A690BF732B5426819F06724A84E4E461A3BDEE5119A526A3B5C21297B7D04748CAE70B70D81E7485E25EC1C9367F85352AA77A13E29165BAB0C4020C4293CC116E80DC22226589A284E8DA0A21EE8A718E658525DE1A9C86899D3798F437E762162E14ECB2DBF683A8596D2B22B5F87C0639E77C1E7D6849102FEF972DC77A9D5F42D8BC6D58461EEE7505D3CF8152C0F6D7DA58E1D75F6B48FFE2D70B019741CFEBF9A596B1DC1C406BC3D06EEF5D14C7CDAA6D500CB173BDF5C82C151627EEB47D86DDEF5643DBF01947E607CB56D65DD9CA780F3AC994CA960F7828F4A5BC721D63EBB70FFF2C33E95D2821B8BAC9AD0A34BF9EC285D87784324283BD16088D621274BA5A02DE6BDEAA11285C72EDCC327B25A85D415D3B1DF94BECE70D049FB6FEE9F4F4F459F2FE24B99773C49DF2715660DF4BD611B3DC0D9DA99F4A56D5A577CE68076CD3B5C392E4E978510C6BC3CF55583EBBC9618F297C79DFE966324DB9355FCF1347DE7AB9F923BC3C0DB88D50FEFEF8F5A6043A5603CDFE1FB08B5DBCB4B95BC66A62210776A25C3C2531AC917CF9FF5158479D54720B00BCC61005879EDB07DB55ADC48F5F036839A15EEAC75486122A38EE2F476BEBA3BA0824EA9E4A247C770E818A0FF7763076917754D487CCBF09872E449A6CD3D3BAF2CB52E5B4D8A57875579CF2855FC2E86D01C6D11FF93EC0006A4BED9255B44BAFF25C24F916D793DA182D70A332CA119E8286FFFCD6FC2B4E0B6FC8C2A0524AD4808C5679A7EA14683BF48095AC0253A05A7E7FFB0AA122638D99FB78D45ABB4AF8243FC2E1AA6EC52D1B0C765E82952AB85E14FAFECE9C7C6D41C3195B9C592D1D6738A9A8467869AAA065835C4C2FC2F4994B3CFE3391A7B53618FAD5FA67C20F60FFB633C9D9DE6B5E251507E27F04DF0DB3C9981A38D8D711B491D3AB09369D097436D1636033F8421C51E26CF67FC0A5C9A201521F7B396CCE181F7841C66A0509BF99B6794F0EF9F3FB8092A4AEE64B73F9590049CBBB408F979BB0DA2446BEAE71F8C95FB32C0DD025590984CC3852C33B91FB6DF42554536570BE87236A9B2563B0560AE07BCDF5C0B53788DF2EB82AD8E0FA608D491E10D8724104AC55EB9EA20F2A8EE709D2DD66DAA7915CBE6A673ABD50',1795260623275,1795260623275,0,'waiting',NULL,NULL);
CREATE TABLE person (
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE,
    level TEXT NOT NULL CHECK (level IN ('simplified', 'standard', 'confirmed')),
    region TEXT NOT NULL, language TEXT NOT NULL, data BLOB NOT NULL,
    snils_lookup TEXT NOT NULL, email_lookup TEXT NOT NULL, phone_lookup TEXT,
    email_confirmed_at INTEGER, phone_confirmed_at INTEGER, password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, identity_changed_at INTEGER,
    CHECK (phone_confirmed_at IS NULL OR phone_lookup IS NOT NULL)
) STRICT;
CREATE TABLE registration (
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE,
    step TEXT NOT NULL CHECK (
        step IN ('location', 'terms', 'consent', 'delivery', 'person', 'password', 'check', 'done')),
    region TEXT, answers BLOB NOT NULL, password_hash TEXT, person_id TEXT UNIQUE REFERENCES person (id),
    created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    CHECK ((step = 'done') = (person_id IS NOT NULL))
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
CREATE TABLE schema_migration (
    name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, applied_at INTEGER NOT NULL
) STRICT;
INSERT INTO "schema_migration" VALUES('storage-000-installation','e69707b09577031a2683faf33bd0b0df947a808a8f362a2231baeab2ebcb1c83',1795260595347);
INSERT INTO "schema_migration" VALUES('storage-001-journal','c12ee5f01154c0bf6c0b52f8428a751917fac32e76f92d590def790252a144f5',1795260595347);
INSERT INTO "schema_migration" VALUES('storage-002-outbox','e36f17847f3cc68933042a42e54152a5dbb8d73797b35daef13dc98471459ab1',1795260595347);
INSERT INTO "schema_migration" VALUES('web-001-session','1e02c547373515b3d94c7c2f596c1ea98f4589d52416c617aee31f8e9c1e8c4c',1795260595347);
INSERT INTO "schema_migration" VALUES('web-002-throttle','ca960cd5da5bfb3d8b8ba08bb9cc8595f3492e557c82b30fec4691953c96bc5a',1795260595347);
INSERT INTO "schema_migration" VALUES('notifications-001','669456d4d422337f4ea823ef09edd46605f72cb6ebda6574db0d3a044312bb37',1795260595347);
INSERT INTO "schema_migration" VALUES('accounts-001-people','9f7c74acc32954ff6c2d6f4dc4d8d0b3b94cd446dbf4b823f906c6d2d9146b2e',1795260595347);
INSERT INTO "schema_migration" VALUES('accounts-002-staff','858a5ee9093224953412032d33841b1aa194068c6b06255970ebeb089aa54292',1795260595347);
INSERT INTO "schema_migration" VALUES('accounts-003-sign-in','a625e62c267a953732fc36a6b5670d0e9e256fb57a5e96ca7e99e7ecfe67ca1d',1795260595347);
INSERT INTO "schema_migration" VALUES('accounts-004-corrections','a595dfacbb3df8e47711a417279546ed7538be5e0ba6f771a5432614b4e02ec5',1795260595347);
INSERT INTO "schema_migration" VALUES('enrolment-001-codes','b27f15a10960ee0e10fdb501ca3b73c8ba7b6b1d8c6b0b66b6f530d62a81d117',1795260595347);
INSERT INTO "schema_migration" VALUES('enrolment-002-letters','80da61f91afd935834d6c9edd3c16d24731d29211b332d9733550936a30f0fd2',1795260595347);
INSERT INTO "schema_migration" VALUES('enrolment-003-desk','e50fb5c9f55b6c0dbb5f1d74a44b5dc7add95f6d00df61d5d721d2949aedd02c',1795260595347);
INSERT INTO "schema_migration" VALUES('appointments-001','6daa473642777d2bcea32ad1806a7bf1870716e327a4397002003f232be4035c',1795260595347);
INSERT INTO "schema_migration" VALUES('applications-001','82914706eec59db6ae1e29b471d3ab375b1a3e11629b8a7943701dcef3a17be5',1795260595347);
INSERT INTO "schema_migration" VALUES('casework-001','c66d81c593865d9d41b02a84a1e51269273c3a8fca18b4bbf5f708d765dd3037',1795260595347);
INSERT INTO "schema_migration" VALUES('helpdesk-001','04aa98d73f44d8768bba11314788d6b5537f9c5eef94d66be98bd58ee06fa319',1795260595347);
INSERT INTO "schema_migration" VALUES('helpdesk-002-review','97d9f65dcb7749c1a7035f3fd5fe305d5f7aec2549685e870d151ae4899710c7',1795260595347);
INSERT INTO "schema_migration" VALUES('helpdesk-003-figures','1bb7e417d8a672d800fcdcfc8c34b04e095627893cacda6c7705477d91ce4a02',1795260595347);
INSERT INTO "schema_migration" VALUES('demo-001-mailbox','5e7ef6b0f2d555c064f7ea8647acdd8bd59369d3710e57a83f1d1d88eebf69c5',1795260595347);
CREATE TABLE served_application (
    application_id TEXT PRIMARY KEY REFERENCES application (id), service_id TEXT NOT NULL,
    agency_id TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'refused', 'withdrawn')),
    finished_at INTEGER NOT NULL, days INTEGER NOT NULL CHECK (days > 0),
    registered_in_time INTEGER CHECK (registered_in_time IN (0, 1)),
    provided_in_time INTEGER CHECK (provided_in_time IN (0, 1))
) STRICT;
CREATE TABLE service_version (
    hash TEXT PRIMARY KEY, service_id TEXT NOT NULL, definition BLOB NOT NULL, kept_at INTEGER NOT NULL
) STRICT;
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, principal_id TEXT NOT NULL, created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL, idle_seconds INTEGER NOT NULL, ends_at INTEGER NOT NULL, user_agent TEXT NOT NULL
) STRICT;
CREATE TABLE sign_in_delay (
    subject_hash TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL,
    blocked_until INTEGER NOT NULL
) STRICT;
CREATE TABLE staff (
    id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'postalClerk', 'official', 'helpOperator', 'administrator')),
    place TEXT, region TEXT, password_hash TEXT NOT NULL, created_at INTEGER NOT NULL, blocked_at INTEGER,
    CHECK (role NOT IN ('clerk', 'official') OR place IS NOT NULL)
) STRICT;
INSERT INTO "staff" VALUES('01a1fddf-9158-79fe-be1b-7db96b76e605','operator.one','Ясенева Вера','helpOperator',NULL,NULL,'scrypt$ln=15,r=8,p=3$F9PRBO61Y/C8w5nzUgkXsQ==$Xa/Tu2rY60m39mr6witutfvP0JLACy8zzFhxLWnfvjY=',1795260649817,NULL);
INSERT INTO "staff" VALUES('01a1fddf-a6c2-7605-b69d-fd5080e9e10c','official.one','Крылов Степан','official','federal-stavropol','26','scrypt$ln=15,r=8,p=3$WjryiBsTVvbIlh4IY9awzg==$vNv828YY0mZCrVz+pNOA3xto31Sgg30aBsC02AUghlE=',1795260655299,NULL);
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
CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id, id);
CREATE INDEX journal_by_actor ON journal (actor_id, id);
CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_content BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_seal_keeps_rows BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_seal_keeps_content BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE INDEX outbox_due ON outbox (state, due_at, id);
CREATE INDEX outbox_by_topic ON outbox (topic, state);
CREATE INDEX session_by_principal ON session (kind, principal_id);
CREATE INDEX session_by_end ON session (ends_at);
CREATE INDEX interrupted_form_by_age ON interrupted_form (created_at);
CREATE INDEX throttle_by_age ON throttle (window_start);
CREATE INDEX notice_by_time ON notice (person_id, created_at, position);
CREATE INDEX notice_unread ON notice (person_id, created_at, position) WHERE read_at IS NULL;
CREATE UNIQUE INDEX person_confirmed_snils ON person (snils_lookup) WHERE level = 'confirmed';
CREATE UNIQUE INDEX person_confirmed_email ON person (email_lookup) WHERE email_confirmed_at IS NOT NULL;
CREATE INDEX person_by_snils ON person (snils_lookup, id);
CREATE INDEX person_by_phone ON person (phone_lookup);
CREATE INDEX registration_by_age ON registration (changed_at);
CREATE INDEX contact_code_by_end ON contact_code (expires_at);
CREATE INDEX sign_in_delay_by_age ON sign_in_delay (last_at);
CREATE UNIQUE INDEX activation_code_live ON activation_code (person_id) WHERE state = 'live';
CREATE INDEX activation_code_by_person ON activation_code (person_id, issued_at, id);
CREATE INDEX code_printout_by_batch ON code_printout (batch, id);
CREATE INDEX code_printout_by_end ON code_printout (ends_at);
CREATE INDEX code_printout_by_person ON code_printout (person_id);
CREATE UNIQUE INDEX activation_letter_open ON activation_letter (person_id)
    WHERE step IN ('ordered', 'printed', 'posted', 'arrived');
CREATE INDEX activation_letter_by_person ON activation_letter (person_id, ordered_at, id);
CREATE INDEX activation_letter_queue ON activation_letter (step, ordered_at, id);
CREATE INDEX desk_check_by_centre ON desk_check (centre, at, id);
CREATE INDEX desk_check_by_person ON desk_check (person_id, at, id);
CREATE INDEX desk_search_by_end ON desk_search (ends_at);
CREATE INDEX desk_search_result_by_person ON desk_search_result (person_id, search_id);
CREATE UNIQUE INDEX visit_proposal_one_open ON visit_proposal (subject_kind, subject_id) WHERE state = 'open';
CREATE UNIQUE INDEX visit_proposal_by_turn ON visit_proposal (subject_kind, subject_id, turn);
CREATE INDEX visit_proposal_by_expiry ON visit_proposal (state, expires_at, id);
CREATE UNIQUE INDEX appointment_one_held ON appointment (subject_kind, subject_id) WHERE state = 'held';
CREATE UNIQUE INDEX appointment_one_place ON appointment (office_id, starts_at, place) WHERE state = 'held';
CREATE UNIQUE INDEX appointment_by_turn ON appointment (subject_kind, subject_id, turn);
CREATE INDEX appointment_by_office ON appointment (office_id, state, starts_at, id);
CREATE INDEX visit_cell_by_proposal ON visit_cell (proposal_id);
CREATE INDEX visit_cell_by_end ON visit_cell (office_id, held_until);
CREATE INDEX application_of_person ON application (person_id, id);
CREATE INDEX application_of_office ON application (office_id, status, register_by, id);
CREATE INDEX application_finished ON application (office_id, finished_at, id);
CREATE INDEX application_of_service ON application (service_id, status);
CREATE INDEX application_draft_of_person ON application_draft (person_id, state, updated_at, id);
CREATE INDEX application_draft_by_age ON application_draft (updated_at, id);
CREATE INDEX draft_file_of_draft ON draft_file (draft_id, slot, id);
CREATE INDEX draft_file_by_key ON draft_file (file_key);
CREATE TRIGGER application_copy_keeps_rows BEFORE DELETE ON application_copy
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;
CREATE TRIGGER application_copy_keeps_content BEFORE UPDATE ON application_copy
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;
CREATE INDEX application_file_of_copy ON application_file (application_id, copy_version, id);
CREATE INDEX application_file_by_key ON application_file (file_key);
CREATE TRIGGER application_file_keeps_rows BEFORE DELETE ON application_file
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;
CREATE TRIGGER application_file_keeps_content BEFORE UPDATE ON application_file
BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END;
CREATE TRIGGER application_event_keeps_rows BEFORE DELETE ON application_event
BEGIN SELECT RAISE(ABORT, 'the history never changes'); END;
CREATE TRIGGER application_event_keeps_content BEFORE UPDATE ON application_event
BEGIN SELECT RAISE(ABORT, 'the history never changes'); END;
CREATE INDEX inquiry_of_person ON inquiry (person_id, id);
CREATE INDEX inquiry_by_state ON inquiry (state, id);
CREATE INDEX inquiry_by_age ON inquiry (created_at, state);
CREATE INDEX review_of_office ON review (office_id, id);
CREATE INDEX review_by_age ON review (created_at, service_id);
CREATE INDEX served_application_by_age ON served_application (finished_at, service_id);
CREATE INDEX application_by_end ON application (finished_at, id);
CREATE INDEX application_by_deadline ON application (status, register_by);
CREATE INDEX demo_message_by_kind ON demo_message (kind, position);
CREATE INDEX demo_message_by_address ON demo_message (address_hash, position);
COMMIT;
