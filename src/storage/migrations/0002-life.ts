import { type ColumnDataType, type CreateTableBuilder, type Kysely, sql } from 'kysely'

type Column = 'text' | 'integer' | 'bigint' | 'real'

/** Races, check-ins, planned workouts, facts of days, gear, kept forecasts; more words on activities and goals. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  const types: Record<Column, ColumnDataType | ReturnType<typeof sql>> = {
    // By code unit, as SQLite sorts.
    text: postgres ? sql`text collate "C"` : 'text',
    integer: 'integer',
    bigint: 'bigint',
    real: 'double precision',
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
  const add = async (name: string, columns: Record<string, Column>) => {
    for (const [column, type] of Object.entries(columns))
      await db.schema
        .alterTable(name)
        .addColumn(column, types[type] as ColumnDataType)
        .execute()
  }

  await add('activity', {
    gear_id: 'text',
    effort: 'real',
    companions: 'text',
    in_company: 'integer',
    place_country: 'text',
    place_state: 'text',
    place_name: 'text',
    place_source: 'text',
    is_wall_clock: 'integer',
    file_says: 'text',
    made_of: 'text',
    replaced_by: 'text',
  })
  await add('goal', { archived_at: 'bigint', commitment: 'text', recur: 'text' })
  await table('race', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    name: 'text?',
    on_day: 'integer',
    distance_m: 'real',
    kind: 'text',
    ascent_m: 'real?',
    place: 'text?',
    priority: 'text',
    outcome: 'text',
    official_time_s: 'real?',
    activity_id: 'text?',
    all_out: 'integer',
    note: 'text?',
    version: 'integer',
  })
  await table('check_in', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    on_day: 'integer',
    moment: 'text',
    activity_id: 'text?',
    goal_id: 'text?',
    answers: 'text',
    recorded_at: 'bigint',
    version: 'integer',
  })
  await db.schema.createIndex('check_in_by_day').on('check_in').columns(['athlete_id', 'on_day', 'id']).execute()
  await table('planned_workout', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    on_day: 'integer',
    kind: 'text',
    sport: 'text',
    name: 'text?',
    distance_m: 'real?',
    duration_s: 'real?',
    steps: 'text',
    goal_id: 'text?',
    plan_id: 'text?',
    purpose: 'text?',
    shorter: 'text?',
    is_own: 'integer?',
    word: 'text?',
    reason: 'text?',
    version: 'integer',
  })
  await db.schema
    .createIndex('planned_workout_by_day')
    .on('planned_workout')
    .columns(['athlete_id', 'on_day', 'id'])
    .execute()
  await table('plan', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    goal_id: 'text',
    taken_on: 'integer',
    availability: 'text?',
    weeks: 'text',
    milestones: 'text',
    bends: 'text',
    version: 'integer',
  })
  await table('day_fact', ['athlete_id', 'on_day', 'source'], {
    athlete_id: 'text',
    on_day: 'integer',
    source: 'text',
    weight_kg: 'real?',
    resting_heart_rate_bpm: 'real?',
    sleep_s: 'real?',
    version: 'integer',
  })
  await table('gear', ['athlete_id', 'id'], {
    athlete_id: 'text',
    id: 'text',
    kind: 'text',
    name: 'text',
    distance_before_m: 'real',
    from_day: 'integer?',
    retired_on: 'integer?',
    replace_at_m: 'real?',
    is_default: 'integer',
    version: 'integer',
  })
  await table('forecast', ['athlete_id', 'goal_id', 'on_day', 'model', 'inputs_hash'], {
    athlete_id: 'text',
    goal_id: 'text',
    on_day: 'integer',
    model: 'text',
    inputs_hash: 'text',
    at: 'bigint',
    occasion: 'text',
    revision_seq: 'integer',
    answer: 'text',
    chance: 'real?',
  })
  await table('guess', ['athlete_id', 'goal_id', 'seq'], {
    athlete_id: 'text',
    goal_id: 'text',
    seq: 'integer',
    on_day: 'integer',
    chance: 'real?',
    at: 'bigint',
  })
  // What a file was wrapped in when it came: known again without being unwrapped.
  await table('packing', ['athlete_id', 'packed_sha256'], {
    athlete_id: 'text',
    packed_sha256: 'text',
    sha256: 'text',
  })
}
