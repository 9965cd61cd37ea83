using System.Buffers.Binary;

namespace EventsHub.Documents.Images;

/// <summary>Reads the headers of a JPEG file (ISO 10918-1): size, channels and EXIF orientation. Pixels are not decoded, because PDF embeds JPEG data as it is (DCTDecode).</summary>
internal static class JpegReader
{
    private const int StartOfScan = 0xDA;
    private const int App1 = 0xE1;
    private const int App14 = 0xEE;
    private const int OrientationTag = 0x0112;

    /// <summary>Reads a file with baseline, extended or progressive coding and 8 bits a sample; throws <see cref="ImageFormatException"/> for others.</summary>
    public static RasterImage Read(byte[] file)
    {
        int orientation = 1, position = 2;
        var inverted = false;
        while (position + 4 <= file.Length)
        {
            if (file[position] != 0xFF)
            {
                throw new ImageFormatException("The JPEG file is damaged. Save it again with a program for pictures.");
            }

            int marker = file[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(position + 2));
            if (length < 2 || position + 2 + length > file.Length || marker == StartOfScan)
            {
                break;
            }

            var segment = file.AsSpan(position + 4, length - 2);
            if (marker == App1 && segment.StartsWith("Exif\0\0"u8))
            {
                orientation = ReadOrientation(segment[6..]);
            }
            else if (marker == App14 && segment.StartsWith("Adobe"u8))
            {
                inverted = true;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return ReadFrameHeader(file, segment, marker, orientation, inverted);
            }

            position += 2 + length;
        }

        throw new ImageFormatException("The JPEG file has no picture in it. Save it again with a program for pictures.");
    }

    private static RasterImage ReadFrameHeader(byte[] file, ReadOnlySpan<byte> header, int marker, int orientation, bool inverted)
    {
        if (header.Length < 6 || header[0] != 8 || marker is not (0xC0 or 0xC1 or 0xC2))
        {
            throw new ImageFormatException("This kind of JPEG cannot be printed. Save it as a baseline JPEG with 8 bits.");
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(header[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(header[3..]), components = header[5];
        ImageReader.CheckSize(width, height);
        if (components is not (1 or 3 or 4))
        {
            throw new ImageFormatException($"A JPEG with {components} colour channels cannot be printed. Save it in RGB.");
        }

        if (!EndsAsItShould(file))
        {
            throw new ImageFormatException("The JPEG file is not whole. Save it again with a program for pictures.");
        }

        return new RasterImage(width, height, components, 8, PixelCoding.Jpeg, file)
        {
            Inverted = inverted && components == 4,
            Orientation = orientation,
            Source = file,
            MediaType = "image/jpeg",
        };
    }

    /// <summary>True when an end marker follows the last scan. A truncated file has none; other data may follow it, because some cameras append a second picture.</summary>
    private static bool EndsAsItShould(ReadOnlySpan<byte> file) => file.LastIndexOf([(byte)0xFF, (byte)0xDA]) is >= 0 and var scan && file[scan..].IndexOf([(byte)0xFF, (byte)0xD9]) > 0;

    private static int ReadOrientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return 1;
        }

        var little = tiff[0] == 'I';
        var directory = little ? BinaryPrimitives.ReadInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadInt32BigEndian(tiff[4..]);
        if (directory < 8 || directory + 2 > tiff.Length)
        {
            return 1;
        }

        var count = Short(tiff, directory);
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + (12 * i);
            if (entry + 12 > tiff.Length)
            {
                break;
            }

            if (Short(tiff, entry) == OrientationTag)
            {
                return Short(tiff, entry + 8) is >= 1 and <= 8 and var value ? value : 1;
            }
        }

        return 1;

        int Short(ReadOnlySpan<byte> data, int at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(data[at..]) : BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
    }
}
