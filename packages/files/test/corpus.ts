import * as documents from './making/documents.ts'
import { flatPng, heic, photo } from './making/pictures.ts'
import * as sounds from './making/sounds.ts'
import { zip } from './making/zip.ts'

type Bytes = Buffer | Promise<Buffer>
/** What it is, the name it comes with, its bytes, and what becomes of it: an ending, or the problem. */
export type Row = readonly [what: string, fileName: string, bytes: () => Bytes, verdict: string]

const { docm, docx, hollowDocx, lockedOdt, odp, ods, odt, ole, pdf, rtf, xlsx } = documents
const { id3, mp3, mp4, wav } = sounds

const text = (content: string) => () => Buffer.from(content)
const hex = (content: string) => () => Buffer.from(content, 'hex')
const joined = async (...parts: Bytes[]) => Buffer.concat(await Promise.all(parts))
const halved = async (whole: Bytes) => (await whole).subarray(0, Math.floor((await whole).length * 0.6))
const plainZip = () => zip([{ name: 'run.sh', content: 'echo' }])
const exe = () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(512)])
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
const avif = () => Buffer.from(heic().toString('latin1').replaceAll('heic', 'avif'), 'latin1')

export const CORPUS: readonly Row[] = [
  // Taken
  ['a PDF', 'letter.pdf', () => pdf(), 'pdf'],
  [
    'a PDF with a script, which is only ever downloaded',
    'form.pdf',
    () => pdf('', '<</S/JavaScript>>'),
    'pdf',
  ],
  ['a PDF that speaks of encryption of metadata', 'a.pdf', () => pdf('', '/EncryptMetadata true'), 'pdf'],
  ['a Word document', 'Our views.docx', () => docx(), 'docx'],
  ['a LibreOffice document', 'views.odt', () => odt(), 'odt'],
  ['rich text', 'views.rtf', rtf, 'rtf'],
  ['rich text with zero bytes behind', 'v.rtf', () => joined(rtf(), Buffer.alloc(3)), 'rtf'],
  ['plain text', 'notes.txt', text('Ein Wörtchen\r\n\tand more\n'), 'txt'],
  ['plain text that begins with the mark of UTF-8', 'notes.txt', text('\ufeffHello'), 'txt'],
  ['plain text that begins like a picture', 'bmi.txt', text('BMI and other figures'), 'txt'],
  ['plain text without an ending', 'notes', text('Hello'), 'txt'],
  ['an Excel sheet', 'costs.xlsx', () => xlsx(), 'xlsx'],
  ['a LibreOffice sheet', 'costs.ods', () => ods(), 'ods'],
  ['a table', 'costs.csv', text('day,cost\n1,2\n'), 'csv'],
  ['a JPEG', 'photo.jpg', () => photo('jpeg'), 'jpg'],
  ['a PNG', 'photo.png', () => photo('png'), 'png'],
  ['a WebP', 'photo.webp', () => photo('webp'), 'webp'],
  ['a HEIC', 'IMG_0001.HEIC', heic, 'heic'],
  ['a HEIC by its other name', 'photo.heif', heic, 'heic'],
  ['an MP3', 'call.mp3', () => mp3(4), 'mp3'],
  ['an MP3 with a label', 'call.mp3', () => mp3(4, id3(300)), 'mp3'],
  ['a recording of an iPhone', 'memo.m4a', () => mp4('M4A ', 'soun'), 'm4a'],
  ['a recording of another phone', 'memo.m4a', () => mp4('isom', 'soun'), 'm4a'],
  ['a recording named like film', 'memo.mp4', () => mp4('mp42', 'soun'), 'm4a'],
  ['a WAV', 'call.wav', wav, 'wav'],

  // Taken, with the ending put right
  ['a PNG named JPEG', 'photo.jpeg', () => photo('png'), 'png'],
  ['a HEIC named JPEG', 'photo.jpg', heic, 'heic'],
  ['rich text as Word names it', 'views.doc', rtf, 'rtf'],
  ['a JPEG without an ending', 'photo', () => photo('jpeg'), 'jpg'],

  // Nothing in it
  ['nothing', 'letter.pdf', text(''), 'empty'],

  // Another type
  ['a program', 'setup.exe', exe, 'wrongType'],
  ['a program of another system', 'setup', hex('7f454c4602010100'), 'wrongType'],
  ['a page', 'page.html', text('<!doctype html><p>Hello'), 'wrongType'],
  ['a drawing', 'logo.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'wrongType'],
  ['a script', 'run.js', text('alert(1)'), 'wrongType'],
  ['a script without an ending', 'run', text('#!/bin/sh\nrm -rf /\n'), 'wrongType'],
  ['a batch file', 'run.bat', text('@echo off\r\n'), 'wrongType'],
  ['a shortcut', 'letter.lnk', hex('4c0000000114020000000000c000000000000046'), 'wrongType'],
  ['a ZIP', 'all.zip', plainZip, 'wrongType'],
  ['a GIF', 'a.gif', hex('47494638396101000100800000ffffff0000003b'), 'wrongType'],
  ['an AVIF', 'photo.heic', avif, 'wrongType'],
  ['a film', 'clip.mp4', () => mp4('isom', 'soun', 'vide'), 'wrongType'],
  ['slides', 'talk.odp', odp, 'wrongType'],
  ['an old Word document', 'letter.doc', () => ole('WordDocument'), 'wrongType'],
  ['an old Excel sheet', 'costs.xls', () => ole('Workbook'), 'wrongType'],
  ['text in UTF-16', 'notes.txt', () => Buffer.from('\ufeffHello', 'utf16le'), 'wrongType'],
  ['text of an old Windows', 'notes.txt', () => Buffer.from('caf\xe9 au lait', 'latin1'), 'wrongType'],
  ['text with a zero byte', 'notes.txt', text('Hello\0there'), 'wrongType'],
  ['text with a command for the screen', 'notes.txt', text('Hello \x1b[31mred'), 'wrongType'],
  ['text cut off inside a letter', 'notes.txt', () => Buffer.from('Hellö').subarray(0, 5), 'wrongType'],

  // Macros
  ['a Word document with macros', 'form.docm', docm, 'wrongType'],
  ['the same, renamed', 'form.docx', docm, 'wrongType'],
  [
    'macros hidden in a plain one',
    'f.docx',
    () => docx({ name: 'word/vbaProject.bin', content: 'x' }),
    'wrongType',
  ],
  ['macros in odd writing', 'f.xlsx', () => xlsx({ name: 'XL/VBAPROJECT.BIN', content: 'x' }), 'wrongType'],
  [
    'macros of an old Excel',
    'f.xlsx',
    () => xlsx({ name: 'xl/macrosheets/1.xml', content: 'x' }),
    'wrongType',
  ],
  ['controls that run', 'f.docx', () => docx({ name: 'word/activeX/a.xml', content: 'x' }), 'wrongType'],
  ['macros of LibreOffice', 'f.odt', () => odt({ name: 'Basic/Standard/a.xml', content: 'x' }), 'wrongType'],

  // Renamed
  ['a program named PDF', 'letter.pdf', exe, 'wrongType'],
  ['a page named text', 'notes.txt', text('\n <HTML><script>alert(1)</script>'), 'wrongType'],
  ['a drawing named PNG', 'logo.png', text('<?xml version="1.0"?><svg/>'), 'wrongType'],
  ['a script named text', 'notes.txt', text('#!/usr/bin/env python\n'), 'wrongType'],
  ['PostScript named text', 'notes.txt', text('%!PS-Adobe-3.0\n'), 'wrongType'],
  ['a ZIP named Word', 'letter.docx', plainZip, 'wrongType'],
  ['a PDF named Word', 'letter.docx', () => pdf(), 'wrongType'],
  ['a Word document named PDF', 'letter.pdf', () => docx(), 'wrongType'],
  ['a Word document named Excel', 'costs.xlsx', () => docx(), 'wrongType'],
  ['a PDF named like a program', 'letter.pdf.exe', () => pdf(), 'wrongType'],
  ['the same, turned round', 'letter\u202efdp.exe', () => pdf(), 'wrongType'],
  ['the same, with dots behind', 'letter.exe. .', () => pdf(), 'wrongType'],
  ['a sound named picture', 'photo.jpg', wav, 'wrongType'],
  ['rich text named text', 'notes.txt', rtf, 'wrongType'],

  // Two things at once
  ['a PDF that begins late', 'letter.pdf', () => joined(Buffer.from('\n\n'), pdf()), 'wrongType'],
  [
    'a JPEG that is a PDF',
    'p.jpg',
    async () => joined((await photo('jpeg')).subarray(0, 2), pdf()),
    'wrongType',
  ],
  ['text that is a PDF', 'notes.txt', () => joined(Buffer.from('Hello\n'), pdf()), 'wrongType'],
  ['a PDF that is a ZIP', 'letter.pdf', () => joined(pdf(), plainZip()), 'wrongType'],
  ['a JPEG that is a ZIP', 'photo.jpg', () => joined(photo('jpeg'), plainZip()), 'wrongType'],
  [
    'a PNG that is a ZIP with more behind',
    'p.png',
    () => joined(photo('png'), plainZip(), zeros(0.01)),
    'wrongType',
  ],
  [
    'a JPEG that is a RAR',
    'p.jpg',
    () => joined(photo('jpeg'), hex('526172211a0700')(), zeros(0.2)),
    'wrongType',
  ],
  ['a WAV that is a 7z', 'call.wav', () => joined(wav(), hex('377abcaf271c0004')()), 'wrongType'],
  ['a ZIP before a Word document', 'a.docx', () => joined(plainZip(), docx()), 'damaged'],
  ['Word and LibreOffice at once', 'a.docx', () => docx({ name: 'mimetype', content: 'x' }), 'wrongType'],
  ['two parts of one name', 'a.docx', () => docx({ name: 'word/document.xml', content: 'other' }), 'damaged'],

  // A password
  ['a PDF with a password', 'letter.pdf', () => pdf('/Encrypt 5 0 R'), 'passwordProtected'],
  ['the same, said in place', 'letter.pdf', () => pdf('/Encrypt<</V 2>>'), 'passwordProtected'],
  ['a Word document with a password', 'a.docx', () => ole('EncryptedPackage'), 'passwordProtected'],
  ['a LibreOffice document with a password', 'a.odt', lockedOdt, 'passwordProtected'],
  [
    'a ZIP with a password',
    'a.docx',
    () => docx({ name: 'a.xml', content: 'x', encrypted: true }),
    'passwordProtected',
  ],

  // Broken
  ['half a PDF', 'letter.pdf', () => halved(pdf()), 'damaged'],
  ['half a Word document', 'letter.docx', () => halved(docx()), 'damaged'],
  ['half a JPEG', 'photo.jpg', () => halved(photo('jpeg')), 'damaged'],
  ['half a PNG', 'photo.png', () => halved(photo('png')), 'damaged'],
  ['half a WebP', 'photo.webp', () => halved(photo('webp')), 'damaged'],
  ['half a HEIC', 'photo.heic', () => halved(heic()), 'damaged'],
  ['half a rich text', 'views.rtf', () => halved(rtf()), 'damaged'],
  ['half a recording', 'memo.m4a', () => halved(mp4('M4A ', 'soun')), 'damaged'],
  ['a label and no sound', 'call.mp3', () => id3(300), 'wrongType'],
  ['a label and half a frame', 'call.mp3', () => halved(mp3(1, id3(60))), 'damaged'],
  ['a WAV that does not say how', 'call.wav', text('RIFF\x04\0\0\0WAVEdata\0\0\0\0'), 'damaged'],
  ['a Word document without its main part', 'a.docx', hollowDocx, 'damaged'],
  ['a part with a wrong sum', 'a.docx', () => docx({ name: 'a', content: 'x', spoilt: true }), 'damaged'],
  [
    'a part that claims to be shorter',
    'a.docx',
    () => docx({ name: 'a', content: zeros(1), claims: 9 }),
    'damaged',
  ],

  // Bombs
  ['a picture of 2,500 million dots', 'p.png', () => flatPng(50_000, 50_000), 'tooBig'],
  [
    'a document that grows a thousand times',
    'a.docx',
    () => docx({ name: 'a', content: zeros(30) }),
    'tooBig',
  ],
  ['a document that claims 4 GB', 'a.docx', () => docx({ name: 'a', content: '', claims: 4e9 }), 'tooBig'],
]
