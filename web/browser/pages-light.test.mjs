// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2

import { everyPage } from "./pages.mjs";

everyPage("light");
