import styles from './choose-file.module.css';

export interface ChooseFileProps {
  readonly label: string;
  readonly accept: string;
  readonly main?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function ChooseFile({ label, accept, main = false, onFile }: ChooseFileProps) {
  return (
    <label className={styles.choose}>
      <input
        type="file"
        accept={accept}
        className={styles.input}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <span className={styles.button} data-main={main}>
        {label}
      </span>
    </label>
  );
}
