-- What pages ask for at first sight, kept beside the rows that it is made of, so that no page reads a house's whole
-- history. Triggers keep it: in whole numbers, so that the order in which rows come and go leaves no trace.

ALTER TABLE runs ADD COLUMN first_error TEXT NOT NULL DEFAULT '';  -- of its jobs, by the start of their last attempt
ALTER TABLE runs ADD COLUMN last_stage TEXT NOT NULL DEFAULT '';   -- of the job that began last

-- What a run worked on, and what that cost; episode "" for what episodes share.
CREATE TABLE run_sums (
  run_id INTEGER NOT NULL REFERENCES runs(id),
  episode TEXT NOT NULL,
  jobs INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,  -- those that have ended: a row of costs each
  local_ms INTEGER NOT NULL DEFAULT 0,
  tokens_in INTEGER NOT NULL DEFAULT 0,
  tokens_out INTEGER NOT NULL DEFAULT 0,
  money_micro_usd INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, episode)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_sums_by_episode ON run_sums (episode, run_id);

-- The same by project, episode, stage and provider.
CREATE TABLE cost_sums (
  project_id INTEGER NOT NULL REFERENCES projects(id),
  episode TEXT NOT NULL,
  stage TEXT NOT NULL,
  provider TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  local_ms INTEGER NOT NULL DEFAULT 0,
  tokens_in INTEGER NOT NULL DEFAULT 0,
  tokens_out INTEGER NOT NULL DEFAULT 0,
  money_micro_usd INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (project_id, episode, stage, provider)
) STRICT, WITHOUT ROWID;

-- How many runs worked on an episode.
CREATE TABLE episode_sums (
  project_id INTEGER NOT NULL REFERENCES projects(id),
  episode TEXT NOT NULL,
  runs INTEGER NOT NULL,
  PRIMARY KEY (project_id, episode)
) STRICT, WITHOUT ROWID;

CREATE INDEX warnings_by_kind ON warnings (kind, at);
CREATE INDEX runs_by_end ON runs (last_event_at);

-- What a registry of before knows already.
INSERT INTO run_sums
SELECT j.run_id, j.episode, j.jobs, coalesce(c.attempts, 0), coalesce(c.local_ms, 0), coalesce(c.tokens_in, 0),
  coalesce(c.tokens_out, 0), coalesce(c.money, 0)
FROM (SELECT run_id, episode, count(*) AS jobs FROM jobs GROUP BY run_id, episode) j
LEFT JOIN (
  SELECT run_id, episode, count(*) AS attempts, sum(CAST(round(local_seconds * 1000) AS INTEGER)) AS local_ms,
    sum(tokens_in) AS tokens_in, sum(tokens_out) AS tokens_out, sum(money_micro_usd) AS money
  FROM costs GROUP BY run_id, episode
) c ON c.run_id = j.run_id AND c.episode = j.episode;
INSERT INTO episode_sums
SELECT r.project_id, s.episode, count(*) FROM run_sums s JOIN runs r ON r.id = s.run_id
GROUP BY r.project_id, s.episode;
INSERT INTO cost_sums
SELECT r.project_id, c.episode, c.stage, c.provider, count(*), sum(CAST(round(c.local_seconds * 1000) AS INTEGER)),
  sum(c.tokens_in), sum(c.tokens_out), sum(c.money_micro_usd)
FROM costs c JOIN runs r ON r.id = c.run_id GROUP BY r.project_id, c.episode, c.stage, c.provider;
UPDATE runs SET
  first_error = coalesce((SELECT error FROM jobs WHERE run_id = runs.id AND error <> '' ORDER BY started_at, id
    LIMIT 1), ''),
  last_stage = coalesce((SELECT stage FROM jobs WHERE run_id = runs.id ORDER BY started_at DESC, id DESC LIMIT 1), '');

CREATE TRIGGER run_sums_begin AFTER INSERT ON run_sums BEGIN
  INSERT INTO episode_sums SELECT project_id, NEW.episode, 1 FROM runs WHERE id = NEW.run_id
  ON CONFLICT (project_id, episode) DO UPDATE SET runs = runs + 1;
END;
CREATE TRIGGER run_sums_end AFTER DELETE ON run_sums BEGIN
  UPDATE episode_sums SET runs = runs - 1
  WHERE project_id = (SELECT project_id FROM runs WHERE id = OLD.run_id) AND episode = OLD.episode;
  DELETE FROM episode_sums
  WHERE project_id = (SELECT project_id FROM runs WHERE id = OLD.run_id) AND episode = OLD.episode AND runs = 0;
END;

CREATE TRIGGER jobs_are_counted AFTER INSERT ON jobs BEGIN
  INSERT INTO run_sums (run_id, episode, jobs) VALUES (NEW.run_id, NEW.episode, 1)
  ON CONFLICT (run_id, episode) DO UPDATE SET jobs = jobs + 1;
END;
CREATE TRIGGER jobs_are_uncounted AFTER DELETE ON jobs BEGIN
  UPDATE run_sums SET jobs = jobs - 1 WHERE run_id = OLD.run_id AND episode = OLD.episode;
  DELETE FROM run_sums WHERE run_id = OLD.run_id AND episode = OLD.episode AND jobs = 0 AND attempts = 0;
END;
CREATE TRIGGER jobs_keep_their_place BEFORE UPDATE OF run_id, episode ON jobs BEGIN
  SELECT RAISE(ABORT, 'a job never changes its run or its episode');
END;

CREATE TRIGGER costs_are_added AFTER INSERT ON costs BEGIN
  INSERT INTO run_sums VALUES (NEW.run_id, NEW.episode, 0, 1, CAST(round(NEW.local_seconds * 1000) AS INTEGER),
    NEW.tokens_in, NEW.tokens_out, NEW.money_micro_usd)
  ON CONFLICT (run_id, episode) DO UPDATE SET attempts = attempts + 1, local_ms = local_ms + excluded.local_ms,
    tokens_in = tokens_in + excluded.tokens_in, tokens_out = tokens_out + excluded.tokens_out,
    money_micro_usd = money_micro_usd + excluded.money_micro_usd;
  INSERT INTO cost_sums SELECT project_id, NEW.episode, NEW.stage, NEW.provider, 1,
    CAST(round(NEW.local_seconds * 1000) AS INTEGER), NEW.tokens_in, NEW.tokens_out, NEW.money_micro_usd
  FROM runs WHERE id = NEW.run_id
  ON CONFLICT (project_id, episode, stage, provider) DO UPDATE SET attempts = attempts + 1,
    local_ms = local_ms + excluded.local_ms, tokens_in = tokens_in + excluded.tokens_in,
    tokens_out = tokens_out + excluded.tokens_out, money_micro_usd = money_micro_usd + excluded.money_micro_usd;
END;
CREATE TRIGGER costs_are_taken_away AFTER DELETE ON costs BEGIN
  UPDATE run_sums SET attempts = attempts - 1,
    local_ms = local_ms - CAST(round(OLD.local_seconds * 1000) AS INTEGER), tokens_in = tokens_in - OLD.tokens_in,
    tokens_out = tokens_out - OLD.tokens_out, money_micro_usd = money_micro_usd - OLD.money_micro_usd
  WHERE run_id = OLD.run_id AND episode = OLD.episode;
  DELETE FROM run_sums WHERE run_id = OLD.run_id AND episode = OLD.episode AND jobs = 0 AND attempts = 0;
  UPDATE cost_sums SET attempts = attempts - 1,
    local_ms = local_ms - CAST(round(OLD.local_seconds * 1000) AS INTEGER), tokens_in = tokens_in - OLD.tokens_in,
    tokens_out = tokens_out - OLD.tokens_out, money_micro_usd = money_micro_usd - OLD.money_micro_usd
  WHERE project_id = (SELECT project_id FROM runs WHERE id = OLD.run_id) AND episode = OLD.episode
    AND stage = OLD.stage AND provider = OLD.provider;
  DELETE FROM cost_sums
  WHERE project_id = (SELECT project_id FROM runs WHERE id = OLD.run_id) AND episode = OLD.episode
    AND stage = OLD.stage AND provider = OLD.provider AND attempts = 0;
END;
CREATE TRIGGER costs_are_never_changed BEFORE UPDATE ON costs BEGIN
  SELECT RAISE(ABORT, 'a cost is taken away and added anew, never changed');
END;
