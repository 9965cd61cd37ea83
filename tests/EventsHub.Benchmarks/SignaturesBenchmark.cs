using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EventsHub.Documents.Layout;
using EventsHub.Kernel.Signatures;
using EventsHub.Kernel.Text;

namespace EventsHub.Benchmarks;

/// <summary>How fast the codes of badges are signed and checked, and how large their QR codes are, beside what else could sign them.</summary>
internal static class SignaturesBenchmark
{
    private const int Count = 1_000;
    private const int Rounds = 5;
    private const double LeastOfPeer = 0.2;
    private const int MostModules = 37;

    private static readonly string[] Texts = [.. Enumerable.Range(0, Count).Select(i => $"2B.K7QA.{new string([.. Enumerable.Range(0, 6).Select(j => ShortCode.Alphabet[(i * 7 + j * 11 + i / 23) % 23])])}.0")];

    /// <summary>Signs and checks so many codes with each method and prints what it took; the last line is JSON.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var secret = Ed25519.NewSecret();
        var publicKey = Ed25519.PublicOf(secret);
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var hmac = RandomNumberGenerator.GetBytes(32);
        var ours = Measure(text => Ed25519.Sign(secret, text), (text, signature) => Ed25519.IsValid(publicKey, text, signature));
        var peer = Measure(text => ecdsa.SignData(text, HashAlgorithmName.SHA256), (text, signature) => ecdsa.VerifyData(text, signature, HashAlgorithmName.SHA256));
        var old = Measure(text => HMACSHA256.HashData(hmac, text)[..16], (text, signature) => HMACSHA256.HashData(hmac, text).AsSpan(0, 16).SequenceEqual(signature));

        var oldCode = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var signature = Ed25519.Sign(secret, Encoding.ASCII.GetBytes(Texts[0]));
        var code = $"{Texts[0]}.{Base32.Encode(signature)}";
        var bytes = Base64Url.EncodeToString([.. RandomNumberGenerator.GetBytes(23), .. signature]);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            count = Count,
            ed25519 = ours,
            ecdsa_p256 = peer,
            hmac_sha256 = old,
            old_code = Size(oldCode),
            code = Size(code),
            same_in_hexadecimal = Size($"{Texts[0]}.{Convert.ToHexString(signature)}"),
            same_as_bytes_in_base64url = Size(bytes),
        }));
        var ratio = (double)ours.SignedPerSecond / peer.SignedPerSecond;
        return Task.FromResult(BadgesBenchmark.Missed(
            (ratio >= LeastOfPeer, $"We sign {ratio:F2} times as many codes as P-256 by OpenSSL, less than {LeastOfPeer}."),
            (Size(code).Modules <= MostModules, $"A code has more than {MostModules} modules along one side.")));
    }

    // The best of some rounds: the others were disturbed.
    private static Speed Measure(Func<byte[], byte[]> sign, Func<byte[], byte[], bool> check)
    {
        var texts = Texts.Select(Encoding.ASCII.GetBytes).ToList();
        var signatures = texts.ConvertAll(text => sign(text));
        return new(
            Enumerable.Range(0, Rounds).Max(_ => PerSecond(() => texts.ForEach(text => sign(text)))),
            Enumerable.Range(0, Rounds).Max(_ => PerSecond(() =>
            {
                for (var i = 0; i < texts.Count; i++)
                {
                    if (!check(texts[i], signatures[i]))
                    {
                        throw new InvalidOperationException("A signature just made is not valid.");
                    }
                }
            })));
    }

    private static int PerSecond(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return (int)(Count / watch.Elapsed.TotalSeconds);
    }

    private static QrSize Size(string text) => new(text.Length, QrCode.Encode(text).Size);

    private sealed record Speed(int SignedPerSecond, int CheckedPerSecond);

    private sealed record QrSize(int Characters, int Modules);
}
