import styles from './Accounts.module.css';

/** A code, large enough to be copied by hand. */
export function CodeLine({ code }: { code: string }) {
  return <p className={styles.code}>{code}</p>;
}
