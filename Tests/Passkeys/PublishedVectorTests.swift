import Testing

@testable import Passkeys

/// The test vectors of WebAuthn Level 3, section 16, byte for byte: made by nothing of ours.
@Suite struct PublishedVectorTests {
    private let portal: RelyingParty

    init() throws { portal = try RelyingParty(publicURL: "https://example.org", name: "") }

    private func bytes(_ hex: String) throws -> [UInt8] {
        try stride(from: 0, to: hex.utf8.count, by: 2).map { place in
            try #require(UInt8(hex.dropFirst(place).prefix(2), radix: 16))
        }
    }

    private func challenge(_ hex: String) throws -> PasskeyChallenge {
        try #require(PasskeyChallenge(bytes: try bytes(hex)))
    }

    /// Section 16.2, «ES256 Credential with No Attestation».
    @Test func es256() throws {
        let passkey = try portal.check(
            RegistrationAnswer(
                clientDataJSON: try bytes(
                    """
                    7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22414d4d5074345578784754\
                    53746e63647134313759447742466938767049612d7077386f4f755657345441222c226f726967696e223a2268747470733a\
                    2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c\
                    69656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c64\
                    7320696e20746865206675747572652c207375636820617320746869733a20426b5165446a646354427258426941774a544c\
                    453551227d
                    """),
                attestationObject: try bytes(
                    """
                    a363666d74646e6f6e656761747453746d74a068617574684461746158a4bfabc37432958b063360d3ad6461c9c4735ae7f8\
                    edd46592a5e0f01452b2e4b559000000008446ccb9ab1db374750b2367ff6f3a1f0020f91f391db4c9b2fde0ea70189cba3f\
                    b63f579ba6122b33ad94ff3ec330084be4a5010203262001215820afefa16f97ca9b2d23eb86ccb64098d20db90856062eb2\
                    49c33a9b672f26df61225820930a56b87a2fca66334b03458abf879717c12cc68ed73290af2e2664796b9220
                    """)),
            challenge: try challenge("00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130"),
            verification: .preferred)
        #expect(passkey.key.algorithm == .es256)
        #expect(try passkey.id == bytes("f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4"))
        #expect(passkey.aaguidText == "8446ccb9-ab1d-b374-750b-2367ff6f3a1f")
        #expect(passkey.attestationFormat == "none")
        #expect(!passkey.state.isUserVerified && passkey.state.isBackupEligible && passkey.state.isBackedUp)

        let proven = try portal.check(
            SignInAnswer(
                clientDataJSON: try bytes(
                    """
                    7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a224f63446e55685158756c5455506f\
                    334a5558543049393770767a7a59425039745a63685879617630314167222c226f726967696e223a2268747470733a2f2f65\
                    78616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d
                    """),
                authenticatorData: try bytes(
                    "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000"),
                signature: try bytes(
                    """
                    3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f5\
                    75bf11a1dd5d78c6e486013f937295ea13653e331e87
                    """)),
            by: StoredPasskey(key: passkey.key, signCount: passkey.signCount),
            challenge: try challenge("39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408"),
            verification: .preferred)
        #expect(proven.signCount == 0)
        #expect(!proven.state.isUserVerified && proven.state.isBackedUp)
    }

    /// Section 16.11, «Packed Attestation with Ed25519 Credential»: a statement with a certificate comes along.
    @Test func edDSA() throws {
        let passkey = try portal.check(
            RegistrationAnswer(
                clientDataJSON: try bytes(
                    """
                    7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22714b763532723347734e39\
                    6a526d733576616e6f6f306f303459557a656c6e7878586d5a426e6254733730222c226f726967696e223a2268747470733a\
                    2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c\
                    69656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c64\
                    7320696e20746865206675747572652c207375636820617320746869733a20425f44543567375a445f2d394f544c59583549\
                    764551227d
                    """),
                attestationObject: try bytes(
                    """
                    a363666d74667061636b65646761747453746d74a363616c67266373696758483046022100d83f60bd802695375832188\
                    58aefb03ac57d45fa06e42feaae332d187f62da9f022100a02bd3cb6f7e1d283c93bad1f3f4b5a4c0494463da7fdbf256949\
                    116754d1f17637835638159022730820223308201c8a003020102021100b2cfc9ea33c8643b0e1a760463eaf164300a06082\
                    a8648ce3d0403023062311e301c06035504030c15576562417574686e207465737420766563746f7273310c300a060355040\
                    a0c0357334331253023060355040b0c1c41757468656e74696361746f72204174746573746174696f6e204341310b3009060\
                    3550406130241413020170d3234303130313030303030305a180f33303234303130313030303030305a305f311e301c06035\
                    504030c15576562417574686e207465737420766563746f7273310c300a060355040a0c0357334331223020060355040b0c1\
                    941757468656e74696361746f72204174746573746174696f6e310b30090603550406130241413059301306072a8648ce3d0\
                    20106082a8648ce3d03010703420004dd2b7a564b73b8c0b81c4c62e521925c4d1198ec9f583dbf1eebe364b65cd9c29a9bd\
                    f346aaa81fb6b9507e5249a52fdaf8e39e26b0b7dc45992a7e233b70f70a360305e300c0603551d130101ff0402300030\
                    0e0603551d0f0101ff040403020780301d0603551d0e041604140ae27546bc7eccb1b4b597bd354f0c0b1f1f8f8e301f0603\
                    551d2304183016801445aff715b0dd786741fee996ebc16547a3931b1e300a06082a8648ce3d0403020349003046022100a0\
                    d434ecb5fc3bfd7da5f41904517ad2836249f561bd834ba7a438a8ab7a4ce8022100fac845bb7a02513b58e9f319654dbe49\
                    b0f02b95835bac568c71f8a18cdde9ab6861757468446174615881bfabc37432958b063360d3ad6461c9c4735ae7f8edd465\
                    92a5e0f01452b2e4b54100000000d5aa33581e8ca478e20fe713f5d32ff20020ce9f840ed96599580cd140fbc7bb3230633f\
                    50f61041aff73308ae71caa8a2bda401010327200621582044e06ddd331c36a8dc667bab52bcae63486c916aa5e339e6aceb\
                    aa84934bf832
                    """)),
            challenge: try challenge("a8abf9dabdc6b0df63466b39bda9e8a34a34e185337a59f1c579990676d3b3bd"),
            verification: .preferred)
        #expect(passkey.key.algorithm == .edDSA)
        #expect(try passkey.id == bytes("ce9f840ed96599580cd140fbc7bb3230633f50f61041aff73308ae71caa8a2bd"))
        #expect(passkey.aaguidText == "d5aa3358-1e8c-a478-e20f-e713f5d32ff2")
        #expect(passkey.attestationFormat == "packed")

        let answer = SignInAnswer(
            clientDataJSON: try bytes(
                """
                7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a2269566c583442786a4f6d6d44534b\
                4c596f7870557439736e364d48454f7943413135726947514a6e763949222c226f726967696e223a2268747470733a2f2f65\
                78616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d
                """),
            authenticatorData: try bytes("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50100000000"),
            signature: try bytes(
                """
                f5c59c7e46c34f6f8cc197101ddf9934fa2595f68eb1913a637e8419eb9ba4cfdfc48f85393bc0d40b011f0d6fecb097d660\
                7525713223a0dc0d453993dae00b
                """))
        let asked = try challenge("895957e01c633a698348a2d8a31a54b7db27e8c1c43b2080d79ae2190267bfd2")
        let stored = StoredPasskey(key: passkey.key, signCount: passkey.signCount)
        #expect(try portal.check(answer, by: stored, challenge: asked, verification: .preferred).signCount == 0)
        #expect(throws: PasskeyFault.userNotVerified) {
            try portal.check(answer, by: stored, challenge: asked, verification: .required)
        }
    }

    /// Section 16.4, «ES256 Credential with "crossOrigin": true in clientDataJSON»: right, but in a frame.
    @Test func inAFrame() throws {
        let answer = RegistrationAnswer(
            clientDataJSON: try bytes(
                """
                7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a224f2d57717a514e5463554a\
                484930437257576e7951504859647862694332674872434d475666704c4f306b222c226f726967696e223a2268747470733a\
                2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a747275652c22657874726144617461223a22636c69\
                656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c6473\
                20696e20746865206675747572652c207375636820617320746869733a207a5a717545744452394457717057357442575446\
                7567227d
                """),
            attestationObject: try bytes(
                """
                a363666d74646e6f6e656761747453746d74a068617574684461746158a4bfabc37432958b063360d3ad6461c9c4735ae7f8\
                edd46592a5e0f01452b2e4b54500000000883f4f6014f19c09d87aa38123be48d000206e1050c0d2ca2f07c755cb2c66a74c\
                64fa43065c18f938354d9915db2bd5ce57a501020326200121582022200a473f90b11078851550d03b4e44a2279f8c4eca27\
                b3153dedfe03e4e97d225820cbd0be95e746ad6f5a8191be11756e4c0420e72f65b466d39bc56b8b123a9c6e
                """))
        #expect(throws: PasskeyFault.crossOrigin) {
            try portal.check(
                answer,
                challenge: try challenge("3be5aacd03537142472340ab5969f240f1d87716e20b6807ac230655fa4b3b49"),
                verification: .required)
        }
    }
}
