import { createSign, generateKeyPairSync } from 'node:crypto'

/** A value of DER (X.690): its tag, how long it is, what it holds. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const n = content.length
  const length = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const time = (text: string) => der(0x18, Buffer.from(text))
/** 2.5.4.3, common name; 1.2.840.10045.4.3.2, ECDSA with SHA-256. */
const COMMON_NAME = Buffer.from('0603550403', 'hex')
const ECDSA_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex')

/** A certificate that nobody has signed but itself (X.509, RFC 5280), for one name, and its key; both PEM. */
export function madeCertificate(host: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(host)))))
  const content = sequence(
    der(0x02, Buffer.from([1])),
    sequence(ECDSA_SHA256),
    name,
    sequence(time('20200101000000Z'), time('20990101000000Z')),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
  )
  const signature = createSign('sha256').update(content).sign(privateKey)
  const whole = sequence(content, sequence(ECDSA_SHA256), der(0x03, Buffer.from([0]), signature))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }),
  }
}
