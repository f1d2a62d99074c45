import type { Material } from "@/ipc";
import styles from "./mini.module.css";

type Props = Pick<Material, "template" | "palette" | "whiteGround" | "tearOffs">;

/**
 * A layout in its colours, drawn small. At this size no word of the poster could be read, so the page itself is not
 * set for it: the large one never waits for a small one.
 */
export function MiniPage({ template, palette, whiteGround, tearOffs }: Props) {
  const Layout = LAYOUTS[template];
  const look = `${styles.mini} ${styles[palette]} ${whiteGround ? styles.white : ""}`;
  return (
    <svg viewBox="0 0 40 56" className={look} aria-hidden="true">
      <rect width="40" height="56" className={styles.paper} />
      <Layout />
      {tearOffs && (
        <>
          <rect y="49" width="40" height="7" className={styles.slips} />
          <path d="M0 49h40M8 49v7M16 49v7M24 49v7M32 49v7" className={styles.cut} />
        </>
      )}
    </svg>
  );
}

const LAYOUTS = { picture: Picture, bold: Bold, pictograms: Pictograms };

/** People in front of a coloured field. */
function Picture() {
  return (
    <>
      <rect width="40" height="24" className={styles.field} />
      <path d="M4 6h17M4 10.5h11" className={styles.large} />
      <circle cx="30" cy="22" r="9" className={styles.sun} clipPath="inset(0 0 7px 0)" />
      <Face x={17} skin="one" />
      <Face x={25} skin="two" />
      <Face x={33} skin="three" />
      <path d="M4 29h22M4 32.5h29M4 36h18" className={styles.words} />
      <Foot />
    </>
  );
}

function Face({ x, skin }: { x: number; skin: "one" | "two" | "three" }) {
  return (
    <g className={styles[skin]}>
      <path d={`M${x - 4} 24a4 4 0 0 1 8 0z`} />
      <circle cx={x} cy="17" r="2.75" />
    </g>
  );
}

/** Large words over the whole page. */
function Bold() {
  return (
    <>
      <rect width="40" height="56" className={styles.field} />
      <circle cx="36" cy="44" r="16" className={styles.shape} />
      <path d="M4 8h26M4 15h31M4 22h18" className={styles.huge} />
      <path d="M4 29h24M4 32.5h19" className={styles.onField} />
      <rect x="4" y="38" width="32" height="8" rx="1.5" className={styles.box} />
    </>
  );
}

/** A mosaic of tiles. */
function Pictograms() {
  return (
    <>
      {TILES.map((tone, index) => (
        <rect
          // The tiles never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
          key={index}
          x={(index % 5) * 8}
          y={Math.floor(index / 5) * 8}
          width="8"
          height="8"
          className={styles[tone]}
        />
      ))}
      <circle cx="12" cy="4" r="2" className={styles.tileA} />
      <circle cx="28" cy="4" r="2" className={styles.tileD} />
      <circle cx="4" cy="12" r="2" className={styles.tileA} />
      <circle cx="36" cy="12" r="2" className={styles.tileD} />
      <path d="M4 21h20" className={styles.title} />
      <path d="M4 26.5h25M4 30h29M4 33.5h17" className={styles.words} />
      <Foot />
    </>
  );
}

const TILES = [
  ...(["tileA", "tileB", "tileD", "tileC", "tileA"] as const),
  ...(["tileC", "tileD", "tileA", "tileB", "tileB"] as const),
];

function Foot() {
  return (
    <>
      <rect x="4" y="39.5" width="32" height="7" rx="1.5" className={styles.dark} />
      <rect x="29" y="41" width="4" height="4" className={styles.code} />
    </>
  );
}
