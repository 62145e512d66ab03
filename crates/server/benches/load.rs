// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! 10,000 requests from 50 clients over every kind of result of the European package, over a real socket:
//! how many failed, how long they took, and what it did to the memory.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use concordia_plan::process::Process;
use concordia_server::{Limits, Options, Package};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;

const CLIENTS: usize = 50;
const REQUESTS: usize = 10_000;

const ADDRESSES: &[&str] = &[
    "/",
    "/livez",
    "/metrics",
    "/v1/openapi.json",
    "/v1/catalogue",
    "/v1/assessments",
    "/v1/assessments?nation=NLD&year=2030",
    "/v1/assessments?nation=DEU&scenario=ambition",
    "/v1/heat-map?year=2028",
    "/v1/heat-map?asOf=2022",
    "/v1/nations/NLD/capabilities/main-battle-tank",
    "/v1/considerations?consider=cut:NLD:main-battle-tank:50%25@2028",
    "/v1/heat-map?change=cut:NLD:main-battle-tank:50%25@2028",
    "/v1/withdrawals?nation=NLD&without=USA&without=GBR",
    "/v1/pairs/NLD/DEU",
    "/v1/tables",
    "/v1/documents",
    "/v1/contradictions",
    "/v1/assumptions",
    "/v1/planned-changes",
    "/v1/burdens",
    "/v1/network",
    "/v1/cooperations",
    "/v1/instruments?participant=NLD&participant=DEU",
    "/v1/findings",
];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let reading = concordia_package::read(&folder, &|_| {});
    let Some(model) = reading.model else { panic!("examples/europe has errors") };
    let package = Package { model, findings: reading.findings };
    let runtime = tokio::runtime::Runtime::new().unwrap_or_else(|error| panic!("{error}"));
    runtime.block_on(run(package));
}

async fn run(package: Package) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap_or_else(|error| panic!("{error}"));
    let address = listener.local_addr().unwrap_or_else(|error| panic!("{error}"));
    let options = Options { bind: address, log: false, limits: Limits::default() };
    tokio::spawn(async move {
        let solver = Arc::new(Process { program: "none".into(), arguments: Vec::new() });
        concordia_server::serve_until(listener, package, solver, &options, std::future::pending()).await;
    });
    // Memory is compared after a first round, when everything that is kept is there.
    round(address, ADDRESSES.len() * 4).await;
    let before = memory();
    let begun = Instant::now();
    let (mut times, failed) = round(address, REQUESTS).await;
    let took = begun.elapsed();
    times.sort();
    let part = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
    println!("{REQUESTS} requests, {CLIENTS} clients, {} addresses, {took:.1?}", ADDRESSES.len());
    println!("failed: {failed}");
    println!("p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms", part(50), part(99), part(100));
    println!("memory: {} MB before, {} MB after", before >> 20, memory() >> 20);
    if failed > 0 {
        std::process::exit(1);
    }
}

/// Asks so many times; gives how long each took and how many failed.
async fn round(address: SocketAddr, requests: usize) -> (Vec<Duration>, usize) {
    let next = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> =
        (0..CLIENTS).map(|_| tokio::spawn(client(address, Arc::clone(&next), requests))).collect();
    let (mut times, mut failed) = (Vec::new(), 0);
    for client in clients {
        match client.await {
            Ok((found, wrong)) => {
                times.extend(found);
                failed += wrong;
            }
            Err(_) => failed += 1,
        }
    }
    (times, failed)
}

async fn client(address: SocketAddr, next: Arc<AtomicUsize>, requests: usize) -> (Vec<Duration>, usize) {
    let (mut times, mut failed) = (Vec::new(), 0);
    let Ok(stream) = TcpStream::connect(address).await else { return (times, 1) };
    let mut stream = BufReader::new(stream);
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        if at >= requests {
            return (times, failed);
        }
        let begun = Instant::now();
        let answer = ask(&mut stream, ADDRESSES[at % ADDRESSES.len()]).await;
        times.push(begun.elapsed());
        failed += usize::from(!answer.is_ok_and(|status| status == 200));
    }
}

/// The status of an answer, which is read whole.
async fn ask(stream: &mut BufReader<TcpStream>, path: &str) -> std::io::Result<u16> {
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n");
    stream.get_mut().write_all(request.as_bytes()).await?;
    let (mut status, mut length, mut line) = (0, 0, String::new());
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
            status = rest.get(..3).and_then(|status| status.parse().ok()).unwrap_or(0);
        }
        if let Some(text) = line.strip_prefix("content-length: ") {
            length = text.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(if length == 0 { 0 } else { status })
}

/// Memory of this process, where the system tells.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok());
    kilobytes.unwrap_or(0) << 10
}
