using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Svg;

/// <summary>Outlines of glyphs as SVG path data, in font units with y upwards, drawn by HarfBuzz.</summary>
internal static unsafe partial class GlyphOutlines
{
    private const string Library = "libHarfBuzzSharp";

    private static readonly nint Functions = CreateFunctions();

    /// <summary>Path data of a glyph; empty for a glyph without ink, and for the one that stands for missing characters, of which nothing is printed.</summary>
    public static string PathOf(FontFace face, ushort glyph)
    {
        if (glyph == 0)
        {
            return "";
        }

        var path = new StringBuilder();
        var handle = GCHandle.Alloc(path);
        try
        {
            hb_font_draw_glyph(face.FontHandle, glyph, Functions, GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }

        return path.ToString();
    }

    private static nint CreateFunctions()
    {
        var functions = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(functions, &MoveTo, 0, 0);
        hb_draw_funcs_set_line_to_func(functions, &LineTo, 0, 0);
        hb_draw_funcs_set_quadratic_to_func(functions, &QuadraticTo, 0, 0);
        hb_draw_funcs_set_cubic_to_func(functions, &CubicTo, 0, 0);
        hb_draw_funcs_set_close_path_func(functions, &ClosePath, 0, 0);
        return functions;
    }

    private static void Append(nint data, char command, params ReadOnlySpan<float> coordinates)
    {
        var path = (StringBuilder)GCHandle.FromIntPtr(data).Target!;
        path.Append(command);
        for (var i = 0; i < coordinates.Length; i++)
        {
            path.Append(i > 0 ? " " : "").Append(MathF.Round(coordinates[i], 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint functions, nint data, nint state, float x, float y, nint user) => Append(data, 'M', x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint functions, nint data, nint state, float x, float y, nint user) => Append(data, 'L', x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void QuadraticTo(nint functions, nint data, nint state, float x1, float y1, float x, float y, nint user) => Append(data, 'Q', x1, y1, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(nint functions, nint data, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user) => Append(data, 'C', x1, y1, x2, y2, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(nint functions, nint data, nint state, nint user) => Append(data, 'Z');

    [LibraryImport(Library)]
    private static partial nint hb_draw_funcs_create();

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_move_to_func(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_line_to_func(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_quadratic_to_func(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_cubic_to_func(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_close_path_func(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_font_draw_glyph(nint font, uint glyph, nint functions, nint data);
}
