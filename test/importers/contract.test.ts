import { fitImporter } from '../../src/importers/fit/index.ts'
import { gpxImporter } from '../../src/importers/gpx/index.ts'
import { tcxImporter } from '../../src/importers/tcx/index.ts'
import { importerContract } from '../contracts/importer.contract.ts'
import { makeFit } from './support/make-fit.ts'
import { makeGpx, makeLap, makeTcx, makeTcxRun, makeTrack, runningPoints } from './support/make-xml.ts'

importerContract(fitImporter, [
  { name: 'a run', bytes: makeFit([{ seconds: 20 }]), activities: 1 },
  {
    name: 'a multisport activity',
    bytes: makeFit([
      { sport: 'swimming', seconds: 8 },
      { sport: 'transition', seconds: 5 },
      { sport: 'cycling', seconds: 8 },
    ]),
    activities: 3,
  },
  {
    name: 'two files glued together',
    bytes: Buffer.concat([makeFit([{ seconds: 6 }]), makeFit([{ seconds: 6 }])]),
    activities: 2,
  },
])
importerContract(gpxImporter, [
  { name: 'a run', bytes: makeGpx(makeTrack(runningPoints(8))), activities: 1 },
  {
    name: 'two days',
    bytes: makeGpx(makeTrack(runningPoints(4)) + makeTrack(runningPoints(4, 86_400))),
    activities: 2,
  },
])
importerContract(tcxImporter, [
  { name: 'a run of two laps', bytes: makeTcx(makeTcxRun(makeLap(0, 5) + makeLap(5, 5))), activities: 1 },
  { name: 'two activities', bytes: makeTcx(makeTcxRun(makeLap(0, 4)) + makeTcxRun(makeLap(86_400, 4))), activities: 2 },
])
