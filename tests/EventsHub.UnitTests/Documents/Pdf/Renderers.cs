namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>Programs that show a page, none of which shares code with another.</summary>
internal static class Renderers
{
    /// <summary>
    /// The greatest difference allowed between the means of squares of one millimetre. Renderers smooth and round in their own ways: on badges, letters and
    /// booklets up to 60 of 255. The smallest letter missing from the smallest text differs by 86, one of ordinary size by 150.
    /// </summary>
    public const int Tolerance = 72;

    /// <summary>What pages are drawn at.</summary>
    public const int DotsPerInch = 300;

    public static Picture Poppler(PdfSample pdf, int page) => WithFile("", path =>
    {
        Tool.Run("pdftoppm", "-gray", "-r", $"{DotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf.FilePath, path);
        File.Move(path + ".pgm", path);
    });

    public static Picture MuPdf(PdfSample pdf, int page) =>
        WithFile(".pgm", path => Tool.Run("mutool", "draw", "-q", "-r", $"{DotsPerInch}", "-c", "gray", "-o", path, pdf.FilePath, $"{page}"));

    public static Picture Ghostscript(PdfSample pdf, int page) => WithFile(".pgm", path => Tool.Run(
        "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pgmraw", $"-r{DotsPerInch}", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", $"-dFirstPage={page}", $"-dLastPage={page}", $"-sOutputFile={path}", pdf.FilePath));

    public static Picture Chromium(string svg, double widthInMillimetres = 105, double heightInMillimetres = 148) => WithFile(".pgm", path =>
    {
        var source = path + ".svg";
        var picture = path + ".png";
        File.WriteAllText(source, svg);
        try
        {
            var (width, height) = ((int)Math.Ceiling(widthInMillimetres / 25.4 * 96), (int)Math.Ceiling(heightInMillimetres / 25.4 * 96));
            Tool.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--force-device-scale-factor={DotsPerInch / 96.0}", $"--window-size={width},{height}", $"--screenshot={picture}", source);
            Tool.Run("convert", picture, "-colorspace", "Gray", path);
        }
        finally
        {
            File.Delete(source);
            File.Delete(picture);
        }
    });

    private static Picture WithFile(string extension, Action<string> draw)
    {
        var path = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}{extension}");
        try
        {
            draw(path);
            return Picture.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
