import { getFitGarminProductDisplayName } from 'fit-file-parser'
import { cleanText } from '../clean-text.ts'
import { LIMITS } from '../limits.ts'
import { numberOf, textOf, type DecodedFit, type FitMessage } from './decode.ts'

/** Makers whose name is not simply their profile name with capitals. */
const MAKERS = new Map([
  ['coros', 'COROS'],
  ['tomtom', 'TomTom'],
  ['wahoo_fitness', 'Wahoo'],
  ['polar_electro', 'Polar'],
  ['o_synce', 'o-synce'],
  ['sigmasport', 'Sigma'],
  ['srm', 'SRM'],
  ['i_for_powell', 'iForPowell'],
])
/** Numbers that say nothing of the device. */
const NO_MAKER = new Set(['development', 'invalid'])

/** 'Garmin Forerunner 935', 'Suunto 9 Baro', 'Zwift'; undefined when the file tells neither maker nor product. */
export function deviceName({ fileId, deviceInfos }: DecodedFit): string | undefined {
  const creator = deviceInfos.find((info) => info.device_index === 0 || info.device_index === 'creator')
  const name = (fileId && nameFrom(fileId)) ?? (creator && nameFrom(creator))
  return cleanText(name, LIMITS.nameChars)
}

function nameFrom(message: FitMessage): string | undefined {
  const maker = textOf(message, 'manufacturer')
  const makerName = maker === undefined || NO_MAKER.has(maker) ? undefined : (MAKERS.get(maker) ?? capitals(maker))
  const product = (maker === 'garmin' && garminProduct(numberOf(message, 'product'))) || textOf(message, 'product_name')
  if (!product) return makerName
  const startsWithMaker = makerName !== undefined && product.toLowerCase().startsWith(makerName.toLowerCase())
  return makerName === undefined || startsWithMaker ? product : `${makerName} ${product}`
}

/** The parser writes 'Forerunner 310 XT' and 'Fenix 6 S'; Garmin writes both without the second space. */
const garminProduct = (product: number): string | undefined =>
  getFitGarminProductDisplayName(product)?.replace(/(\d) (XT|S|X|M|D)\b/g, '$1$2')

const capitals = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
