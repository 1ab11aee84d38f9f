import { Menu } from '@mantine/core';
import { cloneElement } from 'react';
import type { MenuButtonProps, MenuPart } from './menu-button.tsx';
import { useOpenedAtOnce } from './use-opened-at-once.ts';

export function MenuFrame({ target, parts, width }: MenuButtonProps) {
  const { opened, setOpened, target: button } = useOpenedAtOnce();
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      {...(width === undefined ? {} : { width })}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{cloneElement(target, { ref: button })}</Menu.Target>
      <Menu.Dropdown>
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Part({ part }: { readonly part: MenuPart }) {
  if ('divider' in part) return <Menu.Divider />;
  if ('note' in part) return <Menu.Label>{part.note}</Menu.Label>;
  const { label, icon, end, current = false, lang } = part;
  const looks = {
    leftSection: icon,
    rightSection: end,
    fw: current ? 650 : undefined,
    'aria-current': current ? ('true' as const) : undefined,
    ...(lang === undefined ? {} : { lang }),
  };
  if ('href' in part) {
    return (
      <Menu.Item component="a" href={part.href} download {...looks}>
        {label}
      </Menu.Item>
    );
  }
  return (
    <Menu.Item onClick={part.run} {...looks}>
      {label}
    </Menu.Item>
  );
}
