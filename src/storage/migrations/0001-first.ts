import { type ColumnDataType, type CreateTableBuilder, type Kysely, sql } from 'kysely'

type Column = 'text' | 'integer' | 'bigint' | 'real' | 'bytes'

/** The whole first schema. Written with plain names, not with the row types of today: a migration never changes. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  const types: Record<Column, ColumnDataType | ReturnType<typeof sql>> = {
    // By code unit, as SQLite sorts: no locale, and no index that a newer ICU finds in disorder.
    text: postgres ? sql`text collate "C"` : 'text',
    integer: 'integer',
    bigint: 'bigint',
    real: 'double precision',
    bytes: postgres ? 'bytea' : 'blob',
  }
  const table = async (name: string, key: string[], columns: Record<string, Column | `${Column}?`>) => {
    let builder: CreateTableBuilder<string, string> = db.schema.createTable(name)
    for (const [column, type] of Object.entries(columns)) {
      const required = !type.endsWith('?')
      const dataType = types[type.replace('?', '') as Column] as ColumnDataType
      builder = builder.addColumn(column, dataType, (c) => (required ? c.notNull() : c))
    }
    await builder.addPrimaryKeyConstraint(`${name}_key`, key as [string]).execute()
  }

  await table('athlete', ['athlete_id'], {
    athlete_id: 'text',
    zone: 'text',
    week_start: 'integer',
    units: 'text',
    elevation_units: 'text',
    birth_year: 'integer?',
    sex: 'text?',
    language: 'text',
    version: 'integer',
  })
  await table('activity', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    start_at: 'bigint',
    zone: 'text',
    zone_source: 'text',
    local_day: 'integer',
    sport: 'text',
    sub_sport: 'text?',
    name: 'text?',
    note: 'text?',
    distance_m: 'real?',
    elapsed_s: 'real',
    moving_s: 'real',
    ascent_m: 'real?',
    descent_m: 'real?',
    average_heart_rate_bpm: 'real?',
    max_heart_rate_bpm: 'real?',
    average_cadence_rpm: 'real?',
    average_power_w: 'real?',
    average_temperature_c: 'real?',
    energy_kcal: 'real?',
    device: 'text?',
    gear: 'text?',
    duplicate_of: 'text?',
    counts_for_goals: 'integer',
    warnings: 'text',
    format: 'text',
    path: 'text',
    sha256: 'text?',
    part: 'integer',
    deleted_at: 'bigint?',
    version: 'integer',
  })
  await db.schema.createIndex('activity_by_start').on('activity').columns(['athlete_id', 'start_at', 'id']).execute()
  await db.schema.createIndex('activity_by_day').on('activity').columns(['athlete_id', 'local_day', 'id']).execute()
  await db.schema
    .createIndex('activity_by_content')
    .unique()
    .on('activity')
    .columns(['athlete_id', 'sha256', 'part'])
    .execute()
  await table('activity_detail', ['athlete_id', 'activity_id'], {
    athlete_id: 'text',
    activity_id: 'text',
    laps: 'text',
    streams: 'bytes?',
  })
  await table('original', ['athlete_id', 'sha256'], {
    athlete_id: 'text',
    sha256: 'text',
    name: 'text',
    size_bytes: 'bigint',
    added_at: 'bigint',
  })
  await table('best_effort', ['athlete_id', 'activity_id', 'distance_m'], {
    athlete_id: 'text',
    activity_id: 'text',
    distance_m: 'real',
    elapsed_s: 'real',
    start_s: 'real',
  })
  await table('derivation', ['athlete_id', 'activity_id', 'method'], {
    athlete_id: 'text',
    activity_id: 'text',
    method: 'text',
    method_version: 'integer',
  })
  await table('goal', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    name: 'text?',
    why: 'text?',
    type: 'text',
    horizon: 'text',
    rank: 'integer',
    created_on: 'integer',
    version: 'integer',
  })
  await table('goal_revision', ['athlete_id', 'goal_id', 'seq'], {
    athlete_id: 'text',
    goal_id: 'text',
    seq: 'integer',
    from_on: 'integer',
    measure: 'text',
    start_on: 'integer',
    due_on: 'integer?',
    week_start: 'integer',
    reason: 'text?',
    recorded_at: 'bigint',
  })
  await table('goal_state', ['athlete_id', 'goal_id', 'seq'], {
    athlete_id: 'text',
    goal_id: 'text',
    seq: 'integer',
    on_day: 'integer',
    state: 'text',
    reason: 'text?',
    recorded_at: 'bigint',
  })
  await table('goal_link', ['athlete_id', 'carrier_id', 'carried_id'], {
    athlete_id: 'text',
    carrier_id: 'text',
    carried_id: 'text',
  })
  await table('pause', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    from_day: 'integer',
    to_day: 'integer?',
    reason: 'text',
    goal_id: 'text?',
    version: 'integer',
  })
  await table('job', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    kind: 'text',
    state: 'text',
    created_at: 'bigint',
    started_at: 'bigint?',
    ended_at: 'bigint?',
    done: 'integer',
    total: 'integer?',
    current: 'text?',
    cancel_requested: 'integer',
    facts: 'text',
  })
  await table('import_file', ['athlete_id', 'job_id', 'seq'], {
    athlete_id: 'text',
    job_id: 'text',
    seq: 'integer',
    path: 'text',
    outcome: 'text',
    activity_ids: 'text',
    duplicate_of: 'text?',
    problem: 'text?',
    warnings: 'text',
    sha256: 'text?',
  })
  await db.schema.createIndex('import_file_by_content').on('import_file').columns(['athlete_id', 'sha256']).execute()
  await table('lease', ['athlete_id', 'name'], { athlete_id: 'text', name: 'text', holder: 'text', until_at: 'bigint' })
  await table('change', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    at: 'bigint',
    kind: 'text',
    rows: 'text',
    undone_at: 'bigint?',
  })
  await table('idempotency', ['athlete_id', 'key'], {
    athlete_id: 'text',
    key: 'text',
    request_hash: 'text',
    answer: 'text',
    at: 'bigint',
  })
}
