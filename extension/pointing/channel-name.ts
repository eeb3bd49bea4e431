/** Most names of channels say what they are: "“湖北医疗保障”微信小程序" needs no "小程序" beside it. */
export function saysKind(name: string, kind: string): boolean {
  return name.toLowerCase().includes(kind.toLowerCase());
}
