using System.Buffers.Binary;
using System.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>The sRGB colour space (IEC 61966-2-1) as an ICC profile (ICC.1:2004-10), which PDF/A requires as output intent.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;

    /// <summary>Creates the profile.</summary>
    public static byte[] Create()
    {
        var curve = Curve();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")), ("cprt", Text("Public domain")), ("wtpt", Numbers("XYZ ", 0.9642, 1, 0.8249)),
            ("chad", Numbers("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01708, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", Numbers("XYZ ", 0.43607, 0.22249, 0.01392)), ("gXYZ", Numbers("XYZ ", 0.38515, 0.71687, 0.09708)), ("bXYZ", Numbers("XYZ ", 0.14307, 0.06061, 0.71410)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var profile = new List<byte>(new byte[HeaderLength + 4 + (12 * tags.Length)]);
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        foreach (var (_, data) in tags)
        {
            if (places.TryAdd(data, profile.Count))
            {
                profile.AddRange(data);
            }
        }

        var bytes = profile.ToArray();
        WriteHeader(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(HeaderLength), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = bytes.AsSpan(HeaderLength + 4 + (12 * i));
            Encoding.ASCII.GetBytes(tags[i].Name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], places[tags[i].Data]);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
        }

        return bytes;
    }

    private static void WriteHeader(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", bytes[12..]);
        foreach (var (offset, value) in new[] { (24, 2000), (26, 1), (28, 1) })
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes[offset..], (short)value);
        }

        Encoding.ASCII.GetBytes("acsp", bytes[36..]);
        Numbers("", 0.9642, 1, 0.8249).CopyTo(bytes[68..]);
    }

    private static byte[] Text(string text)
    {
        byte[] result = [.. "mluc\0\0\0\0\0\0\0\u0001\0\0\0\u000CenUS"u8, 0, 0, 0, (byte)(2 * text.Length), 0, 0, 0, 28, .. Encoding.BigEndianUnicode.GetBytes(text)];
        return [.. result, .. new byte[(4 - (result.Length % 4)) % 4]];
    }

    private static byte[] Curve() => [.. "para\0\0\0\0\0\u0003\0\0"u8, .. Numbers("", 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)];

    private static byte[] Numbers(string type, params ReadOnlySpan<double> values)
    {
        var head = type.Length == 0 ? 0 : 8;
        var result = new byte[head + (4 * values.Length)];
        Encoding.ASCII.GetBytes(type, result);
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(result.AsSpan(head + (4 * i)), (int)Math.Round(values[i] * 65536));
        }

        return result;
    }
}
