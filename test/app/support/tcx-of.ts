/** A run of some parts after the other as TCX: one lap, a point every two seconds with its distance. */
export function tcxOf(startAt: number, parts: readonly (readonly [distance_m: number, pace_s_per_km: number])[]) {
  const points: [s: number, m: number][] = [[0, 0]]
  let [start_s, start_m] = [0, 0]
  for (const [distance_m, pace] of parts) {
    const lasts_s = (distance_m * pace) / 1000
    for (let s = 2; s <= lasts_s; s += 2) points.push([start_s + s, start_m + (s * 1000) / pace])
    start_s += lasts_s
    start_m += distance_m
  }
  const time = (s: number) => Temporal.Instant.fromEpochMilliseconds(startAt + Math.round(s * 1000)).toString()
  const track = points.map(
    ([s, m]) => `<Trackpoint><Time>${time(s)}</Time><DistanceMeters>${m.toFixed(2)}</DistanceMeters></Trackpoint>`,
  )
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Running"><Id>${time(0)}</Id><Lap StartTime="${time(0)}">
<TotalTimeSeconds>${start_s}</TotalTimeSeconds><DistanceMeters>${start_m}</DistanceMeters>
<Track>${track.join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`)
}
