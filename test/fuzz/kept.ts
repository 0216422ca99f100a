import { fileId, makeRawFit, fitTime, FIT_START, UINT32, uint32 } from '../importers/support/make-fit.ts'

/** What once was answered by something unsound, made small. It stays here for good. */
export const KEPT: readonly { readonly what: string; readonly path: string; readonly bytes: Uint8Array }[] = [
  text('an instant of four hundred digits', 'x_summarizedActivities.json', {
    summarizedActivitiesExport: [{ startTimeGmt: '9'.repeat(400), activityType: 'running', duration: 1_500_000 }],
  }),
  text('an instant in the year 33658', 'x_summarizedActivities.json', {
    summarizedActivitiesExport: [{ startTimeGmt: 1e15, activityType: 'running', duration: 1_500_000 }],
  }),
  text('a wall four thousand years from Greenwich', 'fetched.json', [
    {
      activityType: { typeKey: 'running' },
      startTimeGMT: '2199-05-01 06:30:00',
      startTimeLocal: '1924-05-01 08:30:00',
      duration: 1500,
    },
  ]),
  text('a zone of 10^52 minutes', 'training-session_1.json', {
    startTime: '2023-11-15T12:23:32',
    timezoneOffsetMinutes: 1e52,
    exercises: [{ startTime: '2023-11-15T12:23:32', durationMillis: 3000, sport: { id: '1' } }],
  }),
  text(
    'a pulse of 21',
    'export.xml',
    '<?xml version="1.0"?><HealthData locale="en"><Record type="HKQuantityTypeIdentifierHeartRate" startDate="2024-05-01 05:00:00 +0000" value="120"/>' +
      '<Record type="HKQuantityTypeIdentifierHeartRate" startDate="2024-05-01 05:00:05 +0000" value="21"/><Workout workoutActivityType="HKWorkoutActivityTypeRunning" ' +
      'duration="10" durationUnit="min" startDate="2024-05-01 05:00:00 +0000" endDate="2024-05-01 05:10:00 +0000"/></HealthData>',
  ),
  text(
    'a lap without a beginning, after one without an end',
    'a.tcx',
    '<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running">' +
      '<Lap StartTime="2026-05-03T06:30:00Z"><TotalTimeSeconds>1e999</TotalTimeSeconds></Lap>' +
      '<Lap><TotalTimeSeconds>5</TotalTimeSeconds></Lap></Activity></Activities></TrainingCenterDatabase>',
  ),
  {
    what: 'a counter that begins again until the sum is no distance any more',
    path: 'a.fit',
    bytes: makeRawFit([
      fileId(4),
      ...[0, 4_000_000, 0, 0, 0, 4_000_000].map((distance_m, i) => ({
        global: 20,
        fields: [
          [253, UINT32, fitTime(FIT_START + i * 1000)],
          [5, UINT32, uint32(distance_m * 100)],
        ] as const,
      })),
    ]),
  },
  text(
    'a clock that was never set',
    'a.gpx',
    '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>' +
      ['00', '01', '02'].map((s) => `<trkpt lat="50" lon="10"><time>0001-01-01T00:00:${s}Z</time></trkpt>`).join('') +
      '</trkseg></trk></gpx>',
  ),
  text(
    'the forty-first hour of a day, a month later than December, a day of an offset',
    'com.samsung.shealth.exercise.20240601.csv',
    'com.samsung.shealth.exercise,6310003,10\n' +
      ['start_time', 'time_offset', 'exercise_type'].map((name) => `com.samsung.health.exercise.${name}`).join(',') +
      '\n2024-05-01 41:30:00.000,UTC+0200,1002\n2024-13-01 11:30:00.000,UTC+0200,1002\n2024-05-01 11:30:00.000,UTC+2460,1002\n',
  ),
]

function text(what: string, path: string, content: unknown) {
  return {
    what,
    path,
    bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
  }
}
