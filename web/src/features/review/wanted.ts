// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Reviews = Result<'/v1/reviews'>;
export type Review = Reviews['reviews'][number];
export type Course = Review['courses'][number];

/** What speaks for a course of a cooperation. */
export const speaks = (review: Review, course: string) => review.courses.filter((one) => one.course === course);
