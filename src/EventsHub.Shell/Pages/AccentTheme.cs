using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Shell.Pages;

/// <summary>Generates a style sheet from an event's accent colour. The colour is darkened or lightened until it is readable on both the light and the
/// dark page background.</summary>
public static partial class AccentTheme
{
    private const double Readable = 4.6;
    private static readonly Rgb LightPage = new(0xf4, 0xf6, 0xfb);
    private static readonly Rgb DarkPage = new(0x17, 0x21, 0x42);
    private static readonly Rgb White = new(255, 255, 255);
    private static readonly Rgb Ink = new(0x0c, 0x14, 0x2e);

    /// <summary>Path of the style sheet for a colour such as "#1d4ed8"; null for anything else. The path contains the colour, so browsers may cache it
    /// for ever.</summary>
    public static string? Address(string? colour) =>
        colour is not null && Hex().Match(colour) is { Success: true } match ? $"~/theme/{match.Groups[1].Value.ToLowerInvariant()}.css" : null;

    public static void MapAccentThemes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/theme/{colour:regex(^[0-9a-f]{{6}}$)}.css", (string colour, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(Css(colour), "text/css");
        }).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Contrast ratio between a colour such as "#1d4ed8" and white, from 1 to 21 (WCAG 2); null for anything that is not a colour.</summary>
    public static double? ContrastOnWhite(string? colour) =>
        colour is not null && Hex().Match(colour) is { Success: true } match ? Rgb.Parse(match.Groups[1].Value).Contrast(White) : null;

    /// <summary>The style sheet for a colour of six hexadecimal digits.</summary>
    public static string Css(string colour)
    {
        var given = Rgb.Parse(colour);
        var light = Until(given, LightPage, Ink);
        var dark = Until(given, DarkPage, White);
        var band = Until(given, White, Ink);
        return $$"""
            :root {
              --accent: light-dark({{light}}, {{dark}});
              --on-accent: light-dark({{On(light)}}, {{On(dark)}});
              --band: {{band}};
            }

            """;
    }

    private static Rgb On(Rgb background) => White.Contrast(background) >= Ink.Contrast(background) ? White : Ink;

    private static Rgb Until(Rgb colour, Rgb background, Rgb towards)
    {
        var shade = colour;
        for (var step = 1; step <= 40 && shade.Contrast(background) < Readable; step++)
        {
            shade = colour.Mix(towards, step / 40d);
        }

        return shade;
    }

    [GeneratedRegex("^#?([0-9a-fA-F]{6})$")]
    private static partial Regex Hex();

    private readonly record struct Rgb(byte R, byte G, byte B)
    {
        public static Rgb Parse(string hex)
        {
            var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        }

        public double Contrast(Rgb other)
        {
            var (a, b) = (Luminance, other.Luminance);
            return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        }

        public Rgb Mix(Rgb other, double share)
        {
            return new(Part(R, other.R), Part(G, other.G), Part(B, other.B));
            byte Part(byte from, byte to) => (byte)Math.Round(from + ((to - from) * share));
        }

        public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

        private double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

        private static double Linear(byte part)
        {
            var share = part / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
