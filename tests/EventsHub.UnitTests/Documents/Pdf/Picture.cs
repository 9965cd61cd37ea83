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

    /// <summary>Any picture, its colours made grey.</summary>
    public static Picture ReadGrey(string path)
    {
        var grey = path + ".pgm";
        Tool.Run("convert", path, "-colorspace", "Gray", "-depth", "8", grey);
        try
        {
            return Read(grey);
        }
        finally
        {
            File.Delete(grey);
        }
    }

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

    /// <summary>Some rows of it.</summary>
    public Picture Crop(int top, int height) => new(Width, height, [.. Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, Width).Select(x => this[x, top + y]))]);

    /// <summary>This picture at the left, another at the right.</summary>
    public Picture Beside(Picture other)
    {
        var (width, height) = (Width + other.Width, Math.Max(Height, other.Height));
        return new(width, height, [.. Enumerable.Range(0, width * height).Select(i => i % width < Width ? this[i % width, i / width] : other[(i % width) - Width, i / width])]);
    }

    /// <summary>Writes it for eyes.</summary>
    public void Write(string path) => File.WriteAllBytes(path, [.. System.Text.Encoding.ASCII.GetBytes($"P5 {Width} {Height} 255\n"), .. values]);

    /// <summary>The grey of a pixel, 0 for black; paper where there is no picture.</summary>
    public byte this[int x, int y] => x >= 0 && y >= 0 && x < Width && y < Height ? values[(y * Width) + x] : (byte)255;

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
