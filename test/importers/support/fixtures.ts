import { makeFit } from './make-fit.ts'
import { makeGpx, makeLap, makeTcx, makeTcxRun, makeTrack, runningPoints } from './make-xml.ts'

export interface Fixture {
  readonly path: string
  readonly format: string
  readonly bytes: Uint8Array
}

const text = (path: string, format: string, content: string): Fixture => ({
  path,
  format,
  bytes: new TextEncoder().encode(content),
})
const json = (path: string, format: string, content: unknown): Fixture => text(path, format, JSON.stringify(content))

const apiRun = {
  start_date: '2024-05-01T10:00:00Z',
  timezone: '(GMT+01:00) Europe/Paris',
  type: 'Run',
  name: 'Lunch',
  distance: 5000,
  moving_time: 1500,
  elapsed_time: 1560,
}

/** One small sound file of every format that is read. */
export const FIXTURES: readonly Fixture[] = [
  { path: 'a.fit', format: 'fit', bytes: makeFit([{ seconds: 20 }]) },
  { path: 'a.gpx', format: 'gpx', bytes: makeGpx(makeTrack(runningPoints(8))) },
  { path: 'a.tcx', format: 'tcx', bytes: makeTcx(makeTcxRun(makeLap(0, 5) + makeLap(5, 5))) },
  json('a.json', 'api-json', { ...apiRun, streams: { time: [0, 1, 2], heartrate: [100, 101, 102] } }),
  json('activities.json', 'api-json', [apiRun, { ...apiRun, type: 'Ride' }]),
  json('elevate.json', 'elevate-json', [
    { startTimestamp: 1_700_000_000, type: 'Run', stats: { distance: 5000, elapsedTime: 1500 } },
  ]),
  json('diary.json', 'json', {
    days: [{ date: '2024-05-01', km: 5, sec: 1500, wellness: { restingHR: 48, sleepSecs: 27_000 } }],
  }),
  json('x_summarizedActivities.json', 'garmin-json', [
    {
      summarizedActivitiesExport: [
        { startTimeGmt: 1_700_000_000_000, activityType: 'running', duration: 1_500_000, distance: 500_000 },
      ],
    },
  ]),
  json('fetched.json', 'garmin-api-json', [
    {
      activityType: { typeKey: 'running' },
      startTimeGMT: '2024-05-01 06:30:00',
      startTimeLocal: '2024-05-01 08:30:00',
      duration: 1500,
      distance: 5000,
    },
  ]),
  json('UDSFile_1.json', 'garmin-json', [{ calendarDate: '2024-05-01', restingHeartRate: 48 }]),
  json('training-session_1.json', 'polar-json', {
    startTime: '2023-11-15T12:23:32',
    timezoneOffsetMinutes: 120,
    exercises: [
      {
        startTime: '2023-11-15T12:23:32',
        durationMillis: 3000,
        sport: { id: '1' },
        samples: { samples: [{ type: 'HEART_RATE', intervalMillis: 1000, values: [100, 101, 102] }] },
        routes: {
          route: { startTime: '2023-11-15T12:23:32', wayPoints: [{ latitude: 60, longitude: 24, elapsedMillis: 0 }] },
        },
      },
    ],
  }),
  json('sleep_result_1.json', 'polar-json', [{ night: '2024-05-01', evaluation: { asleepDuration: 'PT7H' } }]),
  text(
    'session.csv',
    'polar-csv',
    'Name,Sport,Date,Start time,Duration,Total distance (km)\nMe,RUNNING,20-06-2018,11:17:03,00:30:08,4.48\nSample rate,Time,HR (bpm)\n1,00:00:00,95\n,00:00:01,96\n',
  ),
  json('s.json', 'suunto-json', {
    DeviceLog: {
      Header: { DateTime: '2026-03-31T18:25:10.000+02:00', ActivityType: 3, Duration: 20, Distance: 60 },
      Samples: [
        { TimeISO8601: '2026-03-31T18:25:10.000+02:00', HR: 2, Latitude: 0.8, Longitude: 0.2 },
        { TimeISO8601: '2026-03-31T18:25:11.000+02:00', HR: 2.1, Distance: 3 },
      ],
    },
  }),
  text(
    'activities.csv',
    'strava-csv',
    'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Distance\n1,"Sep 20, 2026, 2:12:12 PM",Easy,Run,600,2,,612.0,2001.5\n2,"Sep 21, 2026, 2:12:12 PM",Easy,Run,600,2,activities/2.fit.gz,612.0,2001.5\n',
  ),
  text(
    'Activities.csv',
    'garmin-csv',
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Steps,Avg Stride Length\nRunning,2023-04-30 09:02:16,false,Race,10.02,"1,758",00:41:20,170,"7,532",1.33\n',
  ),
  text(
    'cardioActivities.csv',
    'runkeeper-csv',
    'Date,Type,Route Name,Distance (mi),Duration,Climb (ft),Average Heart Rate (bpm),Notes,GPX File\n2015-03-27 12:26:34,Running,,3.31,29:57,48.45,157,"good, fun",2015-03-27-1226.gpx\n',
  ),
  text(
    'SPORT.csv',
    'zepp-csv',
    'type,startTime,sportTime(s),distance(m),avgPace(/meter),calories(kcal)\n1,2026-06-19 04:43:15+0000,2539,7534.0,0.335,526.0\n',
  ),
  text(
    'i.csv',
    'intervals-csv',
    'start_date_local,type,distance,moving_time,icu_rpe\n2024-05-01T07:30:00,Run,8000,2400,3\n',
  ),
  text(
    'api.csv',
    'strava-api-csv',
    'id,name,start_date_local,type,distance,moving_time,elapsed_time\n1,Moving,2026-08-16T10:30:46Z,Run,6083.1,1993,2036\n',
  ),
  text(
    'log.csv',
    'csv',
    'date,time,zone,sport,distance_km,duration,rpe,weight_kg\n2024-05-01,07:30,Europe/Berlin,Run,5,25:00,4,70\n',
  ),
  text(
    'export.xml',
    'apple-health',
    '<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]><HealthData locale="en"><Record type="HKQuantityTypeIdentifierHeartRate" startDate="2024-05-01 05:00:00 +0000" value="120"/><Record type="HKQuantityTypeIdentifierHeartRate" startDate="2024-05-01 05:00:05 +0000" value="121"/><Record type="HKQuantityTypeIdentifierBodyMass" unit="kg" startDate="2024-05-01 05:00:05 +0000" value="70"/><Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="10" durationUnit="min" startDate="2024-05-01 05:00:00 +0000" endDate="2024-05-01 05:10:00 +0000"><MetadataEntry key="HKTimeZone" value="Europe/Berlin"/><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="2.1" unit="km"/><WorkoutRoute><FileReference path="/workout-routes/r.gpx"/></WorkoutRoute></Workout></HealthData>',
  ),
  json('Sport-sessions/2024-05-01_5e0f.json', 'adidas-json', {
    start_time: Date.UTC(2024, 4, 1, 22, 30),
    end_time: Date.UTC(2024, 4, 1, 23),
    start_time_timezone_offset: 7_200_000,
    duration: 1_700_000,
    distance: 5234,
    sport_type_id: '1',
  }),
  json('exercise-0.json', 'fitbit-json', [
    {
      logId: 1,
      activityName: 'Run',
      activityTypeId: 90_009,
      duration: 1_850_000,
      activeDuration: 1_800_000,
      distance: 5.02,
      distanceUnit: 'Kilometer',
      startTime: '01/02/21 10:00:00',
    },
  ]),
  text(
    'com.samsung.shealth.exercise.20240601.csv',
    'samsung-csv',
    [
      'com.samsung.shealth.exercise,6310003,10',
      ['start_time', 'time_offset', 'exercise_type', 'duration', 'distance']
        .map((name) => `com.samsung.health.exercise.${name}`)
        .join(','),
      '2024-05-01 22:30:00.000,UTC+0200,1002,1824000,5234.5,',
      '',
    ].join('\n'),
  ),
]
