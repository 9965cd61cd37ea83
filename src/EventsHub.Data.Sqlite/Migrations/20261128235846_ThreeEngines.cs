using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ThreeEngines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Talks",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "ProgrammeTurns",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeTurns", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_ProgrammeTurns_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            FillIn(migrationBuilder);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Quotas_Taken",
                table: "Quotas",
                sql: "\"Taken\" >= 0 AND (\"Size\" IS NULL OR \"Taken\" <= \"Size\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProgrammeTurns");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Quotas_Taken",
                table: "Quotas");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Talks");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Sessions");
        }
    }
}
