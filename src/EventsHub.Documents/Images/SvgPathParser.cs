using System.Globalization;
using System.Numerics;
using System.Text;

namespace EventsHub.Documents.Images;

/// <summary>Parses SVG path data (SVG 1.1, 8.3): all commands, absolute and relative. Quadratic curves and arcs become cubic curves.</summary>
internal sealed class SvgPathParser
{
    private readonly string data;
    private readonly StringBuilder commands = new();
    private readonly List<Vector2> points = [];
    private int position;
    private Vector2 current;
    private Vector2 start;
    private Vector2 lastControl;
    private char previous;

    private SvgPathParser(string data) => this.data = data;

    /// <summary>Parses path data into absolute lines and cubic curves. Throws <see cref="ImageFormatException"/> for invalid data.</summary>
    public static VectorPath Parse(string data)
    {
        var parser = new SvgPathParser(data);
        parser.Parse();
        return new VectorPath(parser.commands.ToString(), parser.points);
    }

    /// <summary>Creates a closed ellipse from its centre and radii.</summary>
    public static VectorPath Ellipse(float x, float y, float radiusX, float radiusY)
    {
        var format = CultureInfo.InvariantCulture;
        return Parse(string.Create(format, $"M{x + radiusX} {y}A{radiusX} {radiusY} 0 1 1 {x - radiusX} {y}A{radiusX} {radiusY} 0 1 1 {x + radiusX} {y}Z"));
    }

    private void Parse()
    {
        var command = '\0';
        while (SkipSpace())
        {
            if (char.IsAsciiLetter(data[position]))
            {
                command = data[position++];
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                throw Damaged();
            }

            Execute(command);
            previous = char.ToUpperInvariant(command);
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }
    }

    private void Execute(char command)
    {
        var origin = char.IsAsciiLetterLower(command) ? current : Vector2.Zero;
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                start = current = origin + Point();
                Add('M', current);
                break;
            case 'L':
                LineTo(origin + Point());
                break;
            case 'H':
                LineTo(new Vector2(origin.X + Number(), current.Y));
                break;
            case 'V':
                LineTo(new Vector2(current.X, origin.Y + Number()));
                break;
            case 'C':
                CurveTo(origin + Point(), origin + Point(), origin + Point());
                break;
            case 'S':
                CurveTo(previous is 'C' or 'S' ? (2 * current) - lastControl : current, origin + Point(), origin + Point());
                break;
            case 'Q':
                QuadraticTo(origin + Point(), origin + Point());
                break;
            case 'T':
                QuadraticTo(previous is 'Q' or 'T' ? (2 * current) - lastControl : current, origin + Point());
                break;
            case 'A':
                ArcTo(Point(), Number(), Flag(), Flag(), origin + Point());
                break;
            case 'Z':
                Add('Z');
                current = start;
                break;
            default:
                throw Damaged();
        }
    }

    private void LineTo(Vector2 to)
    {
        current = to;
        Add('L', to);
    }

    private void CurveTo(Vector2 control1, Vector2 control2, Vector2 to)
    {
        Add('C', control1, control2, to);
        (lastControl, current) = (control2, to);
    }

    private void QuadraticTo(Vector2 control, Vector2 to)
    {
        Add('C', current + ((control - current) * 2 / 3), to + ((control - to) * 2 / 3), to);
        (lastControl, current) = (control, to);
    }

    /// <summary>Converts an elliptical arc to its centre form (SVG 1.1, appendix F.6) and to curves of at most a quarter turn.</summary>
    private void ArcTo(Vector2 radii, float rotation, bool large, bool sweep, Vector2 to)
    {
        double rx = Math.Abs(radii.X), ry = Math.Abs(radii.Y);
        if (rx == 0 || ry == 0 || to == current)
        {
            LineTo(to);
            return;
        }

        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        double halfX = (current.X - to.X) / 2, halfY = (current.Y - to.Y) / 2;
        double x = (cos * halfX) + (sin * halfY), y = (cos * halfY) - (sin * halfX);
        var tooFar = Math.Sqrt(((x * x) / (rx * rx)) + ((y * y) / (ry * ry)));
        if (tooFar > 1)
        {
            (rx, ry) = (rx * tooFar, ry * tooFar);
        }

        var under = (rx * rx * y * y) + (ry * ry * x * x);
        var factor = Math.Sqrt(Math.Max(0, ((rx * rx * ry * ry) - under) / under)) * (large == sweep ? -1 : 1);
        double centreX = factor * rx * y / ry, centreY = -factor * ry * x / rx;
        var from = Math.Atan2((y - centreY) / ry, (x - centreX) / rx);
        var turn = Math.Atan2((-y - centreY) / ry, (-x - centreX) / rx) - from;
        turn += sweep && turn < 0 ? 2 * Math.PI : !sweep && turn > 0 ? -2 * Math.PI : 0;
        double middleX = (cos * centreX) - (sin * centreY) + ((current.X + to.X) / 2), middleY = (sin * centreX) + (cos * centreY) + ((current.Y + to.Y) / 2);

        var parts = (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-6);
        var step = turn / Math.Max(1, parts);
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < parts; i++)
        {
            var (a, b) = (from + (i * step), from + ((i + 1) * step));
            var end = i + 1 == parts ? to : On(b, 0);
            CurveTo(On(a, handle), On(b, -handle), end);
        }

        Vector2 On(double angle, double along)
        {
            var (s, c) = Math.SinCos(angle);
            double px = rx * (c - (along * s)), py = ry * (s + (along * c));
            return new Vector2((float)((cos * px) - (sin * py) + middleX), (float)((sin * px) + (cos * py) + middleY));
        }
    }

    private void Add(char command, params ReadOnlySpan<Vector2> added)
    {
        commands.Append(command);
        points.AddRange(added);
    }

    private Vector2 Point() => new(Number(), Number());

    private bool Flag()
    {
        SkipSpace();
        return position < data.Length && data[position++] is var flag and ('0' or '1') ? flag == '1' : throw Damaged();
    }

    private float Number()
    {
        SkipSpace();
        var from = position;
        var dotSeen = false;
        while (position < data.Length)
        {
            var c = data[position];
            var isSign = c is '+' or '-' && (position == from || data[position - 1] is 'e' or 'E');
            if (!(char.IsAsciiDigit(c) || isSign || (c is 'e' or 'E' && position > from) || (c == '.' && !dotSeen)))
            {
                break;
            }

            dotSeen |= c is '.' or 'e' or 'E';
            position++;
        }

        return float.TryParse(data.AsSpan(from, position - from), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value) ? value : throw Damaged();
    }

    private bool SkipSpace()
    {
        while (position < data.Length && (char.IsWhiteSpace(data[position]) || data[position] == ','))
        {
            position++;
        }

        return position < data.Length;
    }

    private static ImageFormatException Damaged() => new("The SVG file has a path that cannot be read. Save it again with a drawing program.");
}
