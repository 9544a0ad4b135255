//! Files over HTTP. A body with a piece is large, so it is read only for a device that is known, and few at a time.

use super::lanes::Lane;
use super::proof::{Proof, Signed};
use super::{Desk, body, from, reply};
use crate::storage::DeviceRecord;
use axum::extract::{Request, State};
use axum::response::Response;
use complaint::DeviceId;
use serde::de::DeserializeOwned;
use sync::Office as _;
use sync::blob::{BOUNDS, BlobAsk, BlobGet, BlobPut};

pub(super) async fn standing(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/blob-standing", request.headers()), from(&request));
    let answer = async {
        let (signed, request) = opened::<BlobAsk>(&desk, &proof, request, |ask| ask.device).await?;
        let key = signed.once(&desk).await?.key;
        reply::ok(&desk.office.visitor(key, from.ip()).blob_standing(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

pub(super) async fn put(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/blob-put", request.headers()), from(&request));
    let answer = async {
        proof.names_a_device(&desk).await?;
        let _place = desk.lanes.enter(Lane::Files).await?;
        let (signed, request) = opened::<BlobPut>(&desk, &proof, request, |put| put.device).await?;
        let key = signed.once(&desk).await?.key;
        reply::ok(&desk.office.visitor(key, from.ip()).put_blob(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

pub(super) async fn finish(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/blob-finish", request.headers()), from(&request));
    let answer = async {
        let (signed, request) = opened::<BlobAsk>(&desk, &proof, request, |ask| ask.device).await?;
        let _place = desk.lanes.enter(Lane::Files).await?;
        let key = signed.once(&desk).await?.key;
        reply::ok(&desk.office.visitor(key, from.ip()).finish_blob(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

pub(super) async fn get(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/blob-get", request.headers()), from(&request));
    let answer = async {
        let (signed, request) = opened::<BlobGet>(&desk, &proof, request, |get| get.device).await?;
        let _place = desk.lanes.enter(Lane::Files).await?;
        let key = signed.once(&desk).await?.key;
        reply::ok(&desk.office.visitor(key, from.ip()).get_blob(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

/// The message of a request, and the signature of its device.
async fn opened<'a, T: DeserializeOwned>(
    desk: &Desk,
    proof: &'a Proof,
    request: Request,
    device: impl Fn(&T) -> DeviceId,
) -> Result<(Signed<'a, DeviceRecord>, T), reply::Refused> {
    let bytes = body::read_within(request, BOUNDS).await?;
    let signed = proof.check_device(desk, &bytes).await?;
    let request: T = body::decode_within(&bytes, BOUNDS)?;
    proof.is_about(device(&request))?;
    Ok((signed, request))
}
