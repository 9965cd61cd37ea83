using System.Numerics;
using EventsHub.Documents.Images;

namespace EventsHub.Documents.Pdf;

/// <summary>The graphics states, shadings and patterns of a document.</summary>
internal sealed class PdfPaints(PdfFile file)
{
    private readonly Dictionary<int, int> opacities = [];
    private readonly Dictionary<(GradientPaint Gradient, bool IsOpacity), int> shadings = [];
    private readonly List<int> shadingIds = [];
    private readonly List<int> patternIds = [];
    private readonly List<(int Form, bool IsAlpha)> masks = [];

    /// <summary>Number of the graphics state with an opacity, in whole percent.</summary>
    public int OpacityNumber(double opacity)
    {
        var percent = (int)Math.Round(opacity * 100);
        if (!opacities.TryGetValue(percent, out var number))
        {
            opacities.Add(percent, number = opacities.Count);
        }

        return number;
    }

    /// <summary>Number of a graphics state with a soft mask (ISO 32000-1, 11.6.5.2) made from a form.</summary>
    public int MaskNumber(int form, bool isAlpha)
    {
        masks.Add((form, isAlpha));
        return masks.Count - 1;
    }

    /// <summary>Number of a gradient's shading, written when first used: of its colours, or of its opacity as grey for a soft mask.</summary>
    public int ShadingNumber(GradientPaint gradient, bool isOpacity)
    {
        if (!shadings.TryGetValue((gradient, isOpacity), out var number))
        {
            shadings.Add((gradient, isOpacity), number = shadingIds.Count);
            var line = new ByteWriter();
            line.Raw("<</ShadingType "u8).Byte(gradient.IsRadial ? (byte)'3' : (byte)'2').Raw(isOpacity ? "/ColorSpace/DeviceGray"u8 : "/ColorSpace/DeviceRGB"u8)
                .Raw("/Extend[true true]/Coords["u8).Precise([.. gradient.Coordinates]).Raw("]/Function"u8);
            WriteFunction(line, gradient.Stops, isOpacity);
            shadingIds.Add(file.Add(line.Raw(">>"u8).Written));
        }

        return number;
    }

    /// <summary>Number of a shading pattern that strokes lines with a gradient.</summary>
    public int PatternNumber(GradientPaint gradient, Matrix3x2 matrix)
    {
        var shading = shadingIds[ShadingNumber(gradient, isOpacity: false)];
        var line = new ByteWriter();
        line.Raw("<</Type/Pattern/PatternType 2/Shading "u8).Ref(shading).Raw("/Matrix["u8).Precise(matrix.M11, matrix.M12, matrix.M21, matrix.M22, matrix.M31, matrix.M32).Raw("]>>"u8);
        patternIds.Add(file.Add(line.Written));
        return patternIds.Count - 1;
    }

    /// <summary>Writes the entries of the resource dictionary.</summary>
    public void WriteResources(ByteWriter line)
    {
        line.Raw("/ExtGState<<"u8);
        foreach (var (percent, number) in opacities)
        {
            line.Raw("/G"u8).Int(number).Raw("<</ca "u8).Number(percent / 100.0).Raw("/CA "u8).Number(percent / 100.0).Raw(">>"u8);
        }

        for (var i = 0; i < masks.Count; i++)
        {
            line.Raw("/M"u8).Int(i).Raw("<</SMask<</Type/Mask/S/"u8).Raw(masks[i].IsAlpha ? "Alpha"u8 : "Luminosity"u8).Raw("/G "u8).Ref(masks[i].Form).Raw(">>>>"u8);
        }

        line.Raw(">>/Shading<<"u8);
        WriteReferences(line, 'S', shadingIds);
        line.Raw(">>/Pattern<<"u8);
        WriteReferences(line, 'P', patternIds);
        line.Raw(">>"u8);
    }

    private static void WriteReferences(ByteWriter line, char kind, List<int> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            line.Byte((byte)'/').Byte((byte)kind).Int(i).Byte((byte)' ').Ref(ids[i]);
        }
    }

    /// <summary>Writes a stitching function of linear functions between neighbouring stops (ISO 32000-1, 7.10.4).</summary>
    private static void WriteFunction(ByteWriter line, IReadOnlyList<GradientStop> stops, bool isOpacity)
    {
        line.Raw("<</FunctionType 3/Domain[0 1]/Functions["u8);
        WriteBetween(line, stops[0], stops[0], isOpacity);
        for (var i = 0; i + 1 < stops.Count; i++)
        {
            WriteBetween(line, stops[i], stops[i + 1], isOpacity);
        }

        WriteBetween(line, stops[^1], stops[^1], isOpacity);
        line.Raw("]/Bounds["u8);
        foreach (var stop in stops)
        {
            line.Precise(stop.Offset);
        }

        line.Raw("]/Encode["u8);
        for (var i = 0; i <= stops.Count; i++)
        {
            line.Raw("0 1 "u8);
        }

        line.Raw("]>>"u8);
    }

    private static void WriteBetween(ByteWriter line, GradientStop from, GradientStop to, bool isOpacity)
    {
        line.Raw("<</FunctionType 2/Domain[0 1]/N 1/C0["u8);
        WriteStop(line, from, isOpacity);
        line.Raw("]/C1["u8);
        WriteStop(line, to, isOpacity);
        line.Raw("]>>"u8);
    }

    private static void WriteStop(ByteWriter line, GradientStop stop, bool isOpacity)
    {
        if (isOpacity)
        {
            line.Number(stop.Opacity);
        }
        else
        {
            line.Numbers(stop.Colour.Red / 255.0, stop.Colour.Green / 255.0, stop.Colour.Blue / 255.0);
        }
    }
}
