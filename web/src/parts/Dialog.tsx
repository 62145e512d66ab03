// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Dialog as Aria, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ReactNode } from 'react';
import css from './Dialog.module.css';

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A question that must be answered or closed first; Escape closes it. */
export function Dialog({ title, open, onClose, children }: Props) {
  return (
    <ModalOverlay isOpen={open} onOpenChange={(is) => !is && onClose()} isDismissable className={css.overlay!}>
      <Modal className={css.modal!}>
        <Aria className={css.dialog!}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Aria>
      </Modal>
    </ModalOverlay>
  );
}
