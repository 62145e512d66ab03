// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Over the network: clients that are slow, break off or send nonsense, and how the server stops.

use std::net::SocketAddr;
use std::time::Duration;

use concordia_server::{Limits, Options};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::{package, solver};

/// A server at a free port, and what stops it.
async fn start(limits: Limits) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let options = Options { bind: address, log: false, limits };
    let server = tokio::spawn(async move {
        let stop = async {
            let _ = stopped.await;
        };
        concordia_server::serve_until(listener, package(), solver(), &options, stop).await;
    });
    (address, stop, server)
}

/// Sends bytes and gives all that comes back.
async fn exchange(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

const QUESTION: &[u8] = b"GET /v1/heat-map HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn a_question_over_the_network_is_answered() {
    let (address, _stop, _server) = start(Limits::default()).await;
    assert!(exchange(address, QUESTION).await.starts_with("HTTP/1.1 200 OK\r\n"));
}

#[tokio::test]
async fn a_client_that_is_slow_with_its_request_is_let_go() {
    let limits = Limits { header_patience: Duration::from_millis(200), ..Limits::default() };
    let (address, _stop, _server) = start(limits).await;
    let answer = exchange(address, b"GET /v1/heat-map HTTP/1.1\r\nhost: localh").await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(exchange(address, QUESTION).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for_and_nonsense_is_refused() {
    let limits = Limits { patience: Duration::from_millis(300), ..Limits::default() };
    let (address, _stop, _server) = start(limits).await;
    let slow =
        b"POST /v1/checks HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\n\
                 content-length: 1000\r\nconnection: close\r\n\r\n--x\r\n";
    let answer = exchange(address, slow).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n",
    ] {
        let answer = exchange(address, nonsense).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{answer}");
    }
    let long = format!(
        "GET /v1/heat-map?scenario={} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
        "x".repeat(100_000)
    );
    let answer = exchange(address, long.as_bytes()).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
}

#[tokio::test]
async fn clients_that_break_off_leave_the_server_as_it_was() {
    let (address, _stop, _server) = start(Limits { connections: 4, ..Limits::default() }).await;
    for _ in 0..50 {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(&QUESTION[..QUESTION.len() - 10]).await.unwrap();
        drop(stream);
    }
    assert!(exchange(address, QUESTION).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_stops_though_a_connection_is_open() {
    let (address, stop, server) = start(Limits::default()).await;
    let _idle = TcpStream::connect(address).await.unwrap();
    assert!(exchange(address, QUESTION).await.starts_with("HTTP/1.1 200"));
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(15), server).await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
