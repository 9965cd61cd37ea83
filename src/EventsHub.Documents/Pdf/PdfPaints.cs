using EventsHub.Documents.Images;

namespace EventsHub.Documents.Pdf;

/// <summary>The opacities and gradients that a document paints with.</summary>
internal sealed class PdfPaints(PdfFile file)
{
    private readonly Dictionary<int, int> opacities = [];
    private readonly Dictionary<GradientPaint, int> shadings = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> shadingIds = [];

    /// <summary>The number of the graphics state with an opacity.</summary>
    public int OpacityNumber(double opacity)
    {
        var percent = (int)Math.Round(opacity * 100);
        if (!opacities.TryGetValue(percent, out var number))
        {
            opacities.Add(percent, number = opacities.Count);
        }

        return number;
    }

    /// <summary>The number of a gradient's shading, which is written when it is first used.</summary>
    public int ShadingNumber(GradientPaint gradient)
    {
        if (!shadings.TryGetValue(gradient, out var number))
        {
            shadings.Add(gradient, number = shadingIds.Count);
            var line = new ByteWriter();
            line.Raw("<</ShadingType "u8).Byte(gradient.IsRadial ? (byte)'3' : (byte)'2').Raw("/ColorSpace/DeviceRGB/Extend[true true]/Coords["u8).Numbers([.. gradient.Coordinates]).Raw("]/Function"u8);
            WriteFunction(line, gradient.Stops);
            shadingIds.Add(file.Add(line.Raw(">>"u8).Written));
        }

        return number;
    }

    /// <summary>The entries of the resource dictionary.</summary>
    public void WriteResources(ByteWriter line)
    {
        line.Raw("/ExtGState<<"u8);
        foreach (var (percent, number) in opacities)
        {
            line.Raw("/G"u8).Int(number).Raw("<</ca "u8).Number(percent / 100.0).Raw("/CA "u8).Number(percent / 100.0).Raw(">>"u8);
        }

        line.Raw(">>/Shading<<"u8);
        for (var i = 0; i < shadingIds.Count; i++)
        {
            line.Raw("/S"u8).Int(i).Byte((byte)' ').Ref(shadingIds[i]);
        }

        line.Raw(">>"u8);
    }

    /// <summary>Exponential functions between neighbours, stitched together.</summary>
    private static void WriteFunction(ByteWriter line, IReadOnlyList<(double Offset, Colour Colour)> stops)
    {
        line.Raw("<</FunctionType 3/Domain[0 1]/Functions["u8);
        WriteBetween(line, stops[0].Colour, stops[0].Colour);
        for (var i = 0; i + 1 < stops.Count; i++)
        {
            WriteBetween(line, stops[i].Colour, stops[i + 1].Colour);
        }

        WriteBetween(line, stops[^1].Colour, stops[^1].Colour);
        line.Raw("]/Bounds["u8);
        foreach (var (offset, _) in stops)
        {
            line.Number(offset).Byte((byte)' ');
        }

        line.Raw("]/Encode["u8);
        for (var i = 0; i <= stops.Count; i++)
        {
            line.Raw("0 1 "u8);
        }

        line.Raw("]>>"u8);
    }

    private static void WriteBetween(ByteWriter line, Colour from, Colour to) => line.Raw("<</FunctionType 2/Domain[0 1]/N 1/C0["u8)
        .Numbers(from.Red / 255.0, from.Green / 255.0, from.Blue / 255.0).Raw("]/C1["u8).Numbers(to.Red / 255.0, to.Green / 255.0, to.Blue / 255.0).Raw("]>>"u8);
}
