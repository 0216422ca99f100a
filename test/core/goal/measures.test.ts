import { measureContract } from '../../contracts/measure.contract.ts'
import { MEASURE_KINDS } from '../../../src/core/goal/measures/index.ts'

for (const kind of MEASURE_KINDS) measureContract(kind)
