import icon from '../icon.svg'

/** The sign of Cairn: four stones on a tile of dawn. Beside its name, so nothing to those who do not see it. */
export function Mark({ size = 30 }: { size?: number }) {
  return <img src={icon} width={size} height={size} alt="" />
}
