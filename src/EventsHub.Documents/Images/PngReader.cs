using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace EventsHub.Documents.Images;

/// <summary>Decodes PNG (ISO 15948): all colour types and bit depths, interlaced or not, with transparency. Colour profiles and gamma are ignored; checksums are not verified.</summary>
internal sealed class PngReader
{
    private const int Grey = 0;
    private const int Rgb = 2;
    private const int Indexed = 3;
    private const int GreyAlpha = 4;
    private const int RgbAlpha = 6;

    // The seven passes of Adam7 interlacing: first column, first row, column step, row step.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private readonly byte[] file;
    private readonly ArrayBufferWriter<byte> compressed = new();
    private int width;
    private int height;
    private int depth;
    private int colourType;
    private bool interlaced;
    private byte[] palette = [];
    private byte[] transparency = [];

    private PngReader(byte[] file) => this.file = file;

    /// <summary>Decodes a file to samples of 8 or 16 bits. Throws <see cref="ImageFormatException"/> when it is damaged.</summary>
    public static RasterImage Read(byte[] file)
    {
        var reader = new PngReader(file);
        try
        {
            reader.ReadChunks();
            return reader.Decode();
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException or EndOfStreamException)
        {
            throw new ImageFormatException("The PNG file is damaged. Save it again with a program for pictures.", error);
        }
    }

    private int Channels => colourType switch { Rgb => 3, GreyAlpha => 2, RgbAlpha => 4, _ => 1 };

    private int Colours => colourType is Grey or GreyAlpha ? 1 : 3;

    private bool HasAlpha => colourType is GreyAlpha or RgbAlpha || transparency.Length > 0;

    private void ReadChunks()
    {
        var position = 8;
        while (position + 12 <= file.Length)
        {
            var length = (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(position)));
            var type = file.AsSpan(position + 4, 4);
            var data = file.AsSpan(position + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                (depth, colourType, interlaced) = (data[8], data[9], data[12] == 1);
                ImageReader.CheckSize(width, height);
                var depthFits = colourType switch { Grey => depth is 1 or 2 or 4 or 8 or 16, Indexed => depth is 1 or 2 or 4 or 8, Rgb or GreyAlpha or RgbAlpha => depth is 8 or 16, _ => false };
                if (!depthFits)
                {
                    throw new InvalidDataException();
                }
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = data.ToArray();
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                transparency = data.ToArray();
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }

            position += 12 + length;
        }

        if (width == 0 || compressed.WrittenCount == 0)
        {
            throw new InvalidDataException();
        }
    }

    private RasterImage Decode()
    {
        using var inflated = new ZLibStream(new MemoryStream(compressed.WrittenSpan.ToArray()), CompressionMode.Decompress);
        var bytes = depth == 16 ? 2 : 1;
        var pixels = new byte[(long)width * height * Colours * bytes];
        var alpha = HasAlpha ? new byte[width * height * bytes] : null;
        foreach (var (x, y, stepX, stepY) in interlaced ? Passes : [(0, 0, 1, 1)])
        {
            var (columns, rows) = ((width - x + stepX - 1) / stepX, (height - y + stepY - 1) / stepY);
            if (columns > 0 && rows > 0)
            {
                DecodePass(inflated, columns, rows, (column, row) => ((row * stepY) + y) * width + (column * stepX) + x, pixels, alpha);
            }
        }

        return new RasterImage(width, height, Colours, bytes * 8, PixelCoding.Samples, pixels) { Alpha = alpha, Source = file, MediaType = "image/png" };
    }

    private void DecodePass(Stream inflated, int columns, int rows, Func<int, int, int> place, byte[] pixels, byte[]? alpha)
    {
        var rowBytes = ((columns * Channels * depth) + 7) / 8;
        var distance = Math.Max(1, Channels * depth / 8);
        var previous = new byte[rowBytes];
        var current = new byte[rowBytes];
        for (var row = 0; row < rows; row++)
        {
            var filter = inflated.ReadByte();
            inflated.ReadExactly(current);
            Unfilter(filter, current, previous, distance);
            for (var column = 0; column < columns; column++)
            {
                Store(current, column, place(column, row), pixels, alpha);
            }

            (previous, current) = (current, previous);
        }
    }

    private static void Unfilter(int filter, byte[] current, byte[] previous, int distance)
    {
        for (var i = 0; i < current.Length; i++)
        {
            int left = i >= distance ? current[i - distance] : 0, up = previous[i], corner = i >= distance ? previous[i - distance] : 0;
            current[i] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Paeth(left, up, corner),
                _ => throw new InvalidDataException(),
            };
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private void Store(byte[] row, int column, int pixel, byte[] pixels, byte[]? alpha)
    {
        if (colourType == Indexed)
        {
            var index = Sample(row, column);
            palette.AsSpan(index * 3, 3).CopyTo(pixels.AsSpan(pixel * 3));
            if (alpha is not null)
            {
                alpha[pixel] = index < transparency.Length ? transparency[index] : (byte)255;
            }

            return;
        }

        var bytes = depth == 16 ? 2 : 1;
        var isKey = transparency.Length >= Colours * 2;
        for (var channel = 0; channel < Colours; channel++)
        {
            var sample = Sample(row, (column * Channels) + channel);
            isKey &= transparency.Length >= Colours * 2 && sample == BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(channel * 2));
            Put(pixels, (pixel * Colours) + channel, depth < 8 ? sample * 255 / ((1 << depth) - 1) : sample, bytes);
        }

        if (alpha is not null)
        {
            var opaque = depth == 16 ? 65535 : 255;
            Put(alpha, pixel, Channels > Colours ? Sample(row, (column * Channels) + Colours) : isKey ? 0 : opaque, bytes);
        }
    }

    private int Sample(byte[] row, int index) => depth switch
    {
        16 => BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(index * 2)),
        8 => row[index],
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    private static void Put(byte[] target, int index, int value, int bytes)
    {
        if (bytes == 2)
        {
            BinaryPrimitives.WriteUInt16BigEndian(target.AsSpan(index * 2), (ushort)value);
        }
        else
        {
            target[index] = (byte)value;
        }
    }
}
