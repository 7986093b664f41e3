-- The registry is an index of files: records/, runs/, audit/, the project's approvals/ and waivers/, and of what
-- the store holds. Every row can be made again from them, and comes out the same in whatever order they were read.
--
-- Keys: an `id` is the first 63 bits of a sha256: of the artifact or record itself, else of the row's natural key.
--       So ids mean the same in every registry, `digest` sorts as `id` does, and a row never changes its id.
--       They are larger than JavaScript's safe integers: show and link by digest or name.
-- Digests are 32-byte blobs; `lower(hex(digest))` is what sha256sum prints.
-- Times are seconds since 1970 (UTC), as events have them.

CREATE TABLE tenants (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE sites (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  is_here INTEGER NOT NULL DEFAULT 0  -- 1: the site whose working directory this registry lies in
) STRICT;

CREATE TABLE projects (
  id INTEGER PRIMARY KEY,
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  name TEXT NOT NULL,                 -- its id in project.yaml
  title TEXT NOT NULL DEFAULT '',
  idea TEXT NOT NULL DEFAULT '',
  profile TEXT NOT NULL DEFAULT '',   -- the render profile that it delivers
  max_usd_per_run INTEGER,            -- its budget
  UNIQUE (tenant_id, name)
) STRICT;

CREATE TABLE hosts (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES sites(id),
  name TEXT NOT NULL,
  UNIQUE (site_id, name)
) STRICT;

CREATE TABLE queues (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES sites(id),
  name TEXT NOT NULL,                 -- cpu_queue, local_ai_queue, media_queue, external_ai_queue
  UNIQUE (site_id, name)
) STRICT;

-- What jobs call their inputs and outputs: a path under the working directory, or "project:canon.yaml",
-- "package:library/…", "settings:plan-arc".
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  episode TEXT NOT NULL DEFAULT ''    -- "ep01", or "" for what episodes share
) STRICT;

CREATE TABLE artifacts (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  site_id INTEGER NOT NULL REFERENCES sites(id),  -- its origin: where it was made, or seen, first
  kind TEXT NOT NULL,                 -- json, video, audio, image, captions, text, mark, other; project, package, settings
  schema TEXT NOT NULL DEFAULT '',    -- of JSON that is here: "script"; '' else
  schema_version TEXT NOT NULL DEFAULT '',
  bytes INTEGER                       -- its size; NULL: its bytes are not in this site's store
) STRICT;

-- One row for each file in records/: a job's inputs, outputs, parameters and code, without time or place.
CREATE TABLE records (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  command TEXT NOT NULL,              -- "plan-arc"; the stage of events is plan_arc
  code TEXT NOT NULL,
  compute_origin TEXT NOT NULL,       -- local, or the provider outside
  settings TEXT NOT NULL              -- the parameters as JSON; also an artifact and parent, if there are any
) STRICT;

-- Which sites have left this record: same bytes in, same bytes out, same record.
CREATE TABLE record_sites (
  record_id INTEGER NOT NULL REFERENCES records(id),
  site_id INTEGER NOT NULL REFERENCES sites(id),
  project_id INTEGER NOT NULL REFERENCES projects(id),
  PRIMARY KEY (record_id, site_id, project_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outputs (
  record_id INTEGER NOT NULL REFERENCES records(id),
  name_id INTEGER NOT NULL REFERENCES names(id),
  artifact_id INTEGER NOT NULL REFERENCES artifacts(id),
  PRIMARY KEY (record_id, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outputs_by_artifact ON outputs (artifact_id, record_id);
CREATE INDEX outputs_by_name ON outputs (name_id, record_id);

-- What the outputs of a record were made from. The view `lineage` has it as child and parent.
CREATE TABLE parents (
  record_id INTEGER NOT NULL REFERENCES records(id),
  artifact_id INTEGER NOT NULL REFERENCES artifacts(id),
  name_id INTEGER NOT NULL REFERENCES names(id),
  PRIMARY KEY (record_id, artifact_id, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX parents_by_artifact ON parents (artifact_id, record_id);

-- One row for each folder in runs/.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES sites(id),
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  project_id INTEGER NOT NULL REFERENCES projects(id),
  name TEXT NOT NULL,                 -- "20261124T211949Z-2065"; "by-hand" for commands that no run started
  -- running: has begun and not said how it ended (a run that was killed stays so until the next one begins)
  status TEXT NOT NULL CHECK (status IN ('running', 'succeeded', 'failed', 'blocked', 'paused', 'killed')),
  started_at REAL NOT NULL,
  ended_at REAL,                      -- NULL while it runs; of a killed one, its last event
  last_event_at REAL NOT NULL,
  targets TEXT NOT NULL DEFAULT '[]', -- JSON: what was asked for
  jobs INTEGER NOT NULL DEFAULT 0,
  failed_jobs INTEGER NOT NULL DEFAULT 0,
  retries INTEGER NOT NULL DEFAULT 0,
  UNIQUE (site_id, project_id, name)
) STRICT;
CREATE INDEX runs_by_start ON runs (started_at);

-- One row for each output that a run worked on; its events are its attempts.
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  site_id INTEGER NOT NULL REFERENCES sites(id),
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  stage TEXT NOT NULL,                -- "render_clip"
  episode TEXT NOT NULL,              -- "" for what episodes share
  output_id INTEGER NOT NULL REFERENCES names(id),  -- its first output
  -- no foreign key: the record may come over later than the event that names it; NULL if the event names none
  record_id INTEGER,
  status TEXT NOT NULL CHECK (status IN ('running', 'succeeded', 'failed', 'blocked', 'paused', 'killed')),
  attempts INTEGER NOT NULL,
  started_at REAL NOT NULL,           -- of the last attempt
  ended_at REAL,
  seconds REAL,                       -- of the last attempt
  wait_seconds REAL,                  -- in the queue, if known
  exit INTEGER,
  error TEXT NOT NULL DEFAULT '',
  cache_hits INTEGER NOT NULL DEFAULT 0,
  cache_lookups INTEGER NOT NULL DEFAULT 0,
  queue_id INTEGER REFERENCES queues(id),
  host_id INTEGER REFERENCES hosts(id)
) STRICT;
CREATE INDEX jobs_by_run ON jobs (run_id, started_at);
CREATE INDEX jobs_by_record ON jobs (record_id);
CREATE INDEX jobs_by_output ON jobs (output_id, started_at);
CREATE INDEX jobs_by_status ON jobs (status);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  job_id INTEGER REFERENCES jobs(id), -- NULL: of the run itself
  site_id INTEGER NOT NULL REFERENCES sites(id),
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  event TEXT NOT NULL,                -- start, end
  at REAL NOT NULL,
  attempt INTEGER NOT NULL,
  exit INTEGER,
  seconds REAL,
  error TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '{}',   -- JSON
  content TEXT NOT NULL               -- the whole line, JSON
) STRICT;
CREATE INDEX events_by_job ON events (job_id, at);
CREATE INDEX events_by_run ON events (run_id, at);

-- What one attempt of a job cost. Money in millionths, tokens as the provider counts them.
CREATE TABLE costs (
  event_id INTEGER PRIMARY KEY REFERENCES events(id),
  job_id INTEGER NOT NULL REFERENCES jobs(id),
  run_id INTEGER NOT NULL REFERENCES runs(id),
  site_id INTEGER NOT NULL REFERENCES sites(id),
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  episode TEXT NOT NULL,
  stage TEXT NOT NULL,
  provider TEXT NOT NULL DEFAULT '',  -- '' for this machine; else the engine that was asked
  local_seconds REAL NOT NULL DEFAULT 0,
  tokens_in INTEGER NOT NULL DEFAULT 0,
  tokens_out INTEGER NOT NULL DEFAULT 0,
  money_micro_usd INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX costs_by_run ON costs (run_id);
CREATE INDEX costs_by_job ON costs (job_id);

CREATE TABLE warnings (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  job_id INTEGER REFERENCES jobs(id),
  site_id INTEGER NOT NULL REFERENCES sites(id),
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  episode TEXT NOT NULL,
  kind TEXT NOT NULL,                 -- block, pause, error, retry, placeholder, flag, budget, disk
  message TEXT NOT NULL,
  at REAL NOT NULL
) STRICT;
CREATE INDEX warnings_by_run ON warnings (run_id);
CREATE INDEX warnings_by_job ON warnings (job_id);
CREATE INDEX warnings_by_time ON warnings (at);

-- A person's decisions, from the project's folder: only those that hold now.
CREATE TABLE approvals (
  id INTEGER PRIMARY KEY,
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  project_id INTEGER NOT NULL REFERENCES projects(id),
  path TEXT NOT NULL,                 -- in the project's folder
  checkpoint TEXT NOT NULL,
  episode TEXT NOT NULL,
  decision TEXT NOT NULL,             -- approved, rejected
  subject TEXT NOT NULL,              -- a path under the working directory
  subject_digest BLOB,                -- the bytes that were looked at
  approver TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL               -- the whole file, JSON
) STRICT;

CREATE TABLE waivers (
  id INTEGER PRIMARY KEY,
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  project_id INTEGER NOT NULL REFERENCES projects(id),
  path TEXT NOT NULL,
  rule TEXT NOT NULL DEFAULT '',
  episode TEXT NOT NULL DEFAULT '',
  subject_digest BLOB,
  reason TEXT NOT NULL DEFAULT '',
  waived_by TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL               -- the whole file, JSON
) STRICT;

-- Canon: every version of every snapshot whose bytes are here.
CREATE TABLE canon_snapshots (
  artifact_id INTEGER PRIMARY KEY REFERENCES artifacts(id),
  after TEXT NOT NULL,                -- "genesis", "ep01"
  is_current INTEGER NOT NULL         -- 1: lies in the working directory now
) STRICT;

CREATE TABLE canon_entities (
  snapshot_id INTEGER NOT NULL REFERENCES canon_snapshots(artifact_id),
  entity TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (snapshot_id, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE canon_facts (
  id INTEGER PRIMARY KEY,
  snapshot_id INTEGER NOT NULL REFERENCES canon_snapshots(artifact_id),
  position INTEGER NOT NULL,          -- its place in the snapshot
  subject TEXT NOT NULL,
  predicate TEXT NOT NULL,
  object TEXT NOT NULL,               -- JSON: "lamp-room", 18, true
  from_episode INTEGER NOT NULL,
  from_scene INTEGER NOT NULL,
  from_on TEXT NOT NULL,              -- the world's calendar: "day 3", "1912-04"; '' if nobody said
  to_episode INTEGER,                 -- NULL: still true
  to_scene INTEGER,
  to_on TEXT NOT NULL,
  confidence INTEGER NOT NULL,        -- percent
  source TEXT NOT NULL                -- why: "project:canon.yaml line 7", "ep01 scene s2 line l4"
) STRICT;
CREATE INDEX canon_facts_by_snapshot ON canon_facts (snapshot_id, position);
CREATE INDEX canon_facts_by_subject ON canon_facts (subject, predicate);

-- Assets of render plans, with their rights (plan section 25.2).
CREATE TABLE assets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,                 -- "character:tess"
  kind TEXT NOT NULL,
  source TEXT NOT NULL,               -- library, cache, generated, placeholder
  uri TEXT NOT NULL,
  digest BLOB NOT NULL,
  license TEXT NOT NULL,
  attribution TEXT NOT NULL,
  provider TEXT NOT NULL,
  purchase_record TEXT NOT NULL,
  retrieval_date TEXT NOT NULL,
  expires TEXT NOT NULL DEFAULT '',   -- last day on which the licence holds; '' for ever
  is_redistributable INTEGER NOT NULL,
  flags TEXT NOT NULL                 -- JSON
) STRICT;
CREATE INDEX assets_by_digest ON assets (digest);

CREATE TABLE asset_uses (
  plan_id INTEGER NOT NULL REFERENCES artifacts(id),  -- a render plan
  asset_id INTEGER NOT NULL REFERENCES assets(id),
  PRIMARY KEY (plan_id, asset_id)
) STRICT, WITHOUT ROWID;

-- What people did to artifacts: promoted to another site, cleared away.
CREATE TABLE audits (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,        -- of the audit's file
  tenant_id INTEGER NOT NULL REFERENCES tenants(id),
  action TEXT NOT NULL,               -- promote, collect
  from_site TEXT NOT NULL,
  to_site TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;

CREATE TABLE audit_artifacts (
  audit_id INTEGER NOT NULL REFERENCES audits(id),
  digest BLOB NOT NULL,
  PRIMARY KEY (audit_id, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_artifacts_by_digest ON audit_artifacts (digest);

-- Files that were not taken in: cut, forged, or of a contract that this version cannot read.
CREATE TABLE refusals (
  path TEXT PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES sites(id),
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How much of each event file has been read.
CREATE TABLE sources (
  path TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words to look for: SELECT kind, ref, title FROM search WHERE search MATCH 'lamp'.
-- kind name: ref is a name; kind run: ref is a run's name; kind fact: ref is a subject; kind asset: ref is an asset's
-- name; kind project: ref is its id; kind error: ref is a run's name.
CREATE VIRTUAL TABLE search USING fts5 (title, body, kind UNINDEXED, ref UNINDEXED, tokenize = 'porter unicode61');

CREATE VIEW lineage AS
SELECT o.artifact_id AS child_id, p.artifact_id AS parent_id, o.record_id, o.name_id AS child_name_id,
  p.name_id AS parent_name_id
FROM outputs o JOIN parents p ON p.record_id = o.record_id;

-- Records whose inputs were made on another site and nowhere on the record's own.
CREATE VIEW cross_site_references AS
SELECT rs.record_id, rs.site_id, p.artifact_id, a.site_id AS origin_id, p.name_id
FROM record_sites rs
JOIN parents p ON p.record_id = rs.record_id
JOIN artifacts a ON a.id = p.artifact_id
WHERE a.site_id <> rs.site_id AND a.kind NOT IN ('project', 'package', 'settings')
  AND NOT EXISTS (
    SELECT 1 FROM outputs o JOIN record_sites mine ON mine.record_id = o.record_id
    WHERE o.artifact_id = p.artifact_id AND mine.site_id = rs.site_id
  );

-- Always empty: no artifact of one tenant is made from another's (plan section 23.3).
CREATE VIEW cross_tenant_references AS
SELECT r.id AS record_id, r.tenant_id, p.artifact_id, a.tenant_id AS other_tenant_id
FROM records r JOIN parents p ON p.record_id = r.id JOIN artifacts a ON a.id = p.artifact_id
WHERE a.tenant_id <> r.tenant_id;

CREATE VIEW run_costs AS
SELECT run_id, sum(local_seconds) AS local_seconds, sum(tokens_in) AS tokens_in, sum(tokens_out) AS tokens_out,
  sum(money_micro_usd) AS money_micro_usd
FROM costs GROUP BY run_id;
