namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>A page as grey values, from a portable graymap.</summary>
internal sealed class Picture
{
    private readonly byte[] values;

    private Picture(int width, int height, byte[] values)
    {
        Width = width;
        Height = height;
        this.values = values;
    }

    public int Width { get; }

    public int Height { get; }

    public static Picture Read(string path) => Read(File.ReadAllBytes(path));

    public static Picture Read(byte[] bytes)
    {
        var position = 2;
        var header = new int[3];
        for (var field = 0; field < 3;)
        {
            if (bytes[position] == '#')
            {
                position = Array.IndexOf(bytes, (byte)'\n', position);
            }
            else if (char.IsAsciiDigit((char)bytes[position]))
            {
                while (char.IsAsciiDigit((char)bytes[position]))
                {
                    header[field] = (header[field] * 10) + bytes[position++] - '0';
                }

                field++;
                continue;
            }

            position++;
        }

        return new Picture(header[0], header[1], bytes[(position + 1)..]);
    }

    /// <summary>The greatest difference between the means of small squares: edges may be smoothed in other ways, shapes may not differ.</summary>
    public int GreatestDifference(Picture other, int square = 12)
    {
        var greatest = 0;
        for (var y = 0; y + square <= Math.Min(Height, other.Height); y += square)
        {
            for (var x = 0; x + square <= Math.Min(Width, other.Width); x += square)
            {
                greatest = Math.Max(greatest, Math.Abs(Mean(x, y, square) - other.Mean(x, y, square)));
            }
        }

        return greatest;
    }

    private int Mean(int left, int top, int square)
    {
        var sum = 0;
        for (var y = top; y < top + square; y++)
        {
            for (var x = left; x < left + square; x++)
            {
                sum += values[(y * Width) + x];
            }
        }

        return sum / (square * square);
    }
}
